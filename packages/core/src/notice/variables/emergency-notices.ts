import type { PlanNotReadyBecause } from "../../policy/emergency-words.ts";
import type { Wording } from "../../sla/clock-rule.ts";
import type { Instant } from "../../time/instant.ts";
import type { RequestVariables } from "./request-variables.ts";

/** The notices of emergencies, by their keys. */
export interface EmergencyNotices {
  /** An emergency was reported. Texts: `nature`, `place`, `casualties`, `propertyLoss`, `progress`. Card: `contact`. */
  readonly emergencyReported: RequestVariables & { readonly reportedAt: Instant; readonly happenedAt: Instant | null };
  /** A head of department is called to the office. Texts: `nature`, `place`. */
  readonly emergencyHeadCalled: RequestVariables & { readonly reportedAt: Instant };
  /** An emergency was classified. Texts: `findings`, `containment`. */
  readonly emergencyClassified: RequestVariables & {
    /** What the policy calls it. */
    readonly weight: Wording;
    readonly fault: Wording;
    /** Whether the superior authority is to be told. */
    readonly toSuperior: boolean;
  };
  /** How the handling goes. Text: `progress`. */
  readonly emergencyProgressTold: RequestVariables & { readonly toldAt: Instant };
  /** What a leader said is to be done. Text: `instruction`. */
  readonly emergencyInstruction: RequestVariables & { readonly leader: string };
  /** A department begins to handle the emergency, as the leaders said. Texts: `nature`, `place`, `instruction`. */
  readonly emergencyDepartmentTold: RequestVariables;
  /** The team put it right by itself; this is for the file. Text: `handling`. */
  readonly emergencyFiled: RequestVariables;
  /** Written information waits for its approval. Text: `report`. */
  readonly emergencyReportPrepared: RequestVariables;
  /** The written information. Text: `report`. */
  readonly emergencyReportDelivered: RequestVariables;
  /** What the superior authority is told. Text: `report`. */
  readonly emergencySuperiorInformed: RequestVariables & { readonly inWriting: boolean };
  /** A plan may be started. Text: `decision`. */
  readonly emergencyPlanAuthorised: RequestVariables & { readonly plan: string };
  /** A plan runs. */
  readonly emergencyPlanStarted: RequestVariables & { readonly plan: string; readonly planVersion: number };
  /** A plan could not be started. */
  readonly emergencyPlanNotReady: RequestVariables & {
    readonly plan: string;
    readonly because: PlanNotReadyBecause;
  };
  /** No plan has taken a lesson, or no request was logged for a repair: somebody must see to it. */
  readonly emergencyNotHandedOn: RequestVariables & {
    readonly what: "lesson" | "repair";
    /** The plan, or the request. */
    readonly to: string;
  };
  /** All works again. Text: `handling`. */
  readonly emergencyRecovered: RequestVariables & { readonly recoveredAt: Instant };
  /** The final report. Texts: `evaluation`, `report`. */
  readonly emergencyClosed: RequestVariables & { readonly closedAt: Instant };
  /** It was a false alarm. Text: `reason`. */
  readonly emergencyCancelled: RequestVariables;
}

/** What every notice about an emergency plan says of it. */
export interface PlanVariables extends RequestVariables {
  readonly title: string;
  readonly planVersion: number;
}

/** The notices of emergency plans, by their keys. */
export interface EmergencyPlanNotices {
  /** Something is to be improved in a plan. Text: `lesson`. */
  readonly planLessonReceived: PlanVariables & {
    /** The number of the emergency it was learnt from, or its id while it has none. */
    readonly about: string;
  };
  /** A plan was drilled. Texts: `evaluation`, `improvements`. */
  readonly planDrilled: PlanVariables & { readonly passed: boolean };
  /** A plan is in force. */
  readonly planApproved: PlanVariables & { readonly approvedAt: Instant };
  /** A plan is not approved as it stands. Text: `reason`. */
  readonly planReturned: PlanVariables;
}
