import { currentVisit, visitChanged } from "./current-visit.ts";
import { impossible } from "./evolve-receipt.ts";
import type { RequestEvent } from "./request-events.ts";
import { marked, markedContact, nextRound, visitOver, waitingFrom } from "./request-file.ts";
import type { BegunRequest, RequestState, Visit } from "./request-state.ts";
import {
  assignedTo,
  confirmed,
  consented,
  delayed,
  newVisit,
  notMade,
  postponed,
  reassigned,
  visitMarked,
} from "./visit-record.ts";

/** From the dispatch to the end of a visit, and its paper; null when the event is about something else. */
export const evolveVisit = (state: BegunRequest, event: RequestEvent): RequestState | null => {
  const { file } = state;
  const { at } = event;
  switch (event.type) {
    case "VisitDispatched":
      return { status: "dispatched", file: marked(file, at, "dispatched"), visit: newVisit(event) };
    case "EngineerAssigned":
      return { status: "dispatched", file, visit: assignedTo(visitOf(state, event), event.data, at) };
    case "VisitReassigned":
      return { status: "dispatched", file, visit: reassigned(visitOf(state, event), event) };
    case "VisitConfirmed":
      return { status: "confirmed", file, visit: confirmed(visitOf(state, event), event) };
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
    case "NonVisitRecorded": {
      const visit = notMade(visitOf(state, event), event);
      const { next } = event.data;
      return next.type === "appointment"
        ? { status: "confirmed", file, visit: postponed(visit, next.appointment) }
        : { status: "triaged", file: visitOver(file, visit) };
    }
    case "ChecklistSigned": {
      const { answers, signature, digest } = event.data;
      return { status: "onsite", file, visit: consented(visitOf(state, event), { answers, signature, digest, at }) };
    }
    case "WorkStarted":
      return {
        status: "working",
        file: markedContact(file, at),
        visit: visitMarked(visitOf(state, event), "started", at),
      };
    case "VisitEnded": {
      const { next } = event.data;
      const over = visitOver(marked(file, at, "visitEnded"), visitMarked(visitOf(state, event), "ended", at));
      const again = nextRound(over, "redispatched", at);
      if (next.type === "dispatch") return { status: "triaged", file: again };
      const waiting = waitingFrom(marked(again, at, "held"), next.for, at);
      return { status: "waiting", file: waiting, for: next.for, held: { status: "triaged" } };
    }
    case "WorkCompleted":
      return {
        status: "completed",
        file: marked(file, at, "completed"),
        visit: visitMarked(visitOf(state, event), "completed", at),
        work: { type: "visited", at, by: event.by, report: event.data },
      };
    case "DelayReported":
      return visitChanged(state, event.data.visitId, (visit) => delayed(visit, event));
    case "CustomerTold": {
      const told = { ...state, file: marked(file, at, "customerTold") };
      const { visitId } = event.data;
      return visitId === null ? told : visitChanged(told, visitId, (visit) => visitMarked(visit, "customerTold", at));
    }
    case "EngineerLeft":
      return visitChanged(state, event.data.visitId, (visit) => visitMarked(visit, "left", at));
    case "EngineerReturned":
      return visitChanged(state, event.data.visitId, (visit) => visitMarked(visit, "returned", at));
    case "DataEntered":
      return visitChanged(state, event.data.visitId, (visit) => visitMarked(visit, "dataEntered", at));
    default:
      return null;
  }
};

const visitOf = (state: BegunRequest, event: RequestEvent): Visit => {
  const visit = state.status === "waiting" ? null : currentVisit(state);
  if (visit === null) throw impossible(state, event);
  return visit;
};
