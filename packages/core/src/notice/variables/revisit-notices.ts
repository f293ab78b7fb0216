import type { Instant } from "../../time/instant.ts";
import type { RequestVariables } from "./request-variables.ts";

/** The variables of notices of revisits, by key. */
export interface RevisitNotices {
  /** Somebody is to ask the customer whether all is well. Card: `contact`. */
  readonly revisitPlanned: RequestVariables & {
    readonly revisitId: string;
    readonly channel: "phone" | "onsite" | "questionnaire";
    readonly windowFrom: Instant;
    readonly windowUntil: Instant;
  };
  /** The customer said in a revisit that not all is well. Text: `remarks`. */
  readonly revisitDissatisfied: RequestVariables & { readonly revisitId: string };
}
