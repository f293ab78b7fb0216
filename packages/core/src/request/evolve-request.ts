import type { Instant } from "../time/instant.ts";
import { currentVisit } from "./current-visit.ts";
import { evolveReceipt, impossible } from "./evolve-receipt.ts";
import { evolveSlip } from "./evolve-slip.ts";
import { evolveSupport } from "./evolve-support.ts";
import { evolveVisit } from "./evolve-visit.ts";
import type { RecordedOfRequest, RequestEvent } from "./request-events.ts";
import {
  clockRecorded,
  endOfGuidance,
  marked,
  markedContact,
  newFile,
  noted,
  timersPassed,
  regraded,
  triaged,
  visitOver,
  waitingEnded,
  waitingFrom,
} from "./request-file.ts";
import type { BegunRequest, HeldState, RequestFile, RequestState, Visit } from "./request-state.ts";
import { visitMarked, visitOnPatrol } from "./visit-record.ts";

/**
 * The request after one more event.
 *
 * It consults nothing and refuses nothing: a history that `decide` cannot have written is corrupt, and throws.
 */
export const evolveRequest = (state: RequestState, event: RecordedOfRequest): RequestState => {
  if (state.status === "draft") return begun(state, event);
  const { file } = state;
  const { at } = event;
  switch (event.type) {
    case "GuidanceStarted":
      return { status: "guiding", file: markedContact(file, at, "guidanceStarted") };
    case "GuidanceEnded":
      return {
        status: "logged",
        file: noted(marked(file, at, "guidanceEnded"), { guidance: true, at, by: event.by, note: event.data.findings }),
      };
    case "RequestTriaged": {
      const graded = triaged(file, at, event.data);
      return { status: "triaged", file: marked(graded, at, ...endOfGuidance(state), "triaged") };
    }
    case "RequestRegraded":
      return withFile(state, marked(regraded(file, at, event.data), at, "regraded"));
    case "RequestAdvised": {
      const visit = visitEnded(currentVisit(state), "advised", at);
      return {
        status: "advised",
        file: visitOver(markedContact(file, at, ...endOfGuidance(state), "advised"), visit),
        work: { type: "advised", at, by: event.by, report: event.data },
      };
    }
    case "RequestResolvedRemotely":
      return {
        status: "completed",
        file: markedContact(file, at, ...endOfGuidance(state), "completed"),
        visit: visitEnded(currentVisit(state), "completed", at),
        work: { type: "remote", at, by: event.by, report: event.data },
      };
    case "ProgressRecorded": {
      const { note, milestone } = event.data;
      const reached = milestone === null ? file : marked(file, at, milestone);
      return withFile(state, noted(reached, { guidance: false, at, by: event.by, note }));
    }
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
    case "SlipTranscribed":
      return state;
    case "TimersPassed":
      return withFile(state, timersPassed(file, event.data));
    case "RequestLogged":
    case "HistoryImported":
    case "RequestLoggedFromPatrol":
      throw impossible(state, event);
    default:
      return (
        evolveVisit(state, event) ??
        evolveSupport(state, event) ??
        evolveSlip(state, event) ??
        evolveReceipt(state, event)
      );
  }
};

const begun = (state: Extract<RequestState, { status: "draft" }>, event: RecordedOfRequest): RequestState => {
  const imported = state.imported ?? null;
  switch (event.type) {
    case "RequestLogged":
      return { status: "logged", file: newFile(event.data, event.by, event.at, imported) };
    case "RequestLoggedFromPatrol": {
      const file = triaged(newFile(event.data.intake, event.by, event.at, imported), event.at, event.data.triage);
      return {
        status: "onsite",
        file: markedContact(file, event.at, "arrived"),
        visit: visitOnPatrol(event.data, event.at),
      };
    }
    case "SlipTranscribed":
      return state;
    case "HistoryImported":
      return { status: "draft", imported: { ...event.data, at: event.at } };
    default:
      throw impossible(state, event);
  }
};

/** The same state with another file. */
const withFile = <State extends BegunRequest>(state: State, file: RequestFile): State => ({ ...state, file });

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
