import type { Facts } from "../sla/timeline.ts";
import { requestFacts } from "./request-facts.ts";
import type { RequestFile, Visit } from "./request-state.ts";
import { filledFacts } from "./slip/filled-facts.ts";

/** What a visit is, before it is dispatched too. */
export type PlannedVisit = Pick<Visit, "mode" | "purpose">;

/**
 * What checklists, approvals and slips may look at: what is written on the request's slips, the facts of the request,
 * and those of its visit where there is one.
 */
export const knownFacts = (file: RequestFile, visit: PlannedVisit | null): Facts => ({
  ...filledFacts(file.annexes.slips),
  ...requestFacts(file),
  ...(visit === null ? {} : { mode: visit.mode, purpose: visit.purpose }),
});
