import type { EventEnvelope } from "../event/event.ts";
import { openedByRatings } from "../policy/opened-by.ts";
import type { DecisionContext } from "../process/process.ts";
import type { Reaction } from "../reaction/reaction.ts";
import type { RecordedOfRequest } from "./request-events.ts";
import type { BegunRequest } from "./request-state.ts";

/** What bad ratings open by themselves: each rating its own, so that none is lost in another. */
export const openedComplaint = (
  { stream, number, policy }: DecisionContext,
  envelope: EventEnvelope,
  { file: { intake } }: BegunRequest,
): readonly Reaction[] => {
  const event = envelope as RecordedOfRequest;
  if (event.type !== "RequestSignedOff" && event.type !== "RequestRated") return [];
  // What only the slip asks has a scale of its own, which the policy's bounds say nothing of.
  const asked = policy.policy.request.survey.questions.map(({ id }) => id);
  const ratings = Object.fromEntries(
    Object.entries(event.data.ratings).filter(([question]) => asked.includes(question)),
  );
  const opens = openedByRatings(policy.policy.complaints, ratings);
  if (opens === null) return [];
  const opinion = event.type === "RequestSignedOff" ? event.data.opinion : null;
  const command = {
    type: "NoticeDissatisfaction",
    opens,
    customer: intake.customer,
    request: { id: stream.id, number },
    because: { type: "rating", ratings },
    ...(intake.contact === null ? {} : { complainant: intake.contact }),
    ...(opinion === null ? {} : { content: opinion }),
  };
  return [{ stream: { kind: "complaint", id: `${stream.id}-q${String(envelope.version)}` }, command }];
};
