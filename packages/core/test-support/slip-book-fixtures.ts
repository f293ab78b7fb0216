import type { CompiledPolicy } from "../src/policy/compile-policy.ts";
import { presets } from "../src/presets/presets.ts";
import type { DecisionContext } from "../src/process/process.ts";
import { replay } from "../src/process/process.ts";
import { sealed } from "../src/event/sealing.ts";
import type { SlipBookCommandInput, SlipBookCommandName } from "../src/slips/slip-book-commands.ts";
import type { SlipBookEvent } from "../src/slips/slip-book-events.ts";
import { slipBookProcess } from "../src/slips/slip-book-process.ts";
import type { BookDecision } from "../src/slips/slip-book-rule.ts";
import type { SlipBookState } from "../src/slips/slip-book-state.ts";
import { instant, type Instant } from "../src/time/instant.ts";
import { sealer } from "./request-fixtures.ts";

/** Whose books these are. */
export const HOLDER = "wang";
const NOW = instant("2026-03-02T01:00:00Z");

const { standard, solar } = presets.compiled;
/** A policy that keeps no slip books. */
export const withoutBooks = solar;

/** What a decision on the books consults. */
export const bookContext = (recordedAt: Instant = NOW, policy: CompiledPolicy = standard): DecisionContext => ({
  policy,
  recordedAt,
  stream: { kind: "slipBook", id: HOLDER },
  number: null,
});

type Named<Name extends SlipBookCommandName> = Extract<SlipBookCommandInput, { type: Name }>;

export const numbers = (from: number, to: number) => ({ prefix: "W-", from, to, width: 3 });
const signature = { type: "signature", signer: { name: "Sun Li" }, capacity: "frontDesk", method: "drawn" } as const;
/** Every item of the slip, filled in. */
const filled: Named<"FillSlip">["fields"] = {
  items: {
    type: "list",
    rows: [{ item: { type: "text", text: "Pump" }, entry: { type: "text", text: "Seal replaced" } }],
  },
};

/** The least that each command says, about slip W-001 or book B-1, and who says it. */
const plain: { readonly [Name in SlipBookCommandName]: Omit<Named<Name>, "type" | "by"> & { readonly role: string } } =
  {
    IssueBook: { role: "finance", book: "B-1", numbers: numbers(1, 3) },
    ExchangeBook: { role: "finance", book: "B-2", numbers: numbers(4, 6) },
    TakeSlip: { role: "technician", number: "W-001" },
    FillSlip: { role: "technician", number: "W-001", fields: filled },
    VoidSlip: { role: "technician", number: "W-001", reason: "Miswritten", copies: 4 },
    TransferSlip: {
      role: "technician",
      number: "W-001",
      reserveNumber: "R-1",
      reason: "The part is not here",
      signature,
    },
    AttachDelaySlip: { role: "technician", number: "W-001", delaySlip: "Y-1", reason: "The owner is away" },
    AccountDelay: { role: "finance", number: "W-001" },
    SignAtFrontDesk: { role: "frontDesk", number: "W-001", signature },
    HandToOffice: { role: "office", number: "W-001", copies: 2 },
    ReportMissing: { role: "technician", number: "W-001", explanation: "Lost on the way" },
    HandInBook: { role: "finance", returned: [] },
  };

/** What differs from the plain command. */
export interface Twist {
  readonly id?: string;
  readonly role?: string;
  readonly at?: Instant;
  readonly recordedAt?: Instant;
  readonly [field: string]: unknown;
}

/** A command as its plain form says it, but for what differs. */
export const said = (type: SlipBookCommandName, { id, role, ...twist }: Twist = {}): SlipBookCommandInput => {
  const { role: usual, ...data } = plain[type];
  const who = role ?? usual;
  const by = { id: id ?? (who === "technician" ? HOLDER : `${who}-1`), role: who };
  return { type, by, ...data, ...twist } as SlipBookCommandInput;
};

/** What a command causes in a state. */
export const decided = (
  state: SlipBookState,
  input: SlipBookCommandInput,
  recordedAt: Instant = NOW,
  policy: CompiledPolicy = standard,
): BookDecision => {
  const command = slipBookProcess.parse(input, recordedAt)._unsafeUnwrap();
  return slipBookProcess.decide(bookContext(recordedAt, policy))(sealed(command, sealer), state);
};

type Step = SlipBookCommandName | readonly [SlipBookCommandName, Twist];
/** Commands in order, plain or with what differs. */
export type Steps = readonly Step[];

const stepOf = (step: Step): readonly [SlipBookCommandName, Twist] => (typeof step === "string" ? [step, {}] : step);

/** The state and the events after these commands, each of which must be accepted. */
export const lived = (...steps: Steps): { readonly state: SlipBookState; readonly events: readonly SlipBookEvent[] } =>
  steps.map(stepOf).reduce<{ readonly state: SlipBookState; readonly events: readonly SlipBookEvent[] }>(
    ({ state, events }, [type, twist]) => {
      const next = decided(state, said(type, twist))._unsafeUnwrap();
      return { state: next.reduce(slipBookProcess.evolve, state), events: [...events, ...next] };
    },
    { state: slipBookProcess.initial, events: [] },
  );

/** Given these commands, when another comes: what it causes. */
export const given = (...steps: Steps) => ({
  when: (type: SlipBookCommandName, { recordedAt, ...twist }: Twist = {}): BookDecision =>
    decided(replay(slipBookProcess, lived(...steps).events), said(type, twist), recordedAt),
});
