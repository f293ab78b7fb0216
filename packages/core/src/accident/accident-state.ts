import type { CardRef, TextRef } from "../event/sealing.ts";
import { corrupt, type EventOf } from "../process/record-events.ts";
import type { Instant } from "../time/instant.ts";
import type { AccidentCommandName } from "./accident-commands.ts";

/** Somebody who answers for an accident, and the consequence that is to be decided for them. */
export interface ResponsibleForAccident {
  readonly person: string;
  readonly consequence: string;
}

/** The data of each event of a security accident. */
export interface AccidentEventData {
  readonly AccidentReported: {
    readonly kind: string;
    readonly happenedAt: Instant;
    readonly request: { readonly id: string; readonly number: string | null } | null;
    readonly customer: string | null;
    readonly contact: CardRef | null;
    readonly people: readonly string[];
    readonly data: readonly string[];
    readonly account: TextRef;
    /** What closing it waits for, by the policy it was reported under. */
    readonly wanted: { readonly customerTold: boolean; readonly remedied: boolean };
  };
  readonly AccidentTold: { readonly account: TextRef };
  readonly AccidentRemedied: { readonly remedy: TextRef };
  readonly AccidentConfirmed: {
    readonly findings: TextRef;
    readonly harm: TextRef;
    readonly responsible: readonly ResponsibleForAccident[];
    /** Whether consequences are decided for them, so that closing waits for these. */
    readonly consequences: boolean;
  };
  readonly AccidentUnfounded: { readonly findings: TextRef };
  readonly ConsequenceNoted: { readonly consequence: string; readonly outcome: "decided" | "rejected" };
  readonly AccidentClosed: { readonly summary: TextRef };
}

/** What has happened to a security accident. */
export type AccidentEvent = EventOf<AccidentEventData>;

/** What is known of an accident since it was reported. */
export interface Accident {
  readonly report: AccidentEventData["AccidentReported"];
  readonly reportedBy: string;
  readonly told: boolean;
  readonly remedies: readonly TextRef[];
}

/** An accident that was one, with what came of it. */
export interface ConfirmedAccident {
  readonly accident: Accident;
  readonly harm: TextRef;
  readonly responsible: readonly ResponsibleForAccident[];
  /** The consequences that wait to be decided. */
  readonly undecided: readonly string[];
}

/** A security accident between events. */
export type AccidentState =
  | { readonly status: "unreported" }
  | { readonly status: "reported"; readonly accident: Accident }
  | { readonly status: "unfounded"; readonly accident: Accident }
  | ({ readonly status: "confirmed" } & ConfirmedAccident)
  | ({ readonly status: "closed" } & ConfirmedAccident);

/** The state machine of a security accident: the commands each status accepts. */
export const accidentTransitions = {
  unreported: ["ReportAccident"],
  reported: ["TellCustomerOfAccident", "RemedyAccident", "InvestigateAccident"],
  confirmed: ["TellCustomerOfAccident", "RemedyAccident", "NoteConsequence", "CloseAccident"],
  unfounded: [],
  closed: [],
} as const satisfies Record<AccidentState["status"], readonly AccidentCommandName[]>;

/** Where each command leads. */
export const accidentOutcomes: Readonly<Record<AccidentCommandName, "same" | readonly AccidentState["status"][]>> = {
  ReportAccident: ["reported"],
  TellCustomerOfAccident: "same",
  RemedyAccident: "same",
  InvestigateAccident: ["confirmed", "unfounded"],
  NoteConsequence: "same",
  CloseAccident: ["closed"],
};

/** What closing a confirmed accident still waits for. */
export const stillToSettle = ({ accident, undecided }: ConfirmedAccident) => {
  const { report, told, remedies } = accident;
  return {
    customer: report.wanted.customerTold && !told,
    remedy: report.wanted.remedied && remedies.length === 0,
    consequences: undecided,
  };
};

/** The accident after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolveAccident = (state: AccidentState, event: AccidentEvent): AccidentState => {
  const { by, type, data } = event;
  if (state.status === "unreported") {
    if (type !== "AccidentReported") throw corrupt(type, state.status);
    return { status: "reported", accident: { report: data, reportedBy: by.id, told: false, remedies: [] } };
  }
  const { status, accident } = state;
  switch (type) {
    case "AccidentTold":
      if (status === "reported" || status === "confirmed") return { ...state, accident: { ...accident, told: true } };
      break;
    case "AccidentRemedied":
      if (status === "reported" || status === "confirmed")
        return { ...state, accident: { ...accident, remedies: [...accident.remedies, data.remedy] } };
      break;
    case "AccidentConfirmed": {
      const { harm, responsible, consequences } = data;
      const undecided = consequences ? responsible.map(({ consequence }) => consequence) : [];
      if (status === "reported") return { status: "confirmed", accident, harm, responsible, undecided };
      break;
    }
    case "AccidentUnfounded":
      if (status === "reported") return { status: "unfounded", accident };
      break;
    case "ConsequenceNoted":
      if (status === "confirmed")
        return { ...state, undecided: state.undecided.filter((one) => one !== data.consequence) };
      break;
    case "AccidentClosed":
      if (status === "confirmed") return { ...state, status: "closed" };
      break;
    case "AccidentReported":
      break;
  }
  throw corrupt(type, status);
};
