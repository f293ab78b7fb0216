import type { Instant } from "../../time/instant.ts";
import type { RequestVariables } from "./request-variables.ts";

/** What every notice about a leftover problem says of it. */
export interface LeftoverVariables extends RequestVariables {
  readonly leftoverId: string;
  /** The record's number, once it has one. */
  readonly leftoverNumber: string | null;
  readonly owner: string;
  readonly dueBy: Instant | null;
}

/** The variables of notices of leftover problems, by key. */
export interface LeftoverNotices {
  /** Somebody is to see to a leftover problem. Text: `problem`. */
  readonly leftoverAssigned: LeftoverVariables;
  /** A leftover problem is said to be settled, and wants to be verified. Texts: `problem`, `solution`. */
  readonly leftoverSettled: LeftoverVariables;
}
