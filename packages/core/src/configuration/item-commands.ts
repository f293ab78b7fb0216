import * as z from "zod";
import { Id } from "../event/actor.ts";
import { FreeText } from "../event/sealing.ts";
import { changeKinds, itemKinds, itemRelations } from "../policy/configuration-words.ts";
import { commandSchema } from "../process/command-schema.ts";
import type { Instant as InstantText } from "../time/instant.ts";

const relation = z.strictObject({ to: Id, as: z.enum(itemRelations) }).readonly();

/** Everything that can be asked of a configuration item 配置项; the stream's id is the asset's. */
export const ItemCommand = z.discriminatedUnion("type", [
  commandSchema("ListItem", {
    kind: z.enum(itemKinds),
    customer: Id,
    name: Id,
    version: Id.nullable().default(null),
    relations: z.array(relation).readonly().default([]),
  }),
  /** From which image it was installed, in which version. */
  commandSchema("PutIntoService", {
    image: z.strictObject({ item: Id, version: Id }).readonly().optional(),
  }),
  commandSchema("RelateItem", relation.unwrap().shape),
  commandSchema("UnrelateItem", relation.unwrap().shape),
  commandSchema("ProposeChange", {
    change: Id,
    of: z.enum(changeKinds),
    what: FreeText,
    /** The request in whose course it is made. */
    request: Id.optional(),
  }),
  /** What the change was checked for; checked again, the last word holds. */
  commandSchema("RecordCheck", { check: Id, compatible: z.boolean(), finding: FreeText }),
  /** The user was guided from afar. */
  commandSchema("RecordGuidance", {
    channel: z.enum(["phone", "letter", "email", "remote"]),
    worked: z.boolean(),
    remarks: FreeText.optional(),
  }),
  commandSchema("ApplyChange", { how: z.enum(["remote", "onsite"]), version: Id.optional() }),
  commandSchema("AbandonChange", { reason: FreeText }),
  commandSchema("DisposeItem", { reason: FreeText }),
]);
/** A command on a configuration item as the edge hands it on. */
export type ItemCommand = z.infer<typeof ItemCommand> & { readonly at: InstantText };
/** A command on a configuration item as the caller writes it. */
export type ItemCommandInput = z.input<typeof ItemCommand>;
/** The name of a command on a configuration item. */
export type ItemCommandName = ItemCommand["type"];
