import * as z from "zod";
import { Id } from "../event/actor.ts";
import { FreeText } from "../event/sealing.ts";
import { FaultTrait } from "../policy/recurrence-rule.ts";
import { clockCommandSchemas } from "../process/clock-commands.ts";
import { commandSchema } from "../process/command-schema.ts";
import type { Instant as InstantText } from "../time/instant.ts";
import { Instant } from "../time/instant-schema.ts";

/** What the faults behind a problem have in common. */
const shared = z.partialRecord(FaultTrait, Id).readonly();

/** Everything that can be asked of a problem 问题. */
export const ProblemCommand = z.discriminatedUnion("type", [
  commandSchema("OpenProblem", {
    kind: z.enum(["recurringFault", "qualityProblem", "engineeringProblem"]),
    shared: shared.default({}),
    /** The requests behind it. */
    faults: z.array(Id).readonly().default([]),
    /** Whose problem it is, where it is one customer's. */
    customer: Id.optional(),
    description: FreeText,
    owner: Id,
  }),
  /** The same fault again: opens the problem, adds to it, or shows that it was not solved. */
  commandSchema("NoteRecurrence", {
    rule: Id,
    shared,
    faults: z
      .array(z.strictObject({ id: Id, at: Instant }).readonly())
      .min(1)
      .readonly(),
  }),
  commandSchema("AssignProblem", { owner: Id }),
  /** Nobody knows the solution 提升问题. */
  commandSchema("EscalateProblem", { reason: FreeText }),
  commandSchema("ProposeEmergency", { solution: FreeText, prevention: FreeText }),
  /** Another role stands behind what was proposed. */
  commandSchema("AgreeEmergency", {}),
  /** Why it happens, what solves it and what prevents it. */
  commandSchema("AnalyseCause", {
    /** The cause as reports count it. */
    code: Id,
    cause: FreeText,
    solution: FreeText,
    prevention: FreeText,
  }),
  commandSchema("PlanMeasure", {
    measure: Id,
    kind: z.enum(["corrective", "preventive"]),
    what: FreeText,
    owner: Id,
    dueBy: Instant,
  }),
  commandSchema("MoveMeasureDue", { measure: Id, dueBy: Instant, reason: FreeText }),
  commandSchema("ReportMeasureDone", { measure: Id, how: FreeText }),
  /** Somebody else looks whether it has helped. */
  commandSchema("VerifyEffect", { measure: Id, effective: z.boolean(), finding: FreeText }),
  commandSchema("DropMeasure", { measure: Id, reason: FreeText }),
  /** Solved, with the article that keeps how. */
  commandSchema("SolveProblem", { article: Id.optional() }),
  commandSchema("CancelProblem", { reason: FreeText }),
  ...clockCommandSchemas,
]);
/** A command on a problem as the edge hands it on. */
export type ProblemCommand = z.infer<typeof ProblemCommand> & { readonly at: InstantText };
/** A command on a problem as the caller writes it. */
export type ProblemCommandInput = z.input<typeof ProblemCommand>;
/** The name of a command on a problem. */
export type ProblemCommandName = ProblemCommand["type"];
