import type { ConductScore } from "../conduct/conduct-score.ts";
import type { CardRef, TextRef } from "../event/sealing.ts";
import { corrupt, type EventOf } from "../process/record-events.ts";
import type { Instant } from "../time/instant.ts";
import type { SurveyCommandName } from "./survey-commands.ts";

/** One answer, with what it was worth on its scale under the policy of the day. */
export interface SurveyAnswer {
  readonly question: string;
  readonly scale: string;
  readonly grade: string;
  /** 0 to 100. */
  readonly score: number;
  readonly favourable: boolean;
}

/** The data of each event of a survey. */
export interface SurveyEventData {
  readonly SurveyOpened: {
    readonly request: { readonly id: string; readonly number: string | null };
    readonly customer: string;
    readonly contact: CardRef | null;
    readonly investigator: string;
  };
  readonly SurveyRecorded: {
    readonly answers: readonly SurveyAnswer[];
    readonly solved: boolean;
    readonly conduct: ConductScore;
    /** Whether every answer is favourable and the problem is solved. */
    readonly satisfied: boolean;
    readonly opinion: TextRef | null;
  };
  readonly SurveyCountersigned: { readonly opinion: TextRef | null };
  readonly SurveyReturned: { readonly opinion: TextRef };
  readonly SurveyCancelled: { readonly reason: TextRef };
}

/** What has happened to a survey. */
export type SurveyEvent = EventOf<SurveyEventData>;

/** What is to be surveyed, and by whom. */
export type SurveyTask = SurveyEventData["SurveyOpened"];
/** What the investigator found, and when it was written down as found. */
export type SurveyFindings = SurveyEventData["SurveyRecorded"] & { readonly at: Instant };

/** A survey between events. */
export type SurveyState =
  | { readonly status: "unopened" }
  | { readonly status: "opened"; readonly task: SurveyTask }
  | { readonly status: "answered"; readonly task: SurveyTask; readonly findings: SurveyFindings }
  | {
      readonly status: "countersigned";
      readonly task: SurveyTask;
      readonly findings: SurveyFindings;
      /** The management representative 管理者代表. */
      readonly countersignedBy: string;
      readonly countersignedAt: Instant;
    }
  | { readonly status: "cancelled"; readonly task: SurveyTask };

/** The state machine of a survey: the commands each status accepts. */
export const surveyTransitions = {
  unopened: ["OpenSurvey"],
  opened: ["RecordSurvey", "CancelSurvey"],
  answered: ["CountersignSurvey", "ReturnSurvey"],
  countersigned: [],
  cancelled: [],
} as const satisfies Record<SurveyState["status"], readonly SurveyCommandName[]>;

/** Where each command leads. */
export const surveyOutcomes: Readonly<Record<SurveyCommandName, readonly SurveyState["status"][]>> = {
  OpenSurvey: ["opened"],
  RecordSurvey: ["answered"],
  CountersignSurvey: ["countersigned"],
  ReturnSurvey: ["opened"],
  CancelSurvey: ["cancelled"],
};

/** The survey after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolveSurvey = (state: SurveyState, event: SurveyEvent): SurveyState => {
  const { at, by } = event;
  if (event.type === "SurveyOpened" && state.status === "unopened") return { status: "opened", task: event.data };
  if (event.type === "SurveyRecorded" && state.status === "opened")
    return { status: "answered", task: state.task, findings: { ...event.data, at } };
  if (event.type === "SurveyCancelled" && state.status === "opened") return { status: "cancelled", task: state.task };
  if (event.type === "SurveyReturned" && state.status === "answered") return { status: "opened", task: state.task };
  if (event.type === "SurveyCountersigned" && state.status === "answered") {
    const { task, findings } = state;
    return { status: "countersigned", task, findings, countersignedBy: by.id, countersignedAt: at };
  }
  throw corrupt(event.type, state.status);
};
