import * as z from "zod";
import { Id } from "../event/actor.ts";
import { FreeText } from "../event/sealing.ts";
import { commandSchema } from "../process/command-schema.ts";
import type { Instant } from "../time/instant.ts";

const quantity = z.int().positive().max(1_000_000);
const piece = {
  line: Id,
  /** Null for parts that are counted, not told apart. */
  serial: Id.nullable().default(null),
  quantity: quantity.default(1),
};

/** One line of a requisition: what is wanted, and how many. */
export const RequisitionLine = z.strictObject({ line: Id, part: Id, name: Id, quantity }).readonly();
export type RequisitionLine = z.infer<typeof RequisitionLine>;

const lines = z
  .array(RequisitionLine)
  .min(1)
  .max(200)
  .superRefine((all, context) => {
    const ids = all.map(({ line }) => line);
    const twice = ids.findIndex((line, index) => ids.indexOf(line) < index);
    if (twice !== -1)
      context.addIssue({ code: "custom", path: [twice, "line"], message: `"${ids[twice] ?? ""}" occurs twice` });
  })
  .readonly();

/** The part that came out where a new one went in: its own number, and its serial number where it has one. */
export const OldPart = z.strictObject({ part: Id, serial: Id.nullable(), name: Id }).readonly();
export type OldPart = z.infer<typeof OldPart>;

/** Everything that can be asked of a parts requisition 备件领用单. */
export const RequisitionCommand = z.discriminatedUnion("type", [
  /** For a service slip, out of one store; whoever asks holds the parts then. */
  commandSchema("RequestParts", {
    request: z.strictObject({ id: Id, number: Id.nullable() }).readonly(),
    customer: Id,
    store: Id,
    /** Who is to have them; whoever asks, where it is left out. */
    holder: Id.optional(),
    lines,
    reason: FreeText.optional(),
  }),
  /** The keeper gives out, having checked what is new 点验. */
  commandSchema("IssueParts", { ...piece, inspection: FreeText.optional() }),
  /** It was in the store, and is out of it now. */
  commandSchema("NoteTaken", piece),
  /** It was not in the store, or not fit to be given out. */
  commandSchema("NoteNotTaken", { ...piece, there: z.int().nonnegative() }),
  /** Put in, and what came out for it. */
  commandSchema("RecordUse", {
    ...piece,
    asset: Id,
    position: Id.nullable().default(null),
    old: OldPart.nullable().default(null),
  }),
  commandSchema("ReturnParts", { ...piece, because: z.enum(["unused", "wrongPart", "defective"]) }),
  commandSchema("SettleRequisition", {}),
  commandSchema("CancelRequisition", { reason: FreeText }),
]);
/** A requisition's command as the edge hands it on. */
export type RequisitionCommand = z.infer<typeof RequisitionCommand> & { readonly at: Instant };
/** A requisition's command as the caller writes it. */
export type RequisitionCommandInput = z.input<typeof RequisitionCommand>;
/** The name of a command on a requisition. */
export type RequisitionCommandName = RequisitionCommand["type"];
