import type { Instant } from "../time/instant.ts";
import { visitsOf } from "./current-visit.ts";
import type { RequestEvent } from "./request-events.ts";
import type { BegunRequest, Visit } from "./request-state.ts";
import { visitMark } from "./visit-record.ts";

/** How an event marks a visit that falls away with it: nobody comes, or nobody has to come any more. */
const MARKS: Readonly<Partial<Record<RequestEvent["type"], string>>> = {
  VisitDeclined: "declined",
  NonVisitRecorded: "notMade",
  RequestAdvised: "advised",
  RequestResolvedRemotely: "completed",
  RequestCancelled: "cancelled",
};

/** The visit that falls away with an event, if one does. `state` is the state after it. */
export const fallenAway = (state: BegunRequest, { type, at }: RequestEvent): Visit | undefined => {
  const mark = MARKS[type];
  const last = visitsOf(state).at(-1);
  return mark !== undefined && last !== undefined && isMarked(last, mark, at) ? last : undefined;
};

/** The visit that fell away when the request was called off. */
export const calledOff = ({ file }: BegunRequest): Visit | undefined =>
  file.pastVisits.find((past) => visitMark(past, "cancelled") !== null);

const isMarked = ({ marks }: Visit, name: string, at: Instant): boolean =>
  marks.some((mark) => mark.name === name && mark.at === at);
