import { z } from "zod";
import { Actor, Id } from "../event/actor.ts";
import { Contact, FreeText } from "../event/sealing.ts";
import { clockCommandSchemas } from "../process/clock-commands.ts";
import type { Instant as InstantText } from "../time/instant.ts";
import { Instant } from "../time/instant-schema.ts";

const common = { by: Actor, at: Instant.optional(), commandId: Id.optional() };

/** Everything that can be asked of a revisit 回访. */
export const RevisitCommand = z.discriminatedUnion("type", [
  z
    .strictObject({
      type: z.literal("PlanRevisit"),
      ...common,
      request: z.strictObject({ id: Id, number: Id.nullable() }).readonly(),
      customer: Id,
      contact: Contact.optional(),
      /** The end of the work it asks about. */
      serviceDoneAt: Instant,
      channel: z.enum(["phone", "onsite", "questionnaire"]),
      windowFrom: Instant,
      windowUntil: Instant,
      dueBy: Instant,
    })
    .refine(({ windowFrom, windowUntil }) => windowFrom < windowUntil, {
      path: ["windowUntil"],
      message: "must be after windowFrom",
    }),
  z.strictObject({
    type: z.literal("RecordRevisit"),
    ...common,
    /** Whether the customer is content with what was done. */
    satisfied: z.boolean(),
    remarks: FreeText.optional(),
  }),
  ...clockCommandSchemas,
]);
/** A revisit's command as the edge hands it on. */
export type RevisitCommand = z.infer<typeof RevisitCommand> & { readonly at: InstantText };
/** A revisit's command as the caller writes it. */
export type RevisitCommandInput = z.input<typeof RevisitCommand>;
