import type { Instant } from "../../time/instant.ts";
import type { RecordVariables } from "./request-variables.ts";

/** What every notice about a training says of it. */
export interface TrainingVariables extends RecordVariables {
  /** What is taught, in the policy's words. */
  readonly contents: readonly { readonly "zh-CN": string; readonly en: string }[];
  readonly from: Instant;
  readonly until: Instant;
  /** 1 for the first session, one more for each repetition. */
  readonly round: number;
}

/** The variables of notices of trainings, by key. */
export interface TrainingNotices {
  /** When and where a training is held, or is held now. Texts: `place`, `reason` of the change. */
  readonly trainingPlanned: TrainingVariables;
  /** A training is not held. Text: `reason`. */
  readonly trainingCancelled: TrainingVariables;
  /** A training is summed up, and its quality wants to be asked. Text: `summary`. */
  readonly trainingSummarised: TrainingVariables;
}
