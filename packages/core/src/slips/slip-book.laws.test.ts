import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { availableCommandsLaws } from "../../test-support/available-commands-laws.ts";
import { bookContext, decided, HOLDER, numbers, said, type Twist } from "../../test-support/slip-book-fixtures.ts";
import { replay } from "../process/process.ts";
import { instant } from "../time/instant.ts";
import { booksOf, numbersThatAre, statusOfNumber, unusedIn } from "./books-of.ts";
import { registerOf } from "./register-of.ts";
import type { SlipBookCommandInput, SlipBookCommandName } from "./slip-book-commands.ts";
import type { SlipBookEvent } from "./slip-book-events.ts";
import { slipBookProcess } from "./slip-book-process.ts";
import { describe as worded } from "../wording/describe.ts";
import type { SlipBookRefusal } from "./slip-book-refusal.ts";
import type { BookDecision } from "./slip-book-rule.ts";
import {
  slipBookOutcomes,
  slipBookTransitions,
  slipOutcomes,
  slipTransitions,
  type SlipBookState,
} from "./slip-book-state.ts";
import { numbersIn } from "./slip-numbers.ts";

const commandNames = Object.keys(slipBookOutcomes) as SlipBookCommandName[];

/** What decides one step; what the numbers mean depends on where the story stands. */
interface Move {
  readonly command: SlipBookCommandName;
  /** Whether the slip is one that the command can be about. */
  readonly fitting: boolean;
  /** Whether what is said of it is as it should be, by somebody who may. */
  readonly careful: boolean;
  readonly which: number;
}

const mostly = (often: number): fc.Arbitrary<boolean> =>
  fc.oneof({ weight: often, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });

const move: fc.Arbitrary<Move> = fc.record({
  command: fc.constantFrom(...commandNames),
  fitting: mostly(6),
  careful: mostly(5),
  which: fc.nat(20),
});

/** What a careless one says in place of the plain command. */
const careless = (command: SlipBookCommandName, which: number): Twist =>
  pick(
    [
      { IssueBook: { book: "B-0" }, ExchangeBook: { book: "B-0" }, HandInBook: { voidSlips: ["X"] } }[
        command as string
      ] ?? {},
      { numbers: numbers(0, 2), reserveNumber: "W-001", delaySlip: "Y-0", copies: 1, returned: [], voidSlips: [] },
      { numbers: numbers(0, 2), reserveNumber: "W-001", delaySlip: `Y-${String(which)}`, copies: 3, returned: ["X"] },
      { fields: { nothing: { type: "yesNo", value: true } }, voidSlips: ["X"] },
      { id: "li", role: "technician" },
      { role: "passerBy" },
      { at: instant("2020-01-01T00:00:00Z") },
      { at: instant("2030-01-01T00:00:00Z") },
    ],
    which,
  ) ?? {};

const pick = <Item>(items: readonly Item[], which: number): Item | undefined =>
  items[which % Math.max(items.length, 1)];

/** A command that often can be done, and sometimes cannot. */
const inputOf = (
  { command, fitting, careful, which }: Move,
  state: SlipBookState,
  step: number,
): SlipBookCommandInput => {
  const numbersOf = booksOf(state).flatMap((book) => numbersIn(book.numbers));
  const accepting = numbersOf.filter((number) => {
    const standing = statusOfNumber(state, number);
    return standing !== null && (slipTransitions[standing] as readonly string[]).includes(command);
  });
  const number = fitting ? pick(accepting, command === "TakeSlip" ? 0 : which) : pick(numbersOf, which);
  const held = state.status === "held" ? state.book : null;
  const plain = said(command);
  const sound = {
    number: number ?? "W-999",
    book: `B-${String(step)}`,
    numbers: numbers(step * 3, step * 3 + 2),
    reserveNumber: `R-${String(step)}`,
    returned: held ? unusedIn(held) : [],
    voidSlips: held ? numbersThatAre(held, "void") : [],
  };
  const twist = { ...sound, ...(careful ? {} : careless(command, which)) };
  const always = ["id", "role", "at", "voidSlips"];
  const fit = Object.entries(twist).filter(([key]) => key in plain || always.includes(key));
  const wanted = fit.filter(([key]) => key !== "voidSlips" || command === "ExchangeBook" || command === "HandInBook");
  return said(command, Object.fromEntries(wanted));
};

interface Step {
  readonly before: SlipBookState;
  readonly input: SlipBookCommandInput;
  readonly answer: BookDecision;
  readonly after: SlipBookState;
}

const told = (
  moves: readonly Move[],
): { readonly steps: readonly Step[]; readonly events: readonly SlipBookEvent[]; readonly state: SlipBookState } => {
  const steps: Step[] = [];
  const events: SlipBookEvent[] = [];
  let state = slipBookProcess.initial;
  moves.forEach((one, index) => {
    const before = state;
    const input = inputOf(one, before, index);
    const answer = decided(before, input);
    if (answer.isOk()) {
      events.push(...answer.value);
      state = answer.value.reduce(slipBookProcess.evolve, before);
    }
    steps.push({ before, input, answer, after: state });
  });
  return { steps, events, state };
};

const first: Move = { command: "IssueBook", fitting: true, careful: true, which: 0 };
const stories = fc.array(move, { maxLength: 60, size: "max" }).map((moves) => told([first, ...moves]));

/** Under a policy with slip books, which is what these stories have. */
const refusalTypes: Readonly<Record<Exclude<SlipBookRefusal["type"], "NotInPolicy">, true>> = {
  NotFound: true,
  NotAllowed: true,
  NotPermitted: true,
  TooLate: true,
  InTheFuture: true,
  NotTheHolder: true,
  IssuedBefore: true,
  NumberOutOfOrder: true,
  BookUsedUp: true,
  UnknownNumber: true,
  WrongStanding: true,
  CopiesMissing: true,
  ReserveNumberTaken: true,
  DelaySlipThere: true,
  DelaySlipMissing: true,
  FieldsRefused: true,
  SlipsOpen: true,
  BookNotUsedUp: true,
  VoidSlipsDiffer: true,
  UnusedSlipsDiffer: true,
};
const SHARED = ["NotFound", "NotAllowed", "NotPermitted", "TooLate", "InTheFuture"];

describe("a technician's slip books, whatever is done to them", () => {
  test("come to every status, do every command and meet every refusal somewhere in these stories", () => {
    const seen = {
      statuses: new Set<string>(["unissued"]),
      slips: new Set<string>(),
      commands: new Set<string>(),
      refusals: new Set<string>(),
    };
    seen.refusals.add(decided(slipBookProcess.initial, said("TakeSlip"))._unsafeUnwrapErr().type);
    const look = fc.property(stories, ({ steps, state }) => {
      for (const { standing } of registerOf(state)) seen.slips.add(standing);
      for (const { input, answer, after } of steps) {
        seen.statuses.add(after.status);
        if (answer.isErr()) seen.refusals.add(answer.error.type);
        else if (answer.value.length > 0) seen.commands.add(input.type);
      }
    });
    fc.assert(look, { numRuns: 900 });
    expect([...seen.statuses].sort()).toEqual(Object.keys(slipBookTransitions).sort());
    expect([...seen.slips].sort()).toEqual(["missing", "open", "returned", "transferred", "unused", "used", "void"]);
    expect([...seen.commands].sort()).toEqual([...commandNames].sort());
    expect([...seen.refusals].sort()).toEqual(Object.keys(refusalTypes).sort());
  });

  test("are what their events say, however often they are replayed, and after a way through JSON", () => {
    fc.assert(
      fc.property(stories, ({ events, state }) => {
        expect(replay(slipBookProcess, events)).toStrictEqual(state);
        expect(replay(slipBookProcess, JSON.parse(JSON.stringify(events)) as readonly SlipBookEvent[])).toStrictEqual(
          state,
        );
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
      }),
    );
  });

  test("have every number that was handed out in exactly one class, and none is lost", () => {
    fc.assert(
      fc.property(stories, ({ events, state }) => {
        const handedOut = events.flatMap((event) =>
          event.type === "BookIssued" || event.type === "BookExchanged" ? numbersIn(event.data.numbers) : [],
        );
        const register = registerOf(state);
        expect(register.map(({ number }) => number)).toEqual(handedOut);
        expect(new Set(handedOut).size).toBe(handedOut.length);
      }),
    );
  });

  test("are used strictly in order, and no number is skipped but one that is missing (R-483)", () => {
    fc.assert(
      fc.property(stories, ({ events }) => {
        const missing = new Set<string>();
        let left: readonly string[] = [];
        for (const { type, data } of events) {
          if (type === "BookIssued" || type === "BookExchanged") left = numbersIn(data.numbers);
          if (type === "SlipReportedMissing") missing.add(data.number);
          if (type !== "SlipTaken") continue;
          left = left.filter((number) => !missing.has(number));
          expect(data.number).toBe(left[0]);
          left = left.slice(1);
        }
      }),
    );
  });

  test("are one at a time: a new book is never given while one is held (R-478)", () => {
    fc.assert(
      fc.property(stories, ({ steps }) => {
        for (const { before, answer } of steps)
          if (before.status === "held" && answer.isOk())
            expect(answer.value.map(({ type }) => type)).not.toContain("BookIssued");
      }),
    );
  });

  test("leave no slip open in a book that was given back (R-479, R-485)", () => {
    fc.assert(
      fc.property(stories, ({ state }) => {
        const past = state.status === "unissued" ? [] : state.past.map(({ book }) => book);
        const inPast = registerOf(state).filter(({ book }) => past.includes(book));
        expect(inPast.filter(({ standing }) => standing === "open" || standing === "unused")).toEqual([]);
      }),
    );
  });

  test("do what the tables say, and nothing else", () => {
    fc.assert(
      fc.property(stories, ({ steps }) => {
        for (const { before, input, answer, after } of steps) {
          if (answer.isErr() || answer.value.length === 0) {
            expect(after).toBe(before);
            continue;
          }
          const outcome: "same" | readonly string[] = slipBookOutcomes[input.type];
          expect(outcome === "same" ? [before.status] : outcome).toContain(after.status);
          if (!("number" in input)) continue;
          const slip = booksOf(after)
            .flatMap(({ slips }) => slips)
            .find(({ number }) => number === input.number);
          const becomes = slipOutcomes[input.type];
          if (becomes !== "same") expect(slip?.status).toBe(becomes);
        }
      }),
    );
  });

  test("word every refusal of their own in both languages", () => {
    fc.assert(
      fc.property(stories, ({ steps }) => {
        for (const { answer } of steps) {
          if (answer.isOk() || SHARED.includes(answer.error.type)) continue;
          expect(worded(answer.error, "zh-CN")).toMatch(/\p{Script=Han}/u);
          expect(worded(answer.error, "en")).toMatch(/^[\x20-\x7e]+$/);
        }
      }),
    );
  });
});

describe("the commands offered on a technician's slip books", () => {
  const SOUND = { fitting: true, careful: true };
  const laws = availableCommandsLaws({
    process: slipBookProcess,
    situations: stories.map(({ state }) => ({ context: bookContext(), state })),
    roles: ["finance", "technician", "frontDesk", "office", "passerBy"],
    payloads: 30,
    payload: (type, role, { state }, seed) => {
      const command = type as SlipBookCommandName;
      const input = inputOf({ command, ...SOUND, which: seed }, state, 100 + seed);
      return { ...input, by: { id: role === "technician" ? HOLDER : `${role}-1`, role } };
    },
    before: [
      "BookUsedUp",
      "UnknownNumber",
      "WrongStanding",
      "DelaySlipMissing",
      "FieldsRefused",
      "SlipsOpen",
      "BookNotUsedUp",
    ],
  });
  for (const { law, check } of laws) test(law, check);
});
