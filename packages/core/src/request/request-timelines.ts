import { nothingRemembered, remembered, type ClockMemory } from "../process/clock-memory.ts";
import type { Facts, Subject, Timeline } from "../sla/timeline.ts";
import { visitsOf } from "./current-visit.ts";
import { requestFacts } from "./request-facts.ts";
import type { BegunRequest, RequestState, Visit } from "./request-state.ts";

/**
 * The timelines of a request: its own, and one for each of its visits.
 *
 * @param requestId - the id of the request's stream; a visit's subject is named `requestId/visitId`
 */
export const requestTimelines = (requestId: string, state: RequestState): readonly Timeline[] => {
  if (state.status === "draft") return [];
  const facts = requestFacts(state.file);
  return [
    ownTimeline(requestId, state, facts),
    ...visitsOf(state).map((one) => visitTimeline(requestId, state, one, facts)),
  ];
};

const ownTimeline = (requestId: string, { file }: BegunRequest, facts: Facts): Timeline =>
  remembered(file.clocks, {
    subject: { kind: "request", id: requestId },
    facts,
    marks: file.marks,
    pauses: file.pauses,
  });

const visitTimeline = (requestId: string, { file }: BegunRequest, visit: Visit, facts: Facts): Timeline =>
  remembered(file.clocks, {
    subject: visitSubject(requestId, visit.id),
    facts: { ...facts, mode: visit.mode, purpose: visit.purpose },
    marks: visit.marks,
    pauses: file.pauses,
  });

/** What the clocks of a visit run on. */
export const visitSubject = (requestId: string, visitId: string): Subject => ({
  kind: "visit",
  id: `${requestId}/${visitId}`,
});

/** What a request remembers of its clocks. */
export const clocksInRequest = (state: RequestState): ClockMemory =>
  state.status === "draft" ? nothingRemembered : state.file.clocks;
