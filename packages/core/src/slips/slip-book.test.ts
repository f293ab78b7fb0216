import { describe, expect, test } from "vitest";
import {
  bookContext,
  decided,
  given,
  HOLDER,
  lived,
  numbers,
  said,
  withoutBooks,
  type Steps,
} from "../../test-support/slip-book-fixtures.ts";
import { numberWanted } from "../policy/next-number.ts";
import { presets } from "../presets/presets.ts";
import { instant } from "../time/instant.ts";
import { localDate } from "../time/local-date.ts";
import { availableSlipBookCommands } from "./decide-slip-book.ts";
import { registerOf, repeatedNumbers } from "./register-of.ts";
import { describe as worded } from "../wording/describe.ts";
import { slipBookProcess } from "./slip-book-process.ts";
import { numbersIn, SlipNumbers } from "./slip-numbers.ts";

const standings = (...steps: Steps): Readonly<Record<string, string>> =>
  Object.fromEntries(registerOf(lived(...steps).state).map(({ number, standing }) => [number, standing]));

const used = (number: string): Steps => [
  ["TakeSlip", { number }],
  ["FillSlip", { number }],
  ["SignAtFrontDesk", { number }],
  ["HandToOffice", { number }],
];
const usedUp: Steps = ["IssueBook", ...used("W-001"), ...used("W-002"), ...used("W-003")];

describe("a book", () => {
  test("is issued by finance, one to each technician (R-478)", () => {
    expect(given().when("IssueBook").isOk()).toBe(true);
    expect(given().when("IssueBook", { role: "technician" })._unsafeUnwrapErr()).toMatchObject({
      type: "NotPermitted",
    });
    expect(
      given("IssueBook")
        .when("IssueBook", { book: "B-9", numbers: numbers(20, 30) })
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      type: "NotAllowed",
      status: "held",
    });
  });

  test("is exchanged old for new when it is used up, and not before (R-478)", () => {
    expect(
      given("IssueBook", ...used("W-001"))
        .when("ExchangeBook")
        ._unsafeUnwrapErr(),
    ).toEqual({
      type: "BookNotUsedUp",
      unused: ["W-002", "W-003"],
    });
    const [event] = given(...usedUp)
      .when("ExchangeBook")
      ._unsafeUnwrap();
    expect(event).toMatchObject({ type: "BookExchanged", data: { oldBook: "B-1", book: "B-2" } });
  });

  test("is exchanged only once what cannot be finished has gone to a reserve slip (R-479)", () => {
    const almost = ["IssueBook", ...used("W-001"), ...used("W-002"), ["TakeSlip", { number: "W-003" }]] as const;
    const transferred = ["TransferSlip", { number: "W-003" }] as const;
    expect(
      given(...almost)
        .when("ExchangeBook")
        ._unsafeUnwrapErr(),
    ).toEqual({ type: "SlipsOpen", numbers: ["W-003"] });
    expect(
      given(...almost, transferred)
        .when("ExchangeBook")
        .isOk(),
    ).toBe(true);
  });

  test("is exchanged with its void slips, which finance gets (R-484)", () => {
    const voided = ["IssueBook", "TakeSlip", "VoidSlip", ...used("W-002"), ...used("W-003")] as const;
    expect(
      given(...voided)
        .when("ExchangeBook", { voidSlips: ["W-002"] })
        ._unsafeUnwrapErr(),
    ).toEqual({
      type: "VoidSlipsDiffer",
      missing: ["W-001"],
      notVoid: ["W-002"],
    });
    expect(
      given(...voided)
        .when("ExchangeBook", { voidSlips: ["W-001"] })
        .isOk(),
    ).toBe(true);
  });

  test("has numbers that this technician was never given before", () => {
    expect(
      given(...usedUp)
        .when("ExchangeBook", { book: "B-1" })
        ._unsafeUnwrapErr(),
    ).toMatchObject({ numbers: [] });
    expect(
      given(...usedUp)
        .when("ExchangeBook", { numbers: numbers(3, 5) })
        ._unsafeUnwrapErr(),
    ).toEqual({
      type: "IssuedBefore",
      book: "B-2",
      numbers: ["W-003"],
    });
  });

  test("is handed in on leaving, with every slip that is unused (R-485)", () => {
    const begun = ["IssueBook", ...used("W-001")] as const;
    const all = ["HandInBook", { returned: ["W-002", "W-003"] }] as const;
    expect(
      given(...begun)
        .when("HandInBook", { returned: ["W-002", "W-001"] })
        ._unsafeUnwrapErr(),
    ).toEqual({
      type: "UnusedSlipsDiffer",
      missing: ["W-003"],
      notUnused: ["W-001"],
    });
    expect(standings(...begun, all)).toEqual({ "W-001": "used", "W-002": "returned", "W-003": "returned" });
    expect(
      given(...begun, all)
        .when("IssueBook", { book: "B-2", numbers: numbers(4, 6) })
        .isOk(),
    ).toBe(true);
    expect(
      given(...begun, all)
        .when("TakeSlip")
        ._unsafeUnwrapErr(),
    ).toMatchObject({ type: "NotAllowed" });
  });

  test("belongs to its holder alone", () => {
    expect(given("IssueBook").when("TakeSlip", { id: "li" })._unsafeUnwrapErr()).toEqual({
      type: "NotTheHolder",
      holder: HOLDER,
      actor: "li",
    });
  });
});

describe("a slip", () => {
  test("is used strictly in order, no number is skipped (R-483)", () => {
    expect(given("IssueBook").when("TakeSlip", { number: "W-002" })._unsafeUnwrapErr()).toEqual({
      type: "NumberOutOfOrder",
      number: "W-002",
      next: "W-001",
    });
    expect(given("IssueBook").when("TakeSlip").isOk()).toBe(true);
    expect(given("IssueBook", "TakeSlip").when("TakeSlip")._unsafeUnwrapErr()).toMatchObject({ type: "WrongStanding" });
    expect(
      given(...usedUp)
        .when("TakeSlip", { number: "W-004" })
        ._unsafeUnwrapErr(),
    ).toEqual({ type: "BookUsedUp", book: "B-1" });
    expect(given("IssueBook").when("TakeSlip", { number: "X-1" })._unsafeUnwrapErr()).toEqual({
      type: "UnknownNumber",
      number: "X-1",
    });
  });

  test("goes to the front desk, which signs it, and then to the office in two copies (R-480)", () => {
    const filledIn = ["IssueBook", "TakeSlip", "FillSlip"] as const;
    expect(
      given(...filledIn)
        .when("HandToOffice")
        ._unsafeUnwrapErr(),
    ).toMatchObject({ type: "WrongStanding", standing: "open" });
    expect(
      given(...filledIn)
        .when("SignAtFrontDesk", { role: "technician" })
        ._unsafeUnwrapErr(),
    ).toMatchObject({ type: "NotPermitted" });
    const signed = [...filledIn, "SignAtFrontDesk"] as const;
    expect(
      given(...signed)
        .when("HandToOffice", { copies: 1 })
        ._unsafeUnwrapErr(),
    ).toEqual({
      type: "CopiesMissing",
      number: "W-001",
      wanted: 2,
      received: 1,
    });
    expect(
      given(...signed)
        .when("HandToOffice")
        .isOk(),
    ).toBe(true);
  });

  test("is signed only when no item was left out (R-482)", () => {
    expect(given("IssueBook", "TakeSlip").when("SignAtFrontDesk")._unsafeUnwrapErr()).toMatchObject({
      type: "FieldsRefused",
      faults: [{ type: "FieldMissing", field: "items" }],
    });
    const fields = { joke: { type: "yesNo", value: true } };
    expect(given("IssueBook", "TakeSlip").when("FillSlip", { fields })._unsafeUnwrapErr()).toMatchObject({
      type: "FieldsRefused",
      faults: [{ type: "UnknownField", field: "joke" }],
    });
  });

  test("that was miswritten is marked void on all four copies, with the reason (R-484, C-21)", () => {
    expect(given("IssueBook", "TakeSlip").when("VoidSlip", { copies: 2 })._unsafeUnwrapErr()).toEqual({
      type: "CopiesMissing",
      number: "W-001",
      wanted: 4,
      received: 2,
    });
    expect(standings("IssueBook", "TakeSlip", "VoidSlip")).toMatchObject({ "W-001": "void", "W-002": "unused" });
    expect(given("IssueBook", "TakeSlip", "VoidSlip").when("FillSlip")._unsafeUnwrapErr()).toMatchObject({
      standing: "void",
    });
  });

  test("that cannot be finished goes to a reserve slip, signed, with both numbers (R-479)", () => {
    const [event] = given("IssueBook", "TakeSlip").when("TransferSlip")._unsafeUnwrap();
    expect(event).toMatchObject({
      type: "SlipTransferred",
      data: { number: "W-001", reserveNumber: "R-1", signature: { capacity: "frontDesk" } },
    });
    const transferred = ["IssueBook", "TakeSlip", "TransferSlip", ["TakeSlip", { number: "W-002" }]] as const;
    for (const reserveNumber of ["R-1", "W-003"])
      expect(
        given(...transferred)
          .when("TransferSlip", { number: "W-002", reserveNumber })
          ._unsafeUnwrapErr(),
      ).toEqual({
        type: "ReserveNumberTaken",
        reserveNumber,
      });
    expect(registerOf(lived(...transferred).state)[0]).toMatchObject({ standing: "transferred", reserveNumber: "R-1" });
  });

  test("that is delayed has a delay slip, which takes effect when finance has accounted for it (R-481)", () => {
    const open = ["IssueBook", "TakeSlip"] as const;
    expect(
      given(...open)
        .when("AccountDelay")
        ._unsafeUnwrapErr(),
    ).toEqual({ type: "DelaySlipMissing", number: "W-001" });
    const [first] = registerOf(lived(...open, "AttachDelaySlip").state);
    expect(first).toMatchObject({ delaySlip: "Y-1", delayEffective: false });
    const [then] = registerOf(lived(...open, "AttachDelaySlip", "AccountDelay").state);
    expect(then).toMatchObject({ delaySlip: "Y-1", delayEffective: true });
    expect(
      given(...open, "AttachDelaySlip")
        .when("AccountDelay", { role: "technician" })
        .isErr(),
    ).toBe(true);
    expect(
      given(...open, "AttachDelaySlip")
        .when("AttachDelaySlip")
        ._unsafeUnwrap(),
    ).toEqual([]);
    expect(
      given(...open, "AttachDelaySlip", "AccountDelay")
        .when("AccountDelay")
        ._unsafeUnwrap(),
    ).toEqual([]);
    expect(
      given(...open, "AttachDelaySlip")
        .when("AttachDelaySlip", { delaySlip: "Y-2" })
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      type: "DelaySlipThere",
      delaySlip: "Y-1",
    });
  });

  test("that is lost stands as missing, begun or not, and the next number is used", () => {
    expect(standings("IssueBook", "ReportMissing", ["TakeSlip", { number: "W-002" }])).toEqual({
      "W-001": "missing",
      "W-002": "open",
      "W-003": "unused",
    });
    const late: Steps = [...usedUp.slice(0, -1), "ExchangeBook", ["ReportMissing", { number: "W-003" }]];
    expect(standings(...late)).toMatchObject({ "W-003": "missing", "W-004": "unused" });
  });
});

test("a moment outside the policy's bounds is refused", () => {
  const recordedAt = instant("2026-03-10T01:00:00Z");
  const early = given("IssueBook").when("TakeSlip", { at: instant("2026-03-02T01:00:00Z"), recordedAt });
  expect(early._unsafeUnwrapErr()).toMatchObject({ type: "TooLate" });
});

test("registers side by side show a number that was handed out twice", () => {
  const { state } = lived("IssueBook");
  expect(repeatedNumbers([registerOf(state)])).toEqual([]);
  expect(repeatedNumbers([registerOf(state), registerOf(state).slice(1)])).toEqual(["W-002", "W-003"]);
});

test("a technician is shown what technicians may do, and nothing else", () => {
  const { state } = lived("IssueBook");
  const context = { policy: presets.compiled.standard };
  expect(availableSlipBookCommands(context, state, "technician").map(({ command }) => command)).toEqual([
    "TakeSlip",
    "FillSlip",
    "VoidSlip",
    "TransferSlip",
    "AttachDelaySlip",
    "ReportMissing",
  ]);
  expect(availableSlipBookCommands(context, state, "customer")).toEqual([]);
});

test("the numbers of a book are its count in order, and at most a thousand", () => {
  expect(numbersIn(SlipNumbers.parse({ from: 9, to: 11 }))).toEqual(["9", "10", "11"]);
  expect(SlipNumbers.safeParse({ from: 2, to: 1 }).success).toBe(false);
  expect(SlipNumbers.safeParse({ from: 1, to: 1001 }).success).toBe(false);
  expect(SlipNumbers.safeParse({ from: 1, to: 1000 }).success).toBe(true);
});

test("a commissioning slip's number is year, month and count, as a series of numbers gives it (R-486)", () => {
  const wanted = numberWanted(
    "commissioning",
    { pattern: "{yyyy}-{MM}-{seq:2}", reset: "monthly" },
    localDate("2024-11-21"),
  );
  expect(wanted).toEqual({ counter: "commissioning/2024-11", prefix: "2024-11-", width: 2 });
});

test("what cannot have happened is no history", () => {
  const { events } = lived("IssueBook", "TakeSlip", "FillSlip", "SignAtFrontDesk", "AttachDelaySlip", "AccountDelay");
  const { evolve, initial } = slipBookProcess;
  const [issued, taken] = events;
  for (const event of events.slice(1)) expect(() => evolve(initial, event)).toThrow("corrupt history");
  const held = issued ? evolve(initial, issued) : initial;
  expect(() => (issued ? evolve(held, issued) : null)).toThrow("corrupt history");
  for (const event of events.slice(2)) expect(() => evolve(held, event)).toThrow("corrupt history");
  const open = taken ? evolve(held, taken) : held;
  expect(() => (taken ? evolve(open, taken) : null)).toThrow("corrupt history");
  const [handed] = given("IssueBook", "TakeSlip", "FillSlip", "SignAtFrontDesk").when("HandToOffice")._unsafeUnwrap();
  expect(() => (handed ? evolve(open, handed) : null)).toThrow("corrupt history");
});

test("under a policy without slip books none is kept, and no command is offered", () => {
  const { initial } = slipBookProcess;
  expect(decided(initial, said("IssueBook"), undefined, withoutBooks)._unsafeUnwrapErr()).toEqual({
    type: "NotInPolicy",
    section: "slipBooks",
  });
  expect(availableSlipBookCommands({ policy: withoutBooks }, initial, "finance")).toEqual([]);
});

test("refusals are worded in both languages", () => {
  const refusal = given("IssueBook").when("FillSlip")._unsafeUnwrapErr();
  expect(worded(refusal, "zh-CN")).toBe("单号 W-001 未使用，不能填写");
  expect(worded(refusal, "en")).toBe("cannot fill in the slip: W-001 is unused");
});

test("a command says what it must", () => {
  const { type, by } = said("TakeSlip");
  expect(slipBookProcess.parse({ type, by }, instant("2026-03-02T01:00:00Z"))._unsafeUnwrapErr().type).toBe(
    "MalformedCommand",
  );
});

describe("what a step on a slip book still wants", () => {
  const missingFor = (role: string, ...steps: Steps) =>
    Object.fromEntries(
      slipBookProcess
        .availableCommands(bookContext(), lived(...steps).state, role)
        .map(({ command, missing }) => [command, missing]),
    );

  test("is told with the slips it is about and who can bring it about", () => {
    expect(missingFor("technician", "IssueBook")).toMatchObject({
      TakeSlip: [],
      FillSlip: [{ requirement: "slipThatIs", standings: ["open"], from: ["technician"] }],
    });
    expect(missingFor("technician", ...usedUp)).toMatchObject({
      TakeSlip: [{ requirement: "unusedSlip", from: ["finance"] }],
    });
    expect(missingFor("frontDesk", "IssueBook", "TakeSlip")["SignAtFrontDesk"]).toEqual([
      { requirement: "itemsFilled", slips: [{ number: "W-001", fields: ["items"] }], from: ["technician"] },
    ]);
    expect(missingFor("frontDesk", "IssueBook", "TakeSlip", "FillSlip")).toMatchObject({
      SignAtFrontDesk: [],
      HandToOffice: [{ requirement: "slipThatIs", standings: ["signed"], from: ["frontDesk"] }],
    });
  });

  test("is that open slips are finished and all are used before a book is exchanged (R-478, R-479)", () => {
    expect(missingFor("finance", "IssueBook", "TakeSlip")).toMatchObject({
      ExchangeBook: [
        { requirement: "slipsFinished", numbers: ["W-001"] },
        { requirement: "bookUsedUp", unused: ["W-002", "W-003"], from: ["technician"] },
      ],
      HandInBook: [{ requirement: "slipsFinished", numbers: ["W-001"] }],
      AccountDelay: [{ requirement: "delaySlip", numbers: ["W-001"], from: ["technician"] }],
    });
    expect(missingFor("finance", ...usedUp)).toMatchObject({ ExchangeBook: [], HandInBook: [] });
  });
});
