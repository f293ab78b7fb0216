import type { CompiledPolicy } from "../src/policy/compile-policy.ts";
import { SYSTEM } from "../src/event/actor.ts";
import type { RequestCommandInput } from "../src/request/request-commands.ts";
import type { RecordedOfRequest } from "../src/request/request-events.ts";
import { requestProcess } from "../src/request/request-process.ts";
import type { RequestState } from "../src/request/request-state.ts";
import { fromMillis, toMillis, type Instant } from "../src/time/instant.ts";
import { command, contextAt, decided, timersLeft } from "./request-fixtures.ts";
import type { Story } from "./request-stories.ts";

/** A request and what brought it there. */
export interface Told {
  readonly state: RequestState;
  readonly events: readonly RecordedOfRequest[];
}

/** What people said in a story and was accepted; not what the clocks did. */
export const saidIn = ({ steps }: Story): readonly RequestCommandInput[] =>
  steps.filter(({ input, answer }) => answer.isOk() && input.type !== "FireTimer").map(({ input }) => input);

/** The latest moment anything happened at. */
export const lastMoment = (inputs: readonly RequestCommandInput[]): Instant =>
  inputs.map(({ at }) => at as Instant).reduce((last, at) => (at > last ? at : last));

/**
 * The same said again, each thing recorded so many minutes after it happened, or after the thing before it; the clocks
 * fire whatever is due first.
 */
export const retold = (
  policy: CompiledPolicy,
  inputs: readonly RequestCommandInput[],
  minutesLate: (index: number) => number,
  until: Instant,
): Told => {
  let told: Told = { state: requestProcess.initial, events: [] };
  let recordedAt = inputs[0]?.at as Instant;
  inputs.forEach((input, index) => {
    const heard = fromMillis(toMillis(input.at as Instant) + minutesLate(index) * 60_000);
    recordedAt = heard > recordedAt ? heard : recordedAt;
    told = afterCommand(policy, ticked(policy, told, recordedAt), input, recordedAt);
  });
  return ticked(policy, told, until > recordedAt ? until : recordedAt);
};

/** The request after every timer that is due by a moment has fired, each in its turn. */
export const ticked = (policy: CompiledPolicy, told: Told, now: Instant): Told => {
  let after = told;
  for (let rounds = 0; rounds < 500; rounds += 1) {
    const timer = timersLeft(after.state, now, policy).find((one) => one.at <= now);
    if (timer === undefined) return after;
    after = afterCommand(policy, after, command("FireTimer", { by: SYSTEM, at: timer.at, key: timer.key }), now);
  }
  throw new Error("the clocks never come to rest");
};

const afterCommand = (policy: CompiledPolicy, told: Told, input: RequestCommandInput, recordedAt: Instant): Told => {
  const answer = decided(contextAt(recordedAt, policy), input, told.state);
  if (answer.isErr()) throw new Error(`${input.type} was refused: ${JSON.stringify(answer.error)}`);
  return {
    state: answer.value.reduce(requestProcess.evolve, told.state),
    events: [...told.events, ...answer.value],
  };
};
