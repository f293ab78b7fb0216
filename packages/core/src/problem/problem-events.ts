import type { TextRef } from "../event/sealing.ts";
import type { ClockEvent } from "../process/clock-events.ts";
import type { EventOf } from "../process/record-events.ts";
import type { Instant } from "../time/instant.ts";
import type { CauseAnalysis, Measure, Problem } from "./problem-state.ts";
import type { SharedTraits } from "./recurring-faults.ts";

/** The data of each event of a problem. */
export interface ProblemEventData {
  readonly ProblemOpened: Pick<Problem, "kind" | "shared" | "customer" | "description" | "owner" | "faults"> & {
    /** The rule that found it among the faults; null where somebody opened it. */
    readonly rule: string | null;
  };
  /** Requests that are behind it as well. */
  readonly RecurrenceNoted: {
    readonly rule: string;
    readonly shared: SharedTraits;
    readonly faults: readonly string[];
  };
  /** It came again after it was solved. */
  readonly ProblemReopened: {
    readonly rule: string;
    readonly shared: SharedTraits;
    readonly faults: readonly string[];
  };
  readonly ProblemAssigned: { readonly owner: string };
  readonly ProblemEscalated: { readonly reason: TextRef };
  /** `complete` once every role that must stand behind it does. */
  readonly EmergencyProposed: { readonly solution: TextRef; readonly prevention: TextRef; readonly complete: boolean };
  readonly EmergencyAgreed: { readonly complete: boolean };
  readonly CauseAnalysed: Omit<CauseAnalysis, "at" | "by">;
  readonly MeasurePlanned: Pick<Measure, "measure" | "kind" | "what" | "owner" | "dueBy">;
  readonly MeasureDueMoved: { readonly measure: string; readonly dueBy: Instant; readonly reason: TextRef };
  readonly MeasureDone: { readonly measure: string; readonly how: TextRef };
  readonly EffectVerified: { readonly measure: string; readonly effective: boolean; readonly finding: TextRef };
  readonly MeasureDropped: { readonly measure: string; readonly reason: TextRef };
  readonly ProblemSolved: { readonly article: string | null };
  readonly ProblemCancelled: { readonly reason: TextRef };
}

/** What has happened to a problem. */
export type ProblemEvent = EventOf<ProblemEventData> | ClockEvent;
