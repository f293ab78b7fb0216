import type { Subject } from "../sla/timeline.ts";
import { currentVisit, visitsOf } from "./current-visit.ts";
import type { BegunRequest } from "./request-state.ts";
import { visitSubject } from "./request-timelines.ts";

/** The visit on which a clock runs: a visit's own, on the request the current one; null where there is none. */
export const atWorkOn = ({ kind, id }: Subject, requestId: string, state: BegunRequest) =>
  visitsOf(state).find((one) => kind === "visit" && visitSubject(requestId, one.id).id === id) ?? currentVisit(state);
