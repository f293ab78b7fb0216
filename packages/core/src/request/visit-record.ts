import type { Instant } from "../time/instant.ts";
import { withMark } from "./marks.ts";
import type { RequestEventData } from "./request-events.ts";
import type { SignedChecklist, Visit } from "./request-state.ts";

/** A visit as it was dispatched. */
export const newVisit = (dispatched: RequestEventData["VisitDispatched"], at: Instant): Visit => ({
  id: dispatched.visitId,
  engineer: dispatched.engineer,
  assigned: [dispatched.engineer],
  team: dispatched.team,
  mode: dispatched.mode,
  purpose: dispatched.purpose,
  suggestion: dispatched.suggestion,
  appointment: dispatched.appointment,
  vehicle: dispatched.vehicle,
  checklist: null,
  marks: [{ name: "dispatched", at, cycle: 1 }],
});

/** The visit with one more mark. */
export const visitMarked = (visit: Visit, name: string, at: Instant): Visit => ({
  ...visit,
  marks: withMark(visit.marks, { name, at, cycle: 1 }),
});

/** The visit in other hands. */
export const reassigned = (
  visit: Visit,
  { to, suggestion }: RequestEventData["VisitReassigned"],
  at: Instant,
): Visit => ({
  ...visitMarked(visit, "reassigned", at),
  engineer: to,
  assigned: [...visit.assigned, to],
  suggestion: suggestion ?? visit.suggestion,
});

/** The visit with the customer's consent. */
export const consented = (visit: Visit, checklist: SignedChecklist): Visit => ({
  ...visitMarked(visit, "checklistSigned", checklist.at),
  checklist,
});

/** When a visit reached a point, or null when it has not. */
export const visitMark = (visit: Visit, name: string): Instant | null =>
  visit.marks.find((mark) => mark.name === name)?.at ?? null;
