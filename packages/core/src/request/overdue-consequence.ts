import type { EventEnvelope } from "../event/event.ts";
import type { DecisionContext } from "../process/process.ts";
import type { Reaction } from "../reaction/reaction.ts";
import { atWorkOn } from "./at-work-on.ts";
import type { RecordedOfRequest } from "./request-events.ts";
import type { BegunRequest } from "./request-state.ts";

/** Service that is overdue by a clock of the policy's calls whoever worked on it to account; nobody, where nobody did. */
export const overdueConsequence = (
  { stream, policy }: DecisionContext,
  envelope: EventEnvelope,
  state: BegunRequest,
): readonly Reaction[] => {
  const event = envelope as RecordedOfRequest;
  const overdue = policy.policy.consequences?.overdue ?? null;
  if (event.type !== "ClockMissed" || overdue === null || !overdue.clocks.includes(event.data.clock)) return [];
  const person = atWorkOn(event.data.subject, stream.id, state)?.engineer ?? null;
  if (person === null) return [];
  const command = {
    type: "ProposeConsequence",
    as: "penalty",
    person,
    grounds: {
      id: overdue.grounds,
      stream: { kind: stream.kind, id: stream.id },
      clock: event.data.clock,
    },
  };
  return [{ stream: { kind: "consequence", id: `${stream.id}-o${String(envelope.version)}` }, command }];
};
