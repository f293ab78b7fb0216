import type { TextRef } from "../event/sealing.ts";
import type { ClockEvent } from "../process/clock-events.ts";
import type { EventOf } from "../process/record-events.ts";
import type { Instant } from "../time/instant.ts";

/** How a plan is started, by whom, and who carries it out. */
export interface PlanTerms {
  readonly procedure: TextRef;
  readonly decisionMakers: readonly string[];
  readonly responsible: readonly string[];
}

/** A drill that is to be held. */
export interface PlannedDrill {
  readonly drill: string;
  readonly plannedFor: Instant;
  readonly simulation: boolean;
  readonly schedule: TextRef;
}

/** What came of a drill. */
export interface DrillRecord {
  readonly participants: readonly { readonly person: string; readonly standsFor: string | null }[];
  readonly course: TextRef;
  readonly effect: TextRef;
  readonly evaluation: TextRef;
  readonly improvements: TextRef;
  readonly passed: boolean;
}

/** The emergency that a plan is asked for, or that something was learnt from. */
export interface ConcernedEmergency {
  readonly id: string;
  readonly number: string | null;
}

/** The data of each event of an emergency plan. */
export interface EmergencyPlanEventData {
  readonly PlanDrafted: PlanTerms & { readonly customer: string; readonly title: string };
  readonly PartWritten: { readonly part: string; readonly items: Readonly<Record<string, TextRef>> };
  readonly DrillScheduled: PlannedDrill;
  readonly DrillRecorded: DrillRecord;
  readonly PlanApproved: { readonly version: number };
  readonly PlanReturned: { readonly reason: TextRef };
  readonly PlanReviewed: { readonly findings: TextRef };
  readonly PlanRevised: PlanTerms & { readonly version: number; readonly reason: TextRef };
  readonly LessonTaken: { readonly lesson: string; readonly emergency: ConcernedEmergency; readonly text: TextRef };
  readonly LessonSettled: {
    readonly lesson: string;
    /** The version that takes it in; null where it is set aside. */
    readonly version: number | null;
    readonly how: TextRef;
  };
  readonly PlanActivated: { readonly emergency: ConcernedEmergency; readonly version: number };
  readonly ActivationDeclined: {
    readonly emergency: ConcernedEmergency;
    readonly because: "notInForce" | "notTheDecisionMaker";
  };
  readonly PlanWithdrawn: { readonly reason: TextRef };
}

/** The name of an event of an emergency plan. */
export type EmergencyPlanEventName = keyof EmergencyPlanEventData;

/** What has happened to an emergency plan, apart from its clocks. */
export type EmergencyPlanEvent<Name extends EmergencyPlanEventName = EmergencyPlanEventName> = EventOf<
  EmergencyPlanEventData,
  Name
>;

/** Everything that is on record of an emergency plan. */
export type RecordedOfEmergencyPlan = EmergencyPlanEvent | ClockEvent;
