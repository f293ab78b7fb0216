import fc from "fast-check";
import { expect } from "vitest";
import type { DecidedEvent } from "../src/event/event.ts";
import { replay } from "../src/process/process.ts";
import type { Instant } from "../src/time/instant.ts";
import type { Refusal as WordedRefusal } from "../src/wording/describe.ts";
import { availableCommandsLaws } from "./available-commands-laws.ts";
import { heldWhatFollows, heldWhatIsKnown, heldWords } from "./what-follows.ts";
import { seenMarks } from "./seen-marks.ts";
import { NOW, type RecordBench, type Saying, type Step } from "./record-bench.ts";

const PAYLOADS = 8;

/** What the laws of a record are tried on. */
export interface TriedRecord<
  Command,
  State extends { readonly status: string },
  Event extends DecidedEvent,
  Refusal extends { readonly type: string },
> {
  readonly bench: RecordBench<Command, State, Event, Refusal>;
  /** Command → the statuses it may lead to; `same` where it leaves the status. */
  readonly outcomes: Readonly<Record<string, readonly string[] | "same">>;
  /** Every refusal that stories of these sayings meet. */
  readonly refusals: readonly string[];
  /** What is always still to be had, however long the story: said last, when it is asked whether a command can be issued. */
  readonly fresh?: Readonly<Record<string, Saying | ((state: State) => Partial<Saying>)>>;
  /** The refusals that say what `missing` says. */
  readonly missing?: readonly string[];
  /** Every notice that stories of these sayings tell. */
  readonly notices?: readonly string[];
  /** Lives that lead into the depth of it: from there any story goes on. */
  readonly beginnings?: readonly (readonly Step[])[];
}

/** The laws that hold for every record: each story is compared with the tables, which are its model. */
export const recordLaws = <
  Command,
  State extends { readonly status: string },
  Event extends DecidedEvent,
  Refusal extends { readonly type: string },
>({
  bench,
  outcomes,
  refusals,
  fresh = {},
  missing = [],
  notices = [],
  beginnings = [[]],
}: TriedRecord<Command, State, Event, Refusal>): readonly { readonly law: string; readonly check: () => void }[] => {
  const { process, sayings, said, decided, lived, contextAt } = bench;
  const names = Object.keys(sayings);
  const roles = [...new Set([...Object.values(sayings).flatMap((ways) => ways.map(({ role }) => role)), "passerBy"])];
  const step = fc.tuple(fc.constantFrom(...names), fc.nat(7));
  const story = fc.tuple(fc.constantFrom(...beginnings), fc.array(step, { maxLength: 12 }));
  const told = ([beginning, steps]: readonly [readonly Step[], readonly (readonly [string, number])[]]) => {
    const begun = lived(...beginning);
    const events = [...begun.events];
    let { state } = begun;
    const seen: { readonly command: string; readonly from: string; readonly to: string; readonly refusal: string }[] =
      [];
    for (const [command, way] of steps) {
      const answer = decided(state, said(command, way));
      const from = state.status;
      if (answer.isOk()) {
        state = answer.value.reduce(process.evolve, state);
        events.push(...answer.value);
      }
      seen.push({ command, from, to: state.status, refusal: answer.isErr() ? answer.error.type : "" });
    }
    return { state, events, seen };
  };

  const inputsOf = (beginning: readonly Step[], steps: readonly (readonly [string, number])[]) =>
    [...beginning.map((one) => said(one)), ...steps.map(([command, way]) => said(command, way))].map(
      (input) => [input, (input["at"] as Instant | undefined) ?? NOW] as const,
    );

  return [
    {
      law: "goes through its life as its tables say, and replays to the same state from what JSON keeps",
      check: () => {
        fc.assert(
          fc.property(story, (one) => {
            const { state, events, seen } = told(one);
            for (const { command, from, to, refusal } of seen) {
              const accepted = (process.transitions[from as State["status"]] as readonly string[]).includes(command);
              expect(["NotAllowed", "NotFound"].includes(refusal)).toBe(!accepted);
              if (refusal !== "") expect(to).toBe(from);
              else if (to !== from) expect(outcomes[command]).toContain(to);
            }
            expect(replay(process, JSON.parse(JSON.stringify(events)) as Event[])).toStrictEqual(state);
            expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
          }),
        );
      },
    },
    {
      law: "reaches every status, every command and every refusal",
      check: () => {
        const reached = {
          statuses: new Set<string>([process.initial.status]),
          commands: new Set(),
          refusals: new Set(),
        };
        const marks = seenMarks();
        for (const one of fc.sample(story, { numRuns: 600, seed: 7 })) {
          const { state, seen } = told(one);
          marks.look(process.timelinesOf("S-1", state));
          for (const { command, to, refusal } of seen) {
            reached.statuses.add(to);
            if (refusal === "") reached.commands.add(command);
            else reached.refusals.add(refusal);
          }
        }
        expect([...reached.statuses].toSorted()).toEqual(Object.keys(process.transitions).toSorted());
        expect([...reached.commands].toSorted()).toEqual(names.toSorted());
        expect([...reached.refusals].toSorted()).toEqual(refusals.toSorted());
        marks.areThoseKnown();
      },
    },
    {
      law: "tells each of its notices, words each of its refusals, and whatever follows is data for somebody",
      check: () => {
        const told = new Set<string>();
        for (const [beginning, steps] of fc.sample(story, { numRuns: 600, seed: 7 })) {
          let state = process.initial;
          for (const [input, recordedAt] of inputsOf(beginning, steps)) {
            const context = contextAt(recordedAt);
            const answer = decided(state, input, recordedAt);
            if (answer.isErr()) heldWords(answer.error as unknown as WordedRefusal, context.policy.policy);
            for (const event of answer.unwrapOr([])) {
              state = process.evolve(state, event);
              for (const { key } of heldWhatFollows(process, { context, event, state })) told.add(key);
            }
          }
          heldWhatIsKnown(process, contextAt(NOW), state);
        }
        expect([...told].toSorted()).toEqual(notices.toSorted());
      },
    },
    ...availableCommandsLaws({
      process,
      situations: story.map((one) => ({ context: contextAt(NOW), state: told(one).state })),
      roles,
      before: missing,
      payloads: PAYLOADS,
      payload: (command, role, { state }, seed) => {
        const late = fresh[command];
        const twist = (typeof late === "function" ? late(state) : late) ?? {};
        const input = seed === PAYLOADS - 1 ? said([command, twist]) : said(command, seed);
        const by = input["by"] as { readonly id: string; readonly role: string };
        return { ...input, by: { id: by.role === role ? by.id : `${role}-1`, role } };
      },
    }),
  ];
};
