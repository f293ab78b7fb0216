import type { Instant } from "../time/instant.ts";

/** What every notice about a request says of it; one about another record says the same of that. */
export interface RequestVariables {
  /** The id of the request, or of the complaint … that the notice is about. */
  readonly requestId: string;
  /** The slip's number, once it has one. */
  readonly number: string | null;
  readonly customer: string;
}

/** What a notice about a clock says of it. */
export interface ClockVariables extends RequestVariables {
  readonly clock: string;
  readonly clockLabel: { readonly "zh-CN": string; readonly en: string };
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  /** The tier whose promise it is. */
  readonly tier: string | null;
}

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

/** What every notice about parts for a slip says of them. */
export interface PartsVariables extends RequestVariables {
  /** Who is to have them. */
  readonly engineer: string;
  readonly store: string;
  /** The part number. */
  readonly part: string;
  readonly partName: string;
  readonly quantity: number;
}

/** What every notice about a leftover problem says of it. */
export interface LeftoverVariables extends RequestVariables {
  readonly leftoverId: string;
  /** The record's number, once it has one. */
  readonly leftoverNumber: string | null;
  readonly owner: string;
  readonly dueBy: Instant | null;
}

/** What every notice about a service-quality survey says of it. */
export interface SurveyVariables extends RequestVariables {
  readonly surveyId: string;
  /** The record's number, once it has one. */
  readonly surveyNumber: string | null;
  readonly investigator: string;
}

/** What every notice about a device that was sent in says of it. */
export interface DeviceVariables extends RequestVariables {
  /** What the device is called. */
  readonly device: string;
  readonly deviceSerial: string | null;
}

/** The variables of each notice, by its key. Texts (symptom, suggestion …) travel beside them, see the comments. */
export interface NoticeVariables {
  /** The customer's request is recorded. Text: `symptom`. */
  readonly requestLogged: RequestVariables & { readonly loggedAt: Instant };
  /** An engineer has a new task. Texts: `symptom`, `suggestion`. Card: `contact`. */
  readonly visitDispatched: VisitVariables & {
    readonly dispatchedAt: Instant;
    /** What the customer confirms before work starts, in the policy's words; empty where nothing is asked. */
    readonly checklist: readonly { readonly "zh-CN": string; readonly en: string }[];
  };
  /** The customer learns who comes and when. */
  readonly visitAnnounced: VisitVariables;
  /** An engineer's task went to somebody else. Text: `suggestion`. */
  readonly visitReassigned: VisitVariables & { readonly newEngineer: string };
  /** The engineer declined the task. Text: `reason`. */
  readonly visitDeclined: VisitVariables;
  /** Nobody will come (未上门). Text: `reason`. */
  readonly visitNotMade: VisitVariables;
  /** The engineer will be late, or cannot come. Text: `reason`. */
  readonly visitDelayed: VisitVariables & {
    readonly outcome: "late" | "cannotArrive";
    readonly expectedAt: Instant | null;
  };
  /** A visit is over and the work is not. Text: `findings`. */
  readonly visitEnded: VisitVariables & { readonly result: "surveyed" | "unfinished" | "partsNeeded" };
  /** What was asked for lies outside the agreed scope. Text: `advice`. */
  readonly requestAdvised: RequestVariables;
  /** Something abnormal, or a limit that cannot be kept. Text: `reason`. */
  readonly requestEscalated: RequestVariables & { readonly escalatedAt: Instant };
  /** The same, where it is purely technical. Text: `reason`. */
  readonly seniorEngineerWanted: RequestVariables & { readonly escalatedAt: Instant };
  /** An engineer asks for support. Text: `question`. */
  readonly helpRequested: RequestVariables;
  /** The support an engineer asked for. Text: `answer`. */
  readonly helpGiven: RequestVariables;
  /** 上报总部技术支持经理. Text: `reason`. */
  readonly reportedToHeadquarters: RequestVariables;
  /** Somebody else answers for a request from now on. Text: `reason`. */
  readonly requestTransferred: RequestVariables;
  /** A slip was returned for correction, by a signatory or by the audit. Text: `reason`. */
  readonly slipSentBack: RequestVariables;
  /** A closed request is open again. Text: `reason`. */
  readonly requestReopened: RequestVariables & { readonly reopenedAt: Instant };
  /** A warning point of a clock was reached. */
  readonly clockWarned: ClockVariables & { readonly percent: number | null };
  /** A clock was missed. */
  readonly clockMissed: ClockVariables;
  /** A later rung of a missed clock's ladder was reached. */
  readonly clockEscalated: ClockVariables & { readonly minutesAfterDue: number };
  /** The work is done and waits for the customer's signature. */
  readonly signOffRequested: RequestVariables & {
    /** Who did the work: on a visit, or remotely without one. */
    readonly engineer: string;
    readonly mode: "onsite" | "remote" | "resident";
    readonly completedAt: Instant;
    /** Until when a link in the notice lets the customer sign and rate. */
    readonly linkUntil: Instant;
  };
  /** The duty manager decided the receipt. */
  readonly receiptDecided: RequestVariables & { readonly decision: "archive" | "redispatch" | "defer" };
  /** The request was called off, and with it the visit that was under way, where there was one. Text: `reason`. */
  readonly requestCancelled: RequestVariables & {
    readonly visitId: string | null;
    readonly appointmentFrom: Instant | null;
    readonly appointmentUntil: Instant | null;
  };
  /** The request is closed. */
  readonly requestClosed: RequestVariables & { readonly closedAt: Instant };
  /** Somebody is to ask the customer whether all is well. Card: `contact`. */
  readonly revisitPlanned: RequestVariables & {
    readonly revisitId: string;
    readonly channel: "phone" | "onsite" | "questionnaire";
    readonly windowFrom: Instant;
    readonly windowUntil: Instant;
  };
  /** The customer said in a revisit that not all is well. Text: `remarks`. */
  readonly revisitDissatisfied: RequestVariables & { readonly revisitId: string };
  /** Parts are wanted out of a store. Text: `reason`. */
  readonly partsRequested: PartsVariables;
  /** Parts that were to be given out are not in the store, or not fit to be given out. */
  readonly partsNotThere: PartsVariables & { readonly serial: string | null };
  /** How the repair of a device that was sent in goes. Text: `word`. */
  readonly progressTold: DeviceVariables & { readonly toldAt: Instant };
  /** A device that was sent in is back. */
  readonly deviceReturned: DeviceVariables & { readonly returnedAt: Instant };
  /** A unit, or a part of it, was repaired more often than the policy lets pass: it is to be replaced. */
  readonly replacementDue: RequestVariables & {
    /** What the unit is called. */
    readonly unit: string;
    readonly unitSerial: string | null;
    /** The part number; null where the unit as a whole is meant. */
    readonly part: string | null;
    readonly repairs: number;
    /** More repairs than this, and it is replaced. */
    readonly moreThan: number;
  };
  /** Somebody complains. Text: `content`. */
  readonly complaintReceived: RequestVariables & { readonly receivedAt: Instant };
  /** A rating or a revisit says that the customer is dissatisfied. Text: `content`. */
  readonly dissatisfactionNoticed: RequestVariables & {
    readonly opened: "complaint" | "qualityNotice";
    readonly by: "rating" | "revisit";
    /** The number of the request it is about, or its id while it has none; null where it is about none. */
    readonly about: string | null;
  };
  /** The complainant learns that the complaint is taken up. */
  readonly complaintAdmitted: RequestVariables & { readonly admittedAt: Instant };
  /** Somebody is to handle a complaint. Texts: `content`, `suggestion`. */
  readonly complaintAssigned: RequestVariables;
  /** The complainant's answer. Text: `reply`. */
  readonly complaintReplied: RequestVariables & { readonly repliedAt: Instant };
  /** The complainant is not content with how the complaint was handled. */
  readonly complaintReopened: RequestVariables & { readonly round: number };
  /** A complaint goes on in another one, and everybody concerned knows. Text: `reason`. */
  readonly complaintMerged: RequestVariables & { readonly into: string };
  /** Somebody is to see to a leftover problem. Text: `problem`. */
  readonly leftoverAssigned: LeftoverVariables;
  /** A leftover problem is said to be settled, and wants to be verified. Texts: `problem`, `solution`. */
  readonly leftoverSettled: LeftoverVariables;
  /** Somebody is to survey a service, or to survey it again. Text: `remarks`, of what was wanting. */
  readonly surveyOpened: SurveyVariables;
  /** A survey was made, and wants to be countersigned. Text: `remarks`. */
  readonly surveyRecorded: SurveyVariables & { readonly satisfied: boolean };
}

/** What a notice is about; each key has its own variables and its own wording in every language. */
export type NoticeKey = keyof NoticeVariables;
