import fc from "fast-check";
import { expect } from "vitest";
import type { DecidedEvent } from "../src/event/event.ts";
import { sealed } from "../src/event/sealing.ts";
import type { CompiledPolicy } from "../src/policy/compile-policy.ts";
import type { DecisionContext, Process } from "../src/process/process.ts";
import type { NoticeKey } from "../src/notice/notice-variables.ts";
import { permittedClockCommands } from "../src/policy/clock-words.ts";
import { policyAfter } from "../src/process/adoption.ts";
import { pendingTimers } from "../src/process/pending-timers.ts";
import { replay } from "../src/process/process.ts";
import { fromMillis, toMillis, type Instant } from "../src/time/instant.ts";
import type { Refusal } from "../src/wording/describe.ts";
import type { Situation } from "./available-commands-laws.ts";
import { consulting, nextVersionOf, withSecondCalendars } from "./adopting.ts";
import { sealer } from "./request-fixtures.ts";
import { seenMarks } from "./seen-marks.ts";
import { heldWhatFollows, heldWhatIsKnown, heldWords } from "./what-follows.ts";

interface AnyState {
  readonly status: string;
}

/** What decides one step of a story; what it means depends on where the story stands. */
export interface Move {
  /** Which command: counted among those that the status accepts, or among all. */
  readonly which: number;
  /** Whether it is one that the status accepts. */
  readonly fitting: boolean;
  /** Whether somebody says it who may, when it can have happened, and about what is there. */
  readonly careful: boolean;
  readonly seed: number;
}

/** One command of a story, and what came of it. */
export interface Step<State, Event> {
  readonly before: State;
  readonly type: string;
  readonly input: unknown;
  readonly context: DecisionContext;
  readonly refused: Refusal | null;
  readonly events: readonly Event[];
  readonly after: State;
}

/** What stories of a process are told from. */
export interface Telling<Command, State extends AnyState, Event extends DecidedEvent> {
  readonly process: Process<Command, State, Event, Refusal>;
  /** Each story is told under one of these. */
  readonly policies: readonly CompiledPolicy[];
  /** What somebody says in a command; `careful` when it should be accepted. */
  readonly said: (type: string, state: State, seed: number, careful: boolean) => object;
  /** Who may say it. */
  readonly by: (type: string, state: State) => { readonly id: string; readonly role: string };
  readonly begins: Instant;
  /** Commands that end a story, and that most stories do without. */
  readonly rarely: readonly string[];
  /** Status → the commands that lead on: two steps in three are one of these, so that long processes come to their end. */
  readonly onward?: Readonly<Partial<Record<string, readonly string[]>>>;
}

/** A story: what was tried, what was recorded, and how it stands. */
export interface Story<State, Event> {
  readonly steps: readonly Step<State, Event>[];
  readonly events: readonly Event[];
  readonly state: State;
  readonly now: Instant;
  readonly policy: CompiledPolicy;
}

const mostly = (often: number): fc.Arbitrary<boolean> => fc.nat(often).map((one) => one > 0);

const move: fc.Arbitrary<Move> = fc.record({
  which: fc.nat(60),
  fitting: mostly(9),
  careful: mostly(3),
  seed: fc.nat(1000),
});

const contextOf = (kind: string, policy: CompiledPolicy, recordedAt: Instant): DecisionContext => ({
  policy,
  recordedAt,
  stream: { kind, id: "S-1" },
  number: "S-0001",
});

const careless = (seed: number, recordedAt: Instant): object =>
  [
    { by: { id: "somebody", role: "passerBy" } },
    { at: fromMillis(toMillis(recordedAt) - 100 * 86_400_000) },
    { at: fromMillis(toMillis(recordedAt) + 86_400_000) },
    { at: fromMillis(toMillis(recordedAt) - 40 * 60_000) },
  ][Math.floor(seed / 2) % 4] ?? {};

const isForClocks = (type: string): boolean => permittedClockCommands.some((name) => name === type);

/** What an adoption says of a stream under this policy; careless, it names what there is not. */
export const adoptionSaid = (type: string, policy: CompiledPolicy, careful = true): object => {
  const none = { id: "none", version: "none" };
  if (type === "AdoptPolicy") return { policy: careful ? nextVersionOf(policy).ref : none };
  return { calendar: withSecondCalendars(policy).calendars[0] ?? none };
};

/** Every story that can be told of a process: commands one after the other, most of them such as can be done. */
export const storiesOf = <Command, State extends AnyState, Event extends DecidedEvent>(
  { process, policies, said, by, begins, rarely, onward = {} }: Telling<Command, State, Event>,
  maxLength = 40,
): fc.Arbitrary<Story<State, Event>> => {
  const all = [...new Set(Object.values<readonly string[]>(process.transitions).flat())];
  const stepOf = (
    state: State,
    { which, fitting, careful, seed }: Move,
    recordedAt: Instant,
    policy: CompiledPolicy,
  ): Step<State, Event> => {
    const whole = process.transitions[state.status as State["status"]];
    const usual = whole.filter((command) => !rarely.includes(command));
    const leading = onward[state.status] ?? [];
    const chosen = leading.length > 0 && seed % 3 > 0 ? leading : usual;
    const accepted = usual.length === 0 || seed % 7 === 0 ? whole : chosen;
    const type = (fitting ? accepted : all)[which % (fitting ? accepted.length : all.length)] ?? "";
    const plain = {
      type,
      by: by(type, state),
      ...payload(type, state, Math.floor(seed / 8), { careful, recordedAt, policy }),
    };
    const bySystem = plain.by.role === "system";
    const input = careful || bySystem || seed % 2 === 0 ? plain : { ...plain, ...careless(seed, recordedAt) };
    const context = consulting(contextOf(process.kind, policy, recordedAt), { type });
    const answer = process.parse(input, recordedAt).match(
      (command) => process.decide(context)(sealed(command, sealer), state),
      ({ issues }) => {
        throw new Error(`${type}: ${JSON.stringify(issues)}`);
      },
    );
    const events = answer.isOk() ? answer.value : [];
    const after = events.reduce(process.evolve, state);
    return { before: state, type, input, context, refused: answer.isErr() ? answer.error : null, events, after };
  };
  const payload = (
    type: string,
    state: State,
    seed: number,
    {
      careful,
      recordedAt,
      policy,
    }: { readonly careful: boolean; readonly recordedAt: Instant; readonly policy: CompiledPolicy },
  ): object => {
    if (type === "FireTimer") return { key: timersAt(state, recordedAt, policy)[0]?.key ?? "none" };
    return isForClocks(type) ? adoptionSaid(type, policy, careful) : said(type, state, seed, careful);
  };
  const timersAt = (state: State, now: Instant, policy: CompiledPolicy) =>
    pendingTimers(policy, process.timelinesOf("S-1", state), process.clocksIn(state).fired, now).filter(
      ({ at }) => at <= now,
    );

  return fc.tuple(fc.constantFrom(...policies), fc.array(move, { maxLength, size: "max" })).map(([policy, moves]) => {
    let now = begins;
    let state = process.initial;
    let under = policy;
    const steps = moves.map((one) => {
      now = fromMillis(toMillis(now) + ((one.seed % 50) + 1) * 60_000);
      const step = stepOf(state, one, now, under);
      under = policyAfter(step.context, step.events);
      state = step.after;
      return step;
    });
    return { steps, events: steps.flatMap(({ events }) => events), state, now, policy: under };
  });
};

/** Where a story stands, for the laws of what is offered. */
export const situationsOf = <Command, State extends AnyState, Event extends DecidedEvent>(
  telling: Telling<Command, State, Event>,
): fc.Arbitrary<Situation<State>> =>
  storiesOf(telling).map(({ state, now, policy }) => ({
    state,
    context: contextOf(telling.process.kind, policy, fromMillis(toMillis(now) + 60 * 60_000)),
  }));

/** What {@link processLaws} hold a process to. */
export interface Held<Command, State extends AnyState, Event extends DecidedEvent> extends Telling<
  Command,
  State,
  Event
> {
  /** Every refusal that its stories can meet. */
  readonly refusals: readonly string[];
  /** Every notice that its stories tell. */
  readonly notices: Readonly<Partial<Record<NoticeKey, true>>>;
  /** Command → where it leads. */
  readonly outcomes: Readonly<Record<string, "same" | readonly string[]>>;
  /** How many stories are enough to come everywhere. */
  readonly numRuns: number;
  readonly maxLength?: number;
}

/** The laws that hold for every process, each to be checked on its own. */
export const processLaws = <Command, State extends AnyState, Event extends DecidedEvent>(
  held: Held<Command, State, Event>,
): readonly { readonly law: string; readonly check: () => void }[] => {
  const { process, policies, refusals, notices, outcomes, numRuns, maxLength } = held;
  const stories = storiesOf(held, maxLength);
  const everywhere = (look: (story: Story<State, Event>) => void) => () => {
    fc.assert(fc.property(stories, look));
  };
  return [
    {
      law: "comes to every status, does every command, meets every refusal and tells every notice somewhere in these stories",
      check: () => {
        const seen = {
          statuses: new Set<string>(),
          commands: new Set<string>(),
          refusals: new Set<string>(),
          notices: new Set<string>(),
        };
        const marks = seenMarks();
        const look = fc.property(stories, ({ steps }) => {
          for (const { context, before, type, refused, events, after } of steps) {
            marks.look(process.timelinesOf("S-1", after));
            seen.statuses.add(before.status).add(after.status);
            if (refused !== null) seen.refusals.add(refused.type);
            if (events.length > 0) seen.commands.add(type);
            let state = before;
            for (const event of events) {
              state = process.evolve(state, event);
              for (const { key } of heldWhatFollows(process, { context, event, state })) seen.notices.add(key);
            }
          }
        });
        fc.assert(look, { numRuns });
        expect([...seen.statuses].sort()).toEqual(Object.keys(process.transitions).sort());
        const silent = Object.keys(outcomes).filter(
          (command) => outcomes[command] === "same" && command === "FireTimer",
        );
        expect([...new Set([...seen.commands, ...silent])].sort()).toEqual(Object.keys(outcomes).sort());
        expect([...seen.refusals].sort()).toEqual([...refusals].sort());
        marks.areThoseKnown();
        expect([...seen.notices].sort()).toEqual(Object.keys(notices).sort());
      },
    },
    {
      law: "is known by alarms, timelines and facts that are data",
      check: everywhere(({ state, now, policy }) => {
        heldWhatIsKnown(process, contextOf(process.kind, policy, now), state);
      }),
    },
    {
      law: "is what its events say, however often they are replayed, and after a way through JSON",
      check: everywhere(({ events, state }) => {
        expect(replay(process, events)).toStrictEqual(state);
        expect(replay(process, JSON.parse(JSON.stringify(events)) as readonly Event[])).toStrictEqual(state);
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
      }),
    },
    {
      law: "is not changed by a refusal, and goes where the table of outcomes says",
      check: everywhere(({ steps }) => {
        for (const { before, type, refused, events, after } of steps) {
          if (refused !== null || events.length === 0) {
            expect(after).toBe(before);
            continue;
          }
          const outcome = outcomes[type] ?? [];
          expect(outcome === "same" ? [before.status] : outcome).toContain(after.status);
        }
      }),
    },
    {
      law: "answers the same when it is asked again",
      check: everywhere(({ steps }) => {
        for (const { before, input, context, refused, events } of steps) {
          const again = process
            .parse(input, context.recordedAt)
            .andThen((command) => process.decide(context)(sealed(command, sealer), before));
          expect(again.isErr() ? again.error : again.value).toEqual(refused ?? events);
        }
      }),
    },
    {
      law: "keeps no word that was said, only where it is kept",
      check: everywhere(({ events }) => {
        expect(JSON.stringify(events)).not.toMatch(/Spoken|plainText|newCard/);
      }),
    },
    {
      law: "words every refusal in both languages",
      check: everywhere(({ steps, policy }) => {
        for (const { refused } of steps) {
          if (refused !== null) heldWords(refused, policy.policy);
        }
      }),
    },
    {
      law: "tells nobody anything and asks nothing of others before it has begun",
      check: () => {
        const event = { type: "Anything", at: held.begins, by: { id: "x", role: "x" }, data: {} } as never;
        for (const policy of policies) {
          const context = contextOf(process.kind, policy, held.begins);
          expect(process.noticesFor(context, event, process.initial)).toEqual([]);
          expect(process.reactionsTo(context, event, process.initial)).toEqual([]);
          expect(process.timelinesOf("S-1", process.initial)).toEqual([]);
        }
      },
    },
  ];
};
