import type { Result } from "neverthrow";
import type { DecidedEvent, EventEnvelope } from "../src/event/event.ts";
import { sealed } from "../src/event/sealing.ts";
import type { NewNotice } from "../src/notice/notice.ts";
import type { Reaction } from "../src/reaction/reaction.ts";
import type { CompiledPolicy } from "../src/policy/compile-policy.ts";
import type { DecisionContext, Process } from "../src/process/process.ts";
import { fromMillis, toMillis, type Instant } from "../src/time/instant.ts";
import type { Refusal } from "../src/wording/describe.ts";
import { sealer } from "./request-fixtures.ts";

/** What differs from the plain command; `recordedAt` is when it is recorded, else an hour after the one before. */
export type Twist = Readonly<Record<string, unknown>> & { readonly recordedAt?: Instant };

/** A command, plain or with what differs. */
export type StepOf<Name extends string> = Name | readonly [Name, Twist];

/** What came of some commands. */
export interface Lived<State, Event, Name extends string> {
  readonly state: State;
  readonly events: readonly Event[];
  readonly now: Instant;
  /** What another command causes. */
  readonly when: (type: Name, twist?: Twist) => Result<readonly Event[], Refusal>;
  /** The notices of the last events, and what they ask of other streams. */
  readonly told: () => readonly NewNotice[];
  readonly reacted: () => readonly Reaction[];
}

/** A process to be lived through: given these commands, when another comes, then … */
export const processBench = <
  Command,
  State extends { readonly status: string },
  Event extends DecidedEvent,
  Name extends string,
>({
  process,
  policy: usual,
  plain,
  by,
  begins,
}: {
  readonly process: Process<Command, State, Event, Refusal>;
  readonly policy: CompiledPolicy;
  readonly plain: Readonly<Record<Name, object>>;
  readonly by: (type: string, state: State) => { readonly id: string; readonly role: string };
  readonly begins: Instant;
}) => {
  const livedUnder = (policy: CompiledPolicy, steps: readonly StepOf<Name>[]): Lived<State, Event, Name> => {
    let state = process.initial;
    let now = begins;
    let last: readonly { readonly event: Event; readonly state: State }[] = [];
    const events: Event[] = [];
    const contextAt = (recordedAt: Instant): DecisionContext => ({
      policy,
      recordedAt,
      stream: { kind: process.kind, id: "S-1" },
      number: "S-0001",
    });
    const decided = (type: Name, { recordedAt, ...twist }: Twist, from: State): Result<readonly Event[], Refusal> =>
      process
        .parse({ type, by: by(type, from), ...plain[type], ...twist }, recordedAt ?? now)
        .mapErr((refusal): Refusal => refusal)
        .andThen((command) => process.decide(contextAt(recordedAt ?? now))(sealed(command, sealer), from));
    for (const step of steps) {
      const [type, twist] = typeof step === "string" ? [step, {} as Twist] : step;
      now = twist.recordedAt ?? fromMillis(toMillis(now) + 60 * 60_000);
      const answer = decided(type, twist, state);
      if (answer.isErr()) throw new Error(`${type} was refused: ${JSON.stringify(answer.error)}`);
      last = [];
      for (const event of answer.value) {
        state = process.evolve(state, event);
        events.push(event);
        last = [...last, { event, state }];
      }
    }
    const envelope = (event: Event): EventEnvelope =>
      ({ ...event, version: events.length }) as unknown as EventEnvelope;
    return {
      state,
      events,
      now,
      when: (type, twist = {}) =>
        decided(type, { recordedAt: fromMillis(toMillis(now) + 60 * 60_000), ...twist }, state),
      told: () => last.flatMap(({ event, state: after }) => process.noticesFor(contextAt(now), envelope(event), after)),
      reacted: () =>
        last.flatMap(({ event, state: after }) => process.reactionsTo(contextAt(now), envelope(event), after)),
    };
  };
  return {
    given: (...steps: readonly StepOf<Name>[]) => livedUnder(usual, steps),
    givenUnder: (policy: CompiledPolicy, ...steps: readonly StepOf<Name>[]) => livedUnder(policy, steps),
  };
};
