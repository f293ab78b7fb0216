import {
  describe,
  instant,
  labelOf,
  presets,
  registerOf,
  sealed,
  slipBookProcess,
  slipStandings,
  type Sealer,
  type SlipBookCommandInput,
  type SlipBookState,
} from "@callout/core";

// The book of one technician, Wang, on core alone: no storage, no desk. The state is kept here.
let state: SlipBookState = slipBookProcess.initial;
const now = instant("2026-03-02T01:00:00Z");
const decide = slipBookProcess.decide({
  policy: presets.compiled.standard,
  recordedAt: now,
  stream: { kind: "slipBook", id: "wang" },
  number: null,
});

/** Words and people are kept apart from the events; a desk does this against its storage. */
const texts: string[] = [];
const sealer: Sealer = {
  text: (text) => ({ ref: `text-${String(texts.push(text))}`, digest: "0".repeat(64) }),
  card: ({ name }) => ({ cardId: name }),
};

const say = (input: SlipBookCommandInput): string => {
  const command = slipBookProcess.parse(input, now)._unsafeUnwrap();
  return decide(sealed(command, sealer), state).match(
    (events) => {
      state = events.reduce(slipBookProcess.evolve, state);
      return events.map(({ type }) => type).join(", ");
    },
    (refusal) => `不行：${describe(refusal, "zh-CN")}`,
  );
};

const finance = { id: "zhou", role: "finance" };
const wang = { id: "wang", role: "technician" };
const desk = { id: "sun", role: "frontDesk" };
const drawn = (name: string, capacity: string) =>
  ({ type: "signature", signer: { name }, capacity, method: "drawn" }) as const;
const text = (words: string) => ({ type: "text", text: words }) as const;

const repaired = (number: string, fault: string): readonly string[] => [
  say({ type: "TakeSlip", by: wang, number }),
  say({
    type: "FillSlip",
    by: wang,
    number,
    fields: { items: { type: "list", rows: [{ item: text("故障现象"), entry: text(fault) }] } },
  }),
  say({ type: "SignAtFrontDesk", by: desk, number, signature: drawn("孙丽", "frontDesk") }),
  say({ type: "HandToOffice", by: desk, number, copies: 2 }),
];

export const lines: readonly string[] = [
  // Finance hands out a book of five slips; one each, and strictly in order.
  say({ type: "IssueBook", by: finance, book: "维修单 12", numbers: { prefix: "W-", from: 101, to: 105 } }),
  say({ type: "TakeSlip", by: wang, number: "W-102" }),
  ...repaired("W-101", "水泵不停"),

  // Miswritten: void on all four copies, not on three.
  say({ type: "TakeSlip", by: wang, number: "W-102" }),
  say({ type: "VoidSlip", by: wang, number: "W-102", reason: "书写错误", copies: 3 }),
  say({ type: "VoidSlip", by: wang, number: "W-102", reason: "书写错误", copies: 4 }),

  // Late: a delay slip goes with it, and takes effect when finance has accounted for it.
  say({ type: "TakeSlip", by: wang, number: "W-103" }),
  say({ type: "SignAtFrontDesk", by: desk, number: "W-103", signature: drawn("孙丽", "frontDesk") }),
  say({ type: "AttachDelaySlip", by: wang, number: "W-103", delaySlip: "Y-7", reason: "用户不在" }),
  say({ type: "AccountDelay", by: finance, number: "W-103" }),

  // No part to be had: it goes on on a reserve slip, and only then may the book be exchanged.
  say({ type: "HandInBook", by: finance, returned: ["W-104", "W-105"], voidSlips: ["W-102"] }),
  say({
    type: "TransferSlip",
    by: wang,
    number: "W-103",
    reserveNumber: "B-31",
    reason: "配件未到",
    signature: drawn("王强", "technician"),
  }),

  // Wang leaves, and hands in what is unused.
  say({ type: "HandInBook", by: finance, returned: ["W-104"], voidSlips: ["W-102"] }),
  say({ type: "HandInBook", by: finance, returned: ["W-104", "W-105"], voidSlips: ["W-102"] }),
];

export const register: readonly string[] = registerOf(state).map(
  ({ number, standing, reserveNumber }) =>
    `${number}  ${labelOf(slipStandings, standing, "zh-CN")}${reserveNumber === null ? "" : ` ${reserveNumber}`}`,
);

console.log([...lines, "", ...register].join("\n"));
