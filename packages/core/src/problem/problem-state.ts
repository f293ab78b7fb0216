import type { TextRef } from "../event/sealing.ts";
import { ADOPTIONS } from "../process/clock-commands.ts";
import type { ClockMemory } from "../process/clock-memory.ts";
import type { Mark } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import type { ProblemCommandName } from "./problem-commands.ts";
import type { SharedTraits } from "./recurring-faults.ts";

/** The emergency solution of an escalated problem, with who stands behind it. */
export interface Emergency {
  readonly solution: TextRef;
  readonly prevention: TextRef;
  readonly agreedBy: readonly { readonly role: string; readonly id: string }[];
}

/** A problem whose solution nobody knew. */
export interface ProblemEscalation {
  readonly at: Instant;
  readonly reason: TextRef;
  /** Null until one is proposed. */
  readonly emergency: Emergency | null;
}

/** Why it happens, what solves it and what prevents it. */
export interface CauseAnalysis {
  readonly at: Instant;
  readonly by: string;
  readonly code: string;
  readonly cause: TextRef;
  readonly solution: TextRef;
  readonly prevention: TextRef;
}

/** One measure against the cause. */
export interface Measure {
  readonly measure: string;
  readonly kind: "corrective" | "preventive";
  readonly what: TextRef;
  readonly owner: string;
  readonly dueBy: Instant;
  /** The cycle of the problem in which it was planned. */
  readonly cycle: number;
  readonly status: "planned" | "done" | "effective" | "ineffective" | "dropped";
  /** Who said that it is done; null until somebody has. */
  readonly doneBy: string | null;
  readonly marks: readonly Mark[];
}

/** All that is known of a problem. */
export interface Problem {
  readonly kind: "recurringFault" | "qualityProblem" | "engineeringProblem";
  readonly shared: SharedTraits;
  readonly customer: string | null;
  /** Null where nobody described it: it was found among the faults. */
  readonly description: TextRef | null;
  /** Null until it is assigned. */
  readonly owner: string | null;
  /** The requests behind it, in the order in which they became known. */
  readonly faults: readonly string[];
  readonly escalation: ProblemEscalation | null;
  readonly measures: readonly Measure[];
  /** 1 at first; the next when it recurred after it was solved. */
  readonly cycle: number;
  readonly marks: readonly Mark[];
  readonly clocks: ClockMemory;
}

/** A problem between events. */
export type ProblemState =
  | { readonly status: "unopened" }
  | { readonly status: "raised"; readonly problem: Problem }
  | { readonly status: "analysed"; readonly problem: Problem; readonly analysis: CauseAnalysis }
  | {
      readonly status: "solved";
      readonly problem: Problem;
      readonly analysis: CauseAnalysis;
      readonly solvedAt: Instant;
      /** The article of the knowledge base that keeps its solution. */
      readonly article: string | null;
    }
  | { readonly status: "cancelled"; readonly problem: Problem };

/** A problem that has begun. */
export type BegunProblem = Exclude<ProblemState, { readonly status: "unopened" }>;

const whileOpen = [
  "NoteRecurrence",
  "AssignProblem",
  "EscalateProblem",
  "ProposeEmergency",
  "AgreeEmergency",
  "AnalyseCause",
  "CancelProblem",
  "FireTimer",
  ...ADOPTIONS,
] as const satisfies readonly ProblemCommandName[];

/** The state machine of a problem: the commands each status accepts. */
export const problemTransitions = {
  unopened: ["OpenProblem", "NoteRecurrence"],
  raised: whileOpen,
  analysed: [
    ...whileOpen,
    "PlanMeasure",
    "MoveMeasureDue",
    "ReportMeasureDone",
    "VerifyEffect",
    "DropMeasure",
    "SolveProblem",
  ],
  solved: ["NoteRecurrence", "FireTimer"],
  cancelled: ["FireTimer"],
} as const satisfies Record<ProblemState["status"], readonly ProblemCommandName[]>;

/** Where each command leads; `NoteRecurrence` opens what is not open. */
export const problemOutcomes: Readonly<Record<ProblemCommandName, readonly ProblemState["status"][] | "same">> = {
  OpenProblem: ["raised"],
  NoteRecurrence: ["raised"],
  AssignProblem: "same",
  EscalateProblem: "same",
  ProposeEmergency: "same",
  AgreeEmergency: "same",
  AnalyseCause: ["analysed"],
  PlanMeasure: "same",
  MoveMeasureDue: "same",
  ReportMeasureDone: "same",
  VerifyEffect: "same",
  DropMeasure: "same",
  SolveProblem: ["solved"],
  CancelProblem: ["cancelled"],
  FireTimer: "same",
  AdoptPolicy: "same",
  AdoptCalendar: "same",
};
