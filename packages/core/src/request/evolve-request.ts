import type { Instant } from "../time/instant.ts";
import { currentVisit, visitChanged } from "./current-visit.ts";
import { evolveReceipt, impossible } from "./evolve-receipt.ts";
import type { RecordedOfRequest, RequestEvent } from "./request-events.ts";
import {
  clockRecorded,
  marked,
  markedContact,
  newFile,
  noted,
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
  if (state.status === "draft") {
    if (event.type !== "RequestLogged") throw impossible(state, event);
    return { status: "logged", file: newFile(event.data, event.by, event.at) };
  }
  const { file } = state;
  const { at } = event;
  switch (event.type) {
    case "GuidanceStarted":
      return { status: "guiding", file: markedContact(file, at, "guidanceStarted") };
    case "GuidanceEnded":
      return {
        status: "logged",
        file: noted(marked(file, at, "guidanceEnded"), at, event.by, event.data.findings),
      };
    case "RequestTriaged": {
      const graded = triaged(file, at, event.data);
      return { status: "triaged", file: marked(graded, at, ...endOfGuidance(state), "triaged") };
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
        file: markedContact(file, at, "arrived"),
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
        file: markedContact(file, at, ...endOfGuidance(state), "completed"),
        visit: visitEnded(currentVisit(state), "completed", at),
        work: { type: "remote", at, by: event.by, report: event.data },
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
        file: waitingFrom(marked(file, at, "held"), event.data.for, at),
        for: event.data.for,
        held: heldFrom(state, event),
      };
    case "RequestReleased":
      if (state.status !== "waiting") throw impossible(state, event);
      return { ...state.held, file: waitingEnded(marked(file, at, "released"), at) };
    case "RequestCancelled":
      return {
        status: "cancelled",
        file: marked(
          waitingEnded(visitOver(file, visitEnded(currentVisit(state), "cancelled", at)), at),
          at,
          "cancelled",
        ),
        reason: event.data.reason,
      };
    case "ClockWarned":
    case "ClockMissed":
    case "ClockEscalated":
    case "ClockCorrected":
    case "DeadlineMoved":
    case "PolicyAdopted":
    case "CalendarAdopted":
      return withFile(state, clockRecorded(file, event));
    case "RequestLogged":
      throw impossible(state, event);
    default:
      return evolveReceipt(state, event);
  }
};

/** Guidance is over when the request goes on without it. */
const endOfGuidance = ({ status }: BegunRequest): readonly string[] => (status === "guiding" ? ["guidanceEnded"] : []);

/** The same state with another file. */
const withFile = <State extends BegunRequest>(state: State, file: RequestFile): State => ({ ...state, file });

const visitOf = (state: BegunRequest, event: RequestEvent): Visit => {
  const visit = "visit" in state ? state.visit : null;
  if (visit === null) throw impossible(state, event);
  return visit;
};

/** A visit that the request's own end brings to an end. */
const visitEnded = (visit: Visit | null, mark: string, at: Instant): Visit | null =>
  visit === null ? null : visitMarked(visit, mark, at);

const heldFrom = (state: BegunRequest, event: RequestEvent): HeldState => {
  switch (state.status) {
    case "logged":
    case "guiding":
    case "triaged":
      return { status: state.status };
    case "dispatched":
    case "confirmed":
    case "travelling":
    case "onsite":
    case "working":
      return { status: state.status, visit: state.visit };
    default:
      throw impossible(state, event);
  }
};
