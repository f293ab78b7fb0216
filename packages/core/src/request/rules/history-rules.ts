import { ok } from "neverthrow";
import { pendingTimers } from "../../process/pending-timers.ts";
import type { DecisionContext } from "../../process/process.ts";
import type { Instant } from "../../time/instant.ts";
import { evolveRequest } from "../evolve-request.ts";
import type { RecordedOfRequest } from "../request-events.ts";
import type { RequestState } from "../request-state.ts";
import { clocksInRequest, requestTimelines } from "../request-timelines.ts";
import { happened, refused, type Decision, type Rule, type SealedCommand } from "./rule.ts";

/** How one command is decided. */
type Decide = (context: DecisionContext) => (command: SealedCommand, state: RequestState) => Decision;

/** What happened before anybody told the system, decided step by step as it would have been then. */
export const historyRules = (
  decide: Decide,
): { readonly TranscribeSlip: Rule<"TranscribeSlip">; readonly ImportHistory: Rule<"ImportHistory"> } => ({
  TranscribeSlip: (command, state, context) => {
    const { steps } = command;
    const head = happened(command, "SlipTranscribed", { steps: steps.length });
    return lived(command, evolveRequest(state, head), (step, now) => decide(context)(step, now)).map((events) => [
      head,
      ...events,
    ]);
  },

  ImportHistory: (command, state, context) => {
    const { from, at } = command;
    // Each thing is held to what was known when it happened; how long ago that is does not matter.
    const history = lived(command, state, (step, now) => decide({ ...context, recordedAt: step.at })(step, now));
    return history.map((events) => {
      const passed = timersBefore(at, context, events.reduce(evolveRequest, state));
      const tail = happened(command, "TimersPassed", { timers: passed });
      const head = happened(command, "HistoryImported", { from, events: events.length + 2 });
      return [head, ...events, tail];
    });
  },
});

const lived = (
  { steps, at }: SealedCommand<"TranscribeSlip" | "ImportHistory">,
  from: RequestState,
  decideStep: (step: SealedCommand, state: RequestState) => Decision,
): Decision => {
  let state = from;
  const all: RecordedOfRequest[] = [];
  for (const [index, said] of steps.entries()) {
    const step = { ...said, at: said.at ?? at } as SealedCommand;
    const answer = decideStep(step, state);
    if (answer.isErr())
      return refused({ type: "TranscriptRefused", step: index + 1, command: step.type, because: answer.error });
    all.push(...answer.value);
    state = answer.value.reduce(evolveRequest, state);
  }
  return ok(all);
};

/** The timers whose moment had come before the import: what they would have said was said in the other system. */
const timersBefore = (at: Instant, { policy, stream }: DecisionContext, state: RequestState) =>
  pendingTimers(policy, requestTimelines(stream.id, state), clocksInRequest(state).fired, at)
    .filter((timer) => timer.at <= at)
    .map((timer) => ({ key: timer.key, at: timer.at }));
