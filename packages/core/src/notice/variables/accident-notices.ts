import type { Wording } from "../../sla/clock-rule.ts";
import type { Instant } from "../../time/instant.ts";
import type { RecordVariables } from "./request-variables.ts";

/** What every notice about a security accident says of it. */
export interface AccidentVariables extends RecordVariables {
  /** What it is, in the policy's words. */
  readonly accident: Wording;
  readonly happenedAt: Instant;
}

/** The variables of notices of security accidents, by key. */
export interface AccidentNotices {
  /** A security accident was reported. Text: `account`. */
  readonly accidentReported: AccidentVariables;
  /** The customer whom it concerns is told. Text: `account`. */
  readonly accidentTold: AccidentVariables;
  /** It was one. Texts: `findings`, `harm`. */
  readonly accidentConfirmed: AccidentVariables;
  /** It is closed. Text: `summary`. */
  readonly accidentClosed: AccidentVariables;
}

/** What every notice about a reward or penalty says of it. */
export interface ConsequenceVariables extends RecordVariables {
  readonly as: "reward" | "penalty";
  readonly person: string;
  /** For what, in the policy's words. */
  readonly grounds: Wording;
}

/** The variables of notices of rewards and penalties, by key. */
export interface ConsequenceNotices {
  /** Somebody is proposed for one. Text: `reason`. */
  readonly consequenceProposed: ConsequenceVariables;
  /** It was decided. Text: `opinion`. */
  readonly consequenceDecided: ConsequenceVariables & {
    /** What it is, in the policy's words. */
    readonly measure: Wording;
  };
  /** It is not taken, or not any more. Text: `reason`. */
  readonly consequenceDropped: ConsequenceVariables;
}
