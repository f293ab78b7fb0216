import type { Mark } from "../sla/timeline.ts";
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

// Each function writes out the whole literal: objects of one fixed shape keep replaying fast.

const rebuilt = (
  visit: Visit,
  engineer: string,
  assigned: readonly string[],
  suggestion: Visit["suggestion"],
  checklist: SignedChecklist | null,
  marks: readonly Mark[],
): Visit => ({
  id: visit.id,
  engineer,
  assigned,
  team: visit.team,
  mode: visit.mode,
  purpose: visit.purpose,
  suggestion,
  appointment: visit.appointment,
  vehicle: visit.vehicle,
  checklist,
  marks,
});

/** The visit with one more mark. */
export const visitMarked = (visit: Visit, name: string, at: Instant): Visit => {
  const marks = withMark(visit.marks, { name, at, cycle: 1 });
  return rebuilt(visit, visit.engineer, visit.assigned, visit.suggestion, visit.checklist, marks);
};

/** The visit in other hands. */
export const reassigned = (
  visit: Visit,
  { to, suggestion }: RequestEventData["VisitReassigned"],
  at: Instant,
): Visit => {
  const marks = withMark(visit.marks, { name: "reassigned", at, cycle: 1 });
  return rebuilt(visit, to, [...visit.assigned, to], suggestion ?? visit.suggestion, visit.checklist, marks);
};

/** The visit with the customer's consent. */
export const consented = (visit: Visit, checklist: SignedChecklist): Visit => {
  const marks = withMark(visit.marks, { name: "checklistSigned", at: checklist.at, cycle: 1 });
  return rebuilt(visit, visit.engineer, visit.assigned, visit.suggestion, checklist, marks);
};

/** When a visit reached a point, or null when it has not. */
export const visitMark = (visit: Visit, name: string): Instant | null =>
  visit.marks.find((mark) => mark.name === name)?.at ?? null;
