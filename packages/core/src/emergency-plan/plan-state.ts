import type { TextRef } from "../event/sealing.ts";
import { ADOPTIONS } from "../process/clock-commands.ts";
import type { ClockMemory } from "../process/clock-memory.ts";
import type { StateAccepting } from "../process/state-accepting.ts";
import type { Mark } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import type { EmergencyPlanCommandName } from "./plan-commands.ts";
import type { ConcernedEmergency, DrillRecord, PlannedDrill, PlanTerms } from "./plan-events.ts";

/** A version of a plan that was approved: in force until the next one is, or until the plan is withdrawn. */
export interface ApprovedVersion extends PlanTerms {
  readonly version: number;
  readonly approvedAt: Instant;
}

/** Something that is to be improved in a plan. */
export interface PlanLesson {
  readonly lesson: string;
  /** Null where a drill showed it. */
  readonly emergency: ConcernedEmergency | null;
  readonly text: TextRef;
  readonly receivedAt: Instant;
  /** Null while nobody has seen to it. */
  readonly settled: { readonly at: Instant; readonly version: number | null; readonly how: TextRef } | null;
}

/** What is known of an emergency plan whatever has become of it. */
export interface EmergencyPlanFile {
  readonly customer: string;
  readonly title: string;
  /** The version that is being written, or that is in force and nobody changes: 1, 2, 3 … */
  readonly version: number;
  readonly terms: PlanTerms;
  /** Part → item → what it says. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, TextRef>>>>;
  /** The versions that were approved, the first one first. */
  readonly approved: readonly ApprovedVersion[];
  readonly drills: readonly (PlannedDrill & DrillRecord & { readonly version: number })[];
  readonly lessons: readonly PlanLesson[];
  /** The emergencies in which it was started. */
  readonly started: readonly { readonly emergency: ConcernedEmergency; readonly version: number }[];
  readonly marks: readonly Mark[];
  readonly clocks: ClockMemory;
}

/** An emergency plan that is on record. */
export type BegunEmergencyPlan = { readonly file: EmergencyPlanFile } & (
  | { readonly status: "drafted" }
  | { readonly status: "drilled" }
  | { readonly status: "approved" }
  | { readonly status: "drillPlanned"; readonly drill: PlannedDrill }
  | { readonly status: "withdrawn"; readonly reason: TextRef; readonly withdrawnAt: Instant }
);

/** An emergency plan between events. Each status has the fields that exist in it and no others. */
export type EmergencyPlanState = { readonly status: "unwritten" } | BegunEmergencyPlan;

/** How far an emergency plan has come. */
export type EmergencyPlanStatus = EmergencyPlanState["status"];

const ANY = ["TakeLesson", "SettleLesson", "ActivatePlan", "WithdrawPlan", "FireTimer", ...ADOPTIONS] as const;

/** The state machine of an emergency plan: the commands each status accepts. */
export const emergencyPlanTransitions = {
  unwritten: ["DraftPlan"],
  drafted: ["WritePart", "ScheduleDrill", ...ANY],
  drillPlanned: ["WritePart", "ScheduleDrill", "RecordDrill", ...ANY],
  drilled: ["WritePart", "ScheduleDrill", "ApprovePlan", "ReturnPlan", ...ANY],
  approved: ["ReviewPlan", "RevisePlan", ...ANY],
  withdrawn: ["TakeLesson", "ActivatePlan", "FireTimer"],
} as const satisfies Record<EmergencyPlanStatus, readonly EmergencyPlanCommandName[]>;

/** Where each command leads, drawn in the docs; a law holds the process to it. */
export const emergencyPlanOutcomes = {
  DraftPlan: ["drafted"],
  WritePart: ["drafted"],
  ScheduleDrill: ["drillPlanned"],
  RecordDrill: ["drilled", "drafted"],
  ApprovePlan: ["approved"],
  ReturnPlan: ["drafted"],
  ReviewPlan: ["approved"],
  RevisePlan: ["drafted"],
  TakeLesson: "same",
  SettleLesson: "same",
  ActivatePlan: "same",
  WithdrawPlan: ["withdrawn"],
  FireTimer: "same",
  AdoptPolicy: "same",
  AdoptCalendar: "same",
} as const satisfies Record<EmergencyPlanCommandName, "same" | readonly EmergencyPlanStatus[]>;

/** The states in which the command named `Name` is accepted. */
export type EmergencyPlanAccepting<Name extends EmergencyPlanCommandName> = StateAccepting<
  EmergencyPlanState,
  typeof emergencyPlanTransitions,
  Name
>;
