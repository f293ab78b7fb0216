import type { Instant } from "../../time/instant.ts";
import type { RecordVariables } from "./request-variables.ts";

/** What every notice about a problem says of it. */
export interface ProblemVariables extends RecordVariables {
  readonly kind: "recurringFault" | "qualityProblem" | "engineeringProblem";
  /** What the faults behind it have in common; empty where nothing is known. */
  readonly shared: string;
  /** How many requests are behind it. */
  readonly faults: number;
}

/** The variables of notices of problems, by key. */
export interface ProblemNotices {
  /** A problem was opened, or came again. Text: `problem`. */
  readonly problemOpened: ProblemVariables & { readonly recurred: boolean };
  /** Somebody answers for a problem. Text: `problem`. */
  readonly problemAssigned: ProblemVariables;
  /** Nobody knows the solution. Texts: `problem`, `reason`. */
  readonly problemEscalated: ProblemVariables;
  /** What helps for now, and what to beware of. Texts: `solution`, `prevention`. */
  readonly emergencyAgreed: ProblemVariables;
  /** Somebody is to carry a measure out. Text: `measure`. */
  readonly measurePlanned: ProblemVariables & { readonly owner: string; readonly dueBy: Instant };
  /** Its effect is to be verified. Texts: `measure`, `solution`. */
  readonly measureDone: ProblemVariables & { readonly owner: string };
  /** Another measure is wanted. Text: `remarks`. */
  readonly measureWithoutEffect: ProblemVariables;
  /** What solves it and what prevents it. Texts: `solution`, `prevention`. */
  readonly problemSolved: ProblemVariables & { readonly article: string | null };
}
