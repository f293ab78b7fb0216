import * as z from "zod";
import { Id } from "../event/actor.ts";
import { FreeText } from "../event/sealing.ts";
import { clockCommandSchemas } from "../process/clock-commands.ts";
import { commandSchema } from "../process/command-schema.ts";
import { Instant } from "../time/instant-schema.ts";
import type { Instant as InstantText } from "../time/instant.ts";

const people = z.array(Id).min(1).max(100).readonly();

/** Who decides about a plan and who carries it out: strictly defined. */
const terms = {
  /** How it is started. */
  procedure: FreeText,
  /** Whose authorisation starts it. */
  decisionMakers: people,
  /** Who carries it out. */
  responsible: people,
};

/** Everything that can be asked of an emergency plan 应急预案. */
export const EmergencyPlanCommand = z.discriminatedUnion("type", [
  commandSchema("DraftPlan", {
    /** Whose business it keeps going. */
    customer: Id,
    title: Id,
    ...terms,
  }),
  /** What a part says, item by item; what is left out stays as it was. */
  commandSchema("WritePart", { part: Id, items: z.record(Id, FreeText).readonly() }),
  /** When the plan is drilled, and how the drill goes. */
  commandSchema("ScheduleDrill", { drill: Id, plannedFor: Instant, simulation: z.boolean(), schedule: FreeText }),
  /** What was done in the drill and what came of it. */
  commandSchema("RecordDrill", {
    /** Everybody who took part; those who carry the plan out are represented each by somebody. */
    participants: z
      .array(z.strictObject({ person: Id, standsFor: Id.optional() }).readonly())
      .min(1)
      .max(500)
      .readonly(),
    course: FreeText,
    effect: FreeText,
    evaluation: FreeText,
    improvements: FreeText,
    passed: z.boolean(),
  }),
  commandSchema("ApprovePlan", {}),
  commandSchema("ReturnPlan", { reason: FreeText }),
  /** It was looked through and stays as it is. */
  commandSchema("ReviewPlan", { findings: FreeText }),
  /** The next version is begun; the one in force stays in force until the next is approved. */
  commandSchema("RevisePlan", {
    reason: FreeText,
    procedure: terms.procedure.optional(),
    decisionMakers: people.optional(),
    responsible: people.optional(),
  }),
  /** What was learnt in an emergency. */
  commandSchema("TakeLesson", {
    lesson: Id,
    emergency: z.strictObject({ id: Id, number: Id.nullable() }).readonly(),
    text: FreeText,
  }),
  /** The draft takes it in, or it is set aside, and why. */
  commandSchema("SettleLesson", { lesson: Id, takenIn: z.boolean(), how: FreeText }),
  /** An emergency asks whether the plan may be started. */
  commandSchema("ActivatePlan", {
    emergency: z.strictObject({ id: Id, number: Id.nullable() }).readonly(),
    authorisedBy: Id,
  }),
  commandSchema("WithdrawPlan", { reason: FreeText }),
  ...clockCommandSchemas,
]);
/** An emergency plan's command as the edge hands it on. */
export type EmergencyPlanCommand = z.infer<typeof EmergencyPlanCommand> & { readonly at: InstantText };
/** An emergency plan's command as the caller writes it. */
export type EmergencyPlanCommandInput = z.input<typeof EmergencyPlanCommand>;
/** The name of a command on an emergency plan. */
export type EmergencyPlanCommandName = EmergencyPlanCommand["type"];
