import { evolveReceipt, impossible } from "./evolve-receipt.ts";
import type { RecordedOfRequest, RequestEvent } from "./request-events.ts";
import {
  clockRecorded,
  marked,
  markedContact,
  newFile,
  noted,
  pastVisitChanged,
  triaged,
  visitOver,
  waitingEnded,
  waitingFrom,
} from "./request-file.ts";
import type { BegunRequest, HeldState, RequestFile, RequestState, Visit } from "./request-state.ts";
import { consented, newVisit, reassigned, visitMarked } from "./visit-record.ts";

/**
 * The request after one more event.
 *
 * It consults nothing and refuses nothing: a history that `decide` cannot have written is corrupt, and throws.
 */
export const evolveRequest = (state: RequestState, event: RecordedOfRequest): RequestState => {
  if (event.type === "RequestLogged") {
    return { status: "logged", file: newFile(event.data, event.by, event.at) };
  }
  if (state.status === "draft") throw impossible(state, event);
  const { file } = state;
  const { at } = event;
  switch (event.type) {
    case "GuidanceStarted":
      return { status: "guiding", file: markedContact(file, at, "guidanceStarted") };
    case "GuidanceEnded":
      return { status: "logged", file: marked(file, at, "guidanceEnded") };
    case "RequestTriaged": {
      const graded = triaged(file, event.data);
      return {
        status: "triaged",
        file:
          state.status === "guiding" ? marked(graded, at, "guidanceEnded", "triaged") : marked(graded, at, "triaged"),
      };
    }
    case "VisitDispatched":
      return { status: "dispatched", file: marked(file, at, "dispatched"), visit: newVisit(event.data, at) };
    case "VisitReassigned":
      return { status: "dispatched", file, visit: reassigned(visitOf(state, event), event.data, at) };
    case "VisitConfirmed":
      return { status: "confirmed", file, visit: visitMarked(visitOf(state, event), "confirmed", at) };
    case "VisitDeclined":
      return { status: "triaged", file: visitOver(file, visitMarked(visitOf(state, event), "declined", at)) };
    case "EngineerDeparted":
      return { status: "travelling", file, visit: visitMarked(visitOf(state, event), "departed", at) };
    case "EngineerArrived":
      return {
        status: "onsite",
        file: markedContact(file, at),
        visit: visitMarked(visitOf(state, event), "arrived", at),
      };
    case "NonVisitRecorded":
      return { status: "triaged", file: visitOver(file, visitMarked(visitOf(state, event), "notMade", at)) };
    case "ChecklistSigned": {
      const { answers, signature } = event.data;
      return { status: "onsite", file, visit: consented(visitOf(state, event), { answers, signature, at }) };
    }
    case "WorkStarted":
      return {
        status: "working",
        file: markedContact(file, at),
        visit: visitMarked(visitOf(state, event), "started", at),
      };
    case "WorkCompleted":
      return {
        status: "completed",
        file: marked(file, at, "completed"),
        visit: visitMarked(visitOf(state, event), "completed", at),
        work: { type: "visited", at, report: event.data },
      };
    case "RequestResolvedRemotely":
      return {
        status: "completed",
        file: markedContact(file, at, "completed"),
        visit: "visit" in state && state.visit !== null ? visitMarked(state.visit, "completed", at) : null,
        work: { type: "remote", at, report: event.data },
      };
    case "EngineerLeft":
      return visitChanged(state, event.data.visitId, (visit) => visitMarked(visit, "left", at));
    case "DataEntered":
      return visitChanged(state, event.data.visitId, (visit) => visitMarked(visit, "dataEntered", at));
    case "ProgressRecorded":
      return withFile(state, noted(file, at, event.by, event.data.note));
    case "RequestHeld":
      return {
        status: "waiting",
        file: waitingFrom(file, event.data.for, at),
        for: event.data.for,
        held: holdable(state, event),
      };
    case "RequestReleased":
      if (state.status !== "waiting") throw impossible(state, event);
      return withFile(state.held, waitingEnded(file, at));
    case "RequestCancelled":
      return {
        status: "cancelled",
        file: marked(waitingEnded(visitOver(file, currentVisit(state)), at), at, "cancelled"),
        reason: event.data.reason,
      };
    case "ClockWarned":
    case "ClockMissed":
    case "ClockEscalated":
    case "ClockCorrected":
      return withFile(state, clockRecorded(file, event));
    default:
      return evolveReceipt(state, event);
  }
};

/** The same state with another file. */
const withFile = <State extends BegunRequest>(state: State, file: RequestFile): State => ({ ...state, file });

/** The visit under way or just done, or null. */
export const currentVisit = (state: BegunRequest): Visit | null => {
  if (state.status === "waiting") return currentVisit(state.held);
  return "visit" in state ? state.visit : null;
};

const visitOf = (state: BegunRequest, event: RequestEvent): Visit => {
  const visit = "visit" in state ? state.visit : null;
  if (visit === null) throw impossible(state, event);
  return visit;
};

/** The same state with one of its visits, current or past, changed. */
const visitChanged = (state: BegunRequest, visitId: string, change: (visit: Visit) => Visit): RequestState => {
  const current = currentVisit(state);
  if (current?.id === visitId) return withCurrentVisit(state, change(current));
  const past = state.file.pastVisits.find(({ id }) => id === visitId);
  if (past === undefined) throw new Error(`corrupt history: no visit ${visitId}`);
  return withFile(state, pastVisitChanged(state.file, change(past)));
};

const withCurrentVisit = (state: BegunRequest, visit: Visit): BegunRequest =>
  state.status === "waiting"
    ? { ...state, held: withCurrentVisit(state.held, visit) as HeldState }
    : ({ ...state, visit } as BegunRequest);

const holdable = (state: BegunRequest, event: RequestEvent): HeldState => {
  switch (state.status) {
    case "logged":
    case "guiding":
    case "triaged":
    case "dispatched":
    case "confirmed":
    case "travelling":
    case "onsite":
    case "working":
      return state;
    default:
      throw impossible(state, event);
  }
};
