import * as z from "zod";
import { Actor, Id } from "../event/actor.ts";
import { Contact, FreeText } from "../event/sealing.ts";
import type { Instant as InstantText } from "../time/instant.ts";
import { Instant } from "../time/instant-schema.ts";

const command = <Type extends string, Fields extends z.core.$ZodLooseShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), by: Actor, at: Instant.optional(), commandId: Id.optional(), ...fields });

/** Everything that can be asked of a service-quality survey 服务质量调查. */
export const SurveyCommand = z.discriminatedUnion("type", [
  command("OpenSurvey", {
    request: z.strictObject({ id: Id, number: Id.nullable() }).readonly(),
    customer: Id,
    contact: Contact.optional(),
    /** Who asks 调查人. */
    investigator: Id,
  }),
  command("RecordSurvey", {
    /** Question → grade on its scale. */
    grades: z.record(Id, Id).readonly(),
    /** Whether the problem is really and completely solved. */
    solved: z.boolean(),
    /** What was seen of the conduct. */
    conduct: z
      .array(z.strictObject({ item: Id, kept: z.enum(["kept", "broken", "notSeen"]) }).readonly())
      .readonly()
      .default([]),
    opinion: FreeText.optional(),
  }),
  command("CountersignSurvey", { opinion: FreeText.optional() }),
  /** Asked again, with what was wanting. */
  command("ReturnSurvey", { opinion: FreeText }),
  command("CancelSurvey", { reason: FreeText }),
]);
/** A command on a survey as the edge hands it on. */
export type SurveyCommand = z.infer<typeof SurveyCommand> & { readonly at: InstantText };
/** A command on a survey as the caller writes it. */
export type SurveyCommandInput = z.input<typeof SurveyCommand>;
/** The name of a command on a survey. */
export type SurveyCommandName = SurveyCommand["type"];
