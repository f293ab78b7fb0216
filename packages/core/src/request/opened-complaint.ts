import type { EventEnvelope } from "../event/event.ts";
import { openedByRatings } from "../policy/opened-by.ts";
import type { DecisionContext } from "../process/process.ts";
import type { Reaction } from "../reaction/reaction.ts";
import { inZone } from "../time/in-zone.ts";
import { customerZone } from "./customer-zone.ts";
import type { RecordedOfRequest } from "./request-events.ts";
import type { RequestRules } from "../policy/request-rules.ts";
import type { BegunRequest } from "./request-state.ts";
import { ratingScales } from "./slip/rating-scales.ts";

/** What bad ratings open by themselves: each rating its own, so that none is lost in another. */
export const openedComplaint = (
  { stream, number, policy }: DecisionContext,
  envelope: EventEnvelope,
  state: BegunRequest,
): readonly Reaction[] => {
  const event = envelope as RecordedOfRequest;
  if (event.type !== "RequestSignedOff" && event.type !== "RequestRated") return [];
  const { complaints, request } = policy.policy;
  const judged = onTheSurvey(request, state, event.data.ratings);
  const opens = openedByRatings(complaints, judged);
  if (opens === null) return [];
  const { intake } = state.file;
  const ratings = Object.fromEntries(Object.entries(event.data.ratings).filter(([question]) => question in judged));
  const opinion = event.type === "RequestSignedOff" ? event.data.opinion : null;
  const command = {
    type: "NoticeDissatisfaction",
    opens,
    customer: intake.customer,
    request: { id: stream.id, number },
    because: { type: "rating", ratings },
    ...(intake.contact === null ? {} : { complainant: intake.contact }),
    ...(opinion === null ? {} : { content: opinion }),
    ...inZone(customerZone(intake)),
  };
  return [{ stream: { kind: "complaint", id: `${stream.id}-q${String(envelope.version)}` }, command }];
};

/**
 * Grades as the policy's bounds know them. What only the slip asks has a scale of its own: its worst grade is as bad as the
 * survey's worst, and of those between the bounds say nothing.
 */
const onTheSurvey = (
  rules: RequestRules,
  state: BegunRequest,
  ratings: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> => {
  const { questions, worst } = rules.survey;
  const scales = ratingScales(rules, state);
  return Object.fromEntries(
    Object.entries(ratings).flatMap(([question, value]) => {
      if (questions.some(({ id }) => id === question)) return [[question, value]];
      return scales[question]?.worst === value ? [[question, worst]] : [];
    }),
  );
};
