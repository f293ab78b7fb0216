import * as z from "zod";
import { Actor, Id } from "../event/actor.ts";
import { Contact, FreeText } from "../event/sealing.ts";
import { clockCommandSchemas } from "../process/clock-commands.ts";
import type { Instant as InstantText } from "../time/instant.ts";
import { Instant } from "../time/instant-schema.ts";

const command = <Type extends string, Fields extends z.core.$ZodLooseShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), by: Actor, at: Instant.optional(), commandId: Id.optional(), ...fields });

/** Everything that can be asked of a leftover problem 遗留问题. */
export const LeftoverCommand = z.discriminatedUnion("type", [
  /** A problem remains when a slip is done. */
  command("RecordLeftover", {
    request: z.strictObject({ id: Id, number: Id.nullable() }).readonly(),
    customer: Id,
    contact: Contact.optional(),
    problem: FreeText,
    /** Who sees to it. */
    owner: Id,
    dueBy: Instant.optional(),
  }),
  command("AssignLeftover", { owner: Id }),
  command("MoveLeftoverDue", { dueBy: Instant, reason: FreeText }),
  /** It becomes work of its own: a new request, or a visit of a request that is open. */
  command("ServeLeftover", {
    through: z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("request"), id: Id, kind: Id.default("fault") }),
      z.strictObject({ type: z.literal("visit"), request: Id, id: Id }),
    ]),
  }),
  /** The request that it became is archived. */
  command("NoteLeftoverServed", { request: Id }),
  command("ReportSettled", { how: FreeText }),
  /** Somebody else makes sure that it is settled. */
  command("VerifySettled", { settled: z.boolean(), opinion: FreeText.optional() }),
  command("CancelLeftover", { reason: FreeText }),
  ...clockCommandSchemas,
]);
/** A command on a leftover problem as the edge hands it on. */
export type LeftoverCommand = z.infer<typeof LeftoverCommand> & { readonly at: InstantText };
/** A command on a leftover problem as the caller writes it. */
export type LeftoverCommandInput = z.input<typeof LeftoverCommand>;
/** The name of a command on a leftover problem. */
export type LeftoverCommandName = LeftoverCommand["type"];
