import type { Instant } from "../time/instant.ts";
import type { Appointment } from "./command-parts.ts";
import { withMark } from "./marks.ts";
import type { RequestEvent, RequestEventData } from "./request-events.ts";
import type { SignedChecklist, Visit } from "./request-state.ts";

/** A visit as it was dispatched. */
export const newVisit = ({ data: dispatched, at, by }: RequestEvent<"VisitDispatched">): Visit => ({
  id: dispatched.visitId,
  engineer: dispatched.engineer,
  department: dispatched.department,
  assigned: dispatched.engineer === null ? [] : [dispatched.engineer],
  team: dispatched.team,
  mode: dispatched.mode,
  purpose: dispatched.purpose,
  suggestion: dispatched.suggestion,
  appointment: dispatched.appointment,
  vehicle: dispatched.vehicle,
  repairs: dispatched.repairs,
  dispatchedBy: by.id,
  confirmedBy: null,
  reassignment: null,
  delay: null,
  notMade: null,
  checklist: null,
  marks: [{ name: "dispatched", at, cycle: 1 }],
});

/** The visit of an engineer who found something on patrol and is on site already. */
export const visitOnPatrol = (
  { visitId, engineer, team }: RequestEventData["RequestLoggedFromPatrol"],
  at: Instant,
): Visit => ({
  id: visitId,
  engineer,
  department: null,
  assigned: [engineer],
  team,
  mode: "onsite",
  purpose: "patrol",
  suggestion: null,
  appointment: null,
  vehicle: false,
  repairs: null,
  dispatchedBy: null,
  confirmedBy: null,
  reassignment: null,
  delay: null,
  notMade: null,
  checklist: null,
  marks: [{ name: "arrived", at, cycle: 1 }],
});

type Changing = Omit<Visit, "id" | "mode" | "purpose" | "vehicle" | "repairs" | "dispatchedBy">;

// The whole literal is written out: objects of one fixed shape keep replaying fast.
const rebuilt = (
  visit: Visit,
  {
    engineer = visit.engineer,
    department = visit.department,
    assigned = visit.assigned,
    team = visit.team,
    suggestion = visit.suggestion,
    appointment = visit.appointment,
    confirmedBy = visit.confirmedBy,
    reassignment = visit.reassignment,
    delay = visit.delay,
    notMade = visit.notMade,
    checklist = visit.checklist,
    marks = visit.marks,
  }: Partial<Changing>,
): Visit => ({
  id: visit.id,
  engineer,
  department,
  assigned,
  team,
  mode: visit.mode,
  purpose: visit.purpose,
  suggestion,
  appointment,
  vehicle: visit.vehicle,
  repairs: visit.repairs,
  dispatchedBy: visit.dispatchedBy,
  confirmedBy,
  reassignment,
  delay,
  notMade,
  checklist,
  marks,
});

const withVisitMark = ({ marks }: Visit, name: string, at: Instant): Visit["marks"] =>
  withMark(marks, { name, at, cycle: 1 });

/** The visit with one more mark. */
export const visitMarked = (visit: Visit, name: string, at: Instant): Visit =>
  rebuilt(visit, { marks: withVisitMark(visit, name, at) });

/** The visit that its engineer says is on. */
export const confirmed = (visit: Visit, { at, by }: RequestEvent<"VisitConfirmed">): Visit =>
  rebuilt(visit, { confirmedBy: by.id, marks: withVisitMark(visit, "confirmed", at) });

/** The visit in other hands. */
export const reassigned = (visit: Visit, { data, at, by }: RequestEvent<"VisitReassigned">): Visit => {
  const { to, department, suggestion } = data;
  return rebuilt(visit, {
    engineer: to,
    department,
    assigned: to === null ? visit.assigned : [...visit.assigned, to],
    suggestion: suggestion ?? visit.suggestion,
    reassignment: { engineer: to, suggestion, by: by.id, at },
    marks: withVisitMark(visit, "reassigned", at),
  });
};

/** The visit with the engineer whom the department sends. */
export const assignedTo = (
  visit: Visit,
  { engineer, team }: RequestEventData["EngineerAssigned"],
  at: Instant,
): Visit =>
  rebuilt(visit, {
    engineer,
    assigned: [...visit.assigned, engineer],
    team: [...visit.team, ...team],
    marks: withVisitMark(visit, "engineerAssigned", at),
  });

/** The visit whose engineer will be late, or cannot come. */
export const delayed = (visit: Visit, { data, at, by }: RequestEvent<"DelayReported">): Visit => {
  const { outcome, reason, expectedAt } = data;
  const delay = { outcome, reason, expectedAt, by: by.id, at };
  return rebuilt(visit, { delay, marks: withVisitMark(visit, "delayReported", at) });
};

/** The visit on which nobody comes, and why. */
export const notMade = (visit: Visit, { data: { reason, told }, at, by }: RequestEvent<"NonVisitRecorded">): Visit =>
  rebuilt(visit, { notMade: { reason, told, by: by.id, at }, marks: withVisitMark(visit, "notMade", at) });

/** The visit that is made at another time. */
export const postponed = (visit: Visit, appointment: Appointment): Visit => rebuilt(visit, { appointment });

/** The visit with the customer's consent. */
export const consented = (visit: Visit, checklist: SignedChecklist): Visit =>
  rebuilt(visit, { checklist, marks: withVisitMark(visit, "checklistSigned", checklist.at) });

/** When a visit reached a point, or null when it has not. */
export const visitMark = (visit: Visit, name: string): Instant | null =>
  visit.marks.find((mark) => mark.name === name)?.at ?? null;
