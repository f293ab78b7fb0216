import type { Instant } from "../../time/instant.ts";
import type { Wording } from "../../sla/clock-rule.ts";
import type { RequestVariables } from "./request-variables.ts";

/** The variables of notices of requests, by key. */
export interface RequestNotices {
  /** The customer's request is recorded. Text: `symptom`. */
  readonly requestLogged: RequestVariables & { readonly loggedAt: Instant };
  /** The request was looked at and graded, for whoever sees to it next. Texts: `symptom`, `diagnosis`. */
  readonly requestTriaged: RequestVariables & { readonly charging: "free" | "paid" | "undetermined" };
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
  /** Somebody on the customer's side allows work on the system. Card: `contact`, of who it is. */
  readonly workAuthorised: RequestVariables & { readonly capacity: string; readonly until: Instant | null };
  /** Somebody on the customer's side allows it no longer. Text: `reason`. */
  readonly authorisationWithdrawn: RequestVariables & { readonly capacity: string };
  /** Somebody did not keep to what people are held to when they serve. */
  readonly conductBroken: RequestVariables & {
    /** Who was on the visit it was seen on; null where it was on the telephone. */
    readonly engineer: string | null;
    /** What was not kept, in the policy's words. */
    readonly items: readonly Wording[];
  };
  /** A closed request is open again. Text: `reason`. */
  readonly requestReopened: RequestVariables & { readonly reopenedAt: Instant };
  /** The request was called off, and with it the visit that was under way, where there was one. Text: `reason`. */
  readonly requestCancelled: RequestVariables & {
    readonly visitId: string | null;
    readonly appointmentFrom: Instant | null;
    readonly appointmentUntil: Instant | null;
  };
  /** The request is closed. */
  readonly requestClosed: RequestVariables & { readonly closedAt: Instant };
}
