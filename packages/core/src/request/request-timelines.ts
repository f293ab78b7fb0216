import type { Timeline } from "../sla/timeline.ts";
import { visitsOf } from "./current-visit.ts";
import type { BegunRequest, RequestState, Visit } from "./request-state.ts";

/**
 * The timelines of a request: its own, and one for each of its visits.
 *
 * @param requestId - the id of the request's stream; a visit's subject is named `requestId/visitId`
 */
export const requestTimelines = (requestId: string, state: RequestState): readonly Timeline[] => {
  if (state.status === "draft") return [];
  return [ownTimeline(requestId, state), ...visitsOf(state).map((one) => visitTimeline(requestId, state, one))];
};

const factsOf = ({ file }: BegunRequest) => ({
  ...file.intake.facts,
  kind: file.intake.kind,
  tier: file.intake.tier,
  customer: file.intake.customer,
  site: file.intake.site,
  severity: file.triage?.severity ?? null,
  faultCategory: file.triage?.faultCategory ?? null,
});

const ownTimeline = (requestId: string, state: BegunRequest): Timeline => ({
  subject: { kind: "request", id: requestId },
  facts: factsOf(state),
  marks: state.file.marks,
  pauses: state.file.pauses,
});

const visitTimeline = (requestId: string, state: BegunRequest, visit: Visit): Timeline => ({
  subject: { kind: "visit", id: `${requestId}/${visit.id}` },
  facts: { ...factsOf(state), mode: visit.mode, purpose: visit.purpose },
  marks: visit.marks,
  pauses: state.file.pauses,
});
