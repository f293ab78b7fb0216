import type { Instant } from "../../time/instant.ts";
import type { RequestVariables } from "./request-variables.ts";

/** What every notice about a visit says of it. */
export interface VisitVariables extends RequestVariables {
  /** Where it is, by the application's id, where the request says so. */
  readonly site: string | null;
  readonly visitId: string;
  readonly engineer: string;
  readonly mode: "onsite" | "remote" | "resident";
  /** The window agreed with the customer, where there is one. */
  readonly appointmentFrom: Instant | null;
  readonly appointmentUntil: Instant | null;
}

/** The variables of notices of visits, by key. */
export interface VisitNotices {
  /** An engineer has a new task. Texts: `symptom`, `suggestion`. Card: `contact`. */
  readonly visitDispatched: VisitVariables & {
    readonly dispatchedAt: Instant;
    /** What the customer confirms before work starts, in the policy's words; empty where nothing is asked. */
    readonly checklist: readonly { readonly "zh-CN": string; readonly en: string }[];
    /** How often the unit, or a part of it, was repaired before; empty where no unit is known. */
    readonly repairs: readonly {
      /** The part number; null where the unit as a whole is meant. */
      readonly part: string | null;
      readonly count: number;
      /** More repairs than this, and it is replaced. */
      readonly moreThan: number;
    }[];
  };
  /** The customer learns who comes and when. */
  readonly visitAnnounced: VisitVariables;
  /** An engineer's task went to somebody else. Text: `suggestion`. */
  readonly visitReassigned: VisitVariables & { readonly newEngineer: string };
  /** The engineer declined the task. Text: `reason`. */
  readonly visitDeclined: VisitVariables;
  /** The engineer did not go (未上门); with the new window where one was agreed at once. Text: `reason`. */
  readonly visitNotMade: VisitVariables;
  /** A visit is made at another time, which was agreed with the customer. Text: `reason`. */
  readonly visitMoved: VisitVariables;
  /**
   * What was arranged falls away: nobody goes, the engineer declined, or it was solved from afar before. Whoever comes
   * instead is told of as of a new visit. Text: `reason`, where it concerns the customer.
   */
  readonly visitCalledOff: VisitVariables;
  /** The engineer will be late, or cannot come. Text: `reason`. */
  readonly visitDelayed: VisitVariables & {
    readonly outcome: "late" | "cannotArrive";
    readonly expectedAt: Instant | null;
  };
  /** A visit is over and the work is not. Text: `findings`. */
  readonly visitEnded: VisitVariables & { readonly result: "surveyed" | "unfinished" | "partsNeeded" };
}
