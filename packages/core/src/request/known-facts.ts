import type { Facts } from "../sla/timeline.ts";
import { requestFacts } from "./request-facts.ts";
import type { RequestFile, Visit } from "./request-state.ts";

/** What checklists, approvals and slips may look at: the facts of the request, and of its visit where there is one. */
export const knownFacts = (file: RequestFile, visit: Pick<Visit, "mode" | "purpose"> | null): Facts =>
  visit === null ? requestFacts(file) : { ...requestFacts(file), mode: visit.mode, purpose: visit.purpose };
