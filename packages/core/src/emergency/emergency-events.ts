import type { CardRef, TextRef } from "../event/sealing.ts";
import type { PlanNotReadyBecause } from "../policy/emergency-words.ts";
import type { ClockEvent } from "../process/clock-events.ts";
import type { EventOf } from "../process/record-events.ts";
import type { Instant } from "../time/instant.ts";

/** What is known of an emergency; what is left out is not. */
export interface EmergencyFacts {
  readonly nature?: TextRef | undefined;
  readonly place?: TextRef | undefined;
  readonly happenedAt?: Instant | undefined;
  readonly casualties?: TextRef | undefined;
  readonly propertyLoss?: TextRef | undefined;
  readonly progress?: TextRef | undefined;
  readonly contact?: CardRef | undefined;
}

/** One of the facts that are asked for. */
export type EmergencyFact = keyof EmergencyFacts;

/** How grave an emergency is, and what kind of fault is behind it. */
export interface Classification {
  readonly weight: string;
  readonly fault: string;
  /** As the policy said of the weight. */
  readonly selfSolvable: boolean;
  readonly toSuperior: boolean;
  readonly findings: TextRef | null;
  readonly containment: TextRef | null;
}

/** That the leadership lets a plan be started, and on which information. */
export interface PlanAuthorisation {
  readonly plan: string;
  readonly basis: { readonly channel: string; readonly reference: string };
  readonly decision: TextRef | null;
}

/** The final report: the whole course, what is to be thought of it, and the report itself. */
export interface FinalReport {
  readonly course: TextRef;
  readonly evaluation: TextRef;
  readonly report: TextRef;
}

/** The data of each event of an emergency. */
export interface EmergencyEventData {
  readonly EmergencyReported: {
    readonly customer: string;
    readonly channel: string;
    readonly facts: EmergencyFacts;
    readonly notKnown: readonly EmergencyFact[];
    readonly request: { readonly id: string; readonly number: string | null } | null;
  };
  readonly FactsAdded: { readonly facts: EmergencyFacts };
  readonly CompanyTold: { readonly heads: readonly string[] };
  readonly LeadersPhoned: { readonly leaders: readonly string[] };
  readonly ArrivalLogged: { readonly person: string; readonly where: "office" | "scene" };
  readonly InstructionLogged: { readonly leader: string; readonly instruction: TextRef };
  readonly MeasureLogged: { readonly measure: TextRef };
  readonly DepartmentsNotified: { readonly departments: readonly string[] };
  readonly ProgressReported: { readonly progress: TextRef };
  readonly ReportPrepared: { readonly report: TextRef };
  readonly ReportApproved: { readonly report: TextRef };
  readonly ReportDelivered: { readonly report: TextRef };
  readonly SceneReached: { readonly team: readonly string[] };
  readonly EmergencyClassified: Classification;
  readonly EmergencyFiled: { readonly handling: TextRef };
  readonly RepairRequested: { readonly request: string; readonly fault: TextRef; readonly site: string | null };
  readonly ExternalContacted: {
    readonly party: string;
    readonly person: CardRef | null;
    readonly support: "onsite" | "remote";
    readonly remarks: TextRef | null;
  };
  readonly SuperiorInformed: { readonly inWriting: boolean; readonly report: TextRef };
  readonly PlanAuthorised: PlanAuthorisation;
  readonly PlanStartOrdered: { readonly plan: string; readonly authorisedBy: string };
  readonly PlanStarted: { readonly plan: string; readonly version: number };
  readonly PlanNotReady: { readonly plan: string; readonly because: PlanNotReadyBecause };
  readonly EmergencyRecovered: { readonly handling: TextRef };
  readonly LessonRecorded: { readonly lesson: TextRef; readonly plan: string | null };
  /** A lesson that no plan has taken, or a repair for which no request was logged. */
  readonly NotHandedOn: { readonly what: "lesson" | "repair"; readonly to: string };
  readonly FinalReportDelivered: FinalReport;
  readonly EmergencyCancelled: { readonly reason: TextRef };
}

/** The name of an event of an emergency. */
export type EmergencyEventName = keyof EmergencyEventData;

/** What has happened in an emergency, apart from its clocks. */
export type EmergencyEvent<Name extends EmergencyEventName = EmergencyEventName> = EventOf<EmergencyEventData, Name>;

/** Everything that is on record of an emergency. */
export type RecordedOfEmergency = EmergencyEvent | ClockEvent;
