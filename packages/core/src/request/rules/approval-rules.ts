import { ok } from "neverthrow";
import { outOfOrder } from "../../process/out-of-order.ts";
import type { DecisionContext } from "../../process/process.ts";
import { nextSlot, slotsBefore } from "../approvals.ts";
import { engineersOf } from "../engineers.ts";
import type { UnknownWord } from "../request-refusal.ts";
import type { RequestFile } from "../request-state.ts";
import type { StateAccepting } from "../request-transitions.ts";
import { stepOutOfOrder } from "./order.ts";
import { happened, refused, rulesOf, signed, type Rule, type SealedCommand } from "./rule.ts";

/** What the organisation signs, checks and notes. */
export const approvalRules = {
  Countersign: (command, state, context) => {
    const refusal = anotherSlot(command, state, context) ?? stepOutOfOrder(state, "countersigned", command.at);
    if (refusal) return refused(refusal);
    const { opinion = null, signature = null } = command;
    const next = nextSlot(rulesOf(context), state);
    const slot = next?.id ?? "";
    if (next?.signed === true && signature === null) return refused({ type: "SignatureMissing", slot });
    const said = { slot, opinion, signature };
    return ok([happened(command, "RequestCountersigned", signed(context, state, "RequestCountersigned", said))]);
  },

  ReturnForCorrection: (command, state, context) => {
    const refusal = anotherSlot(command, state, context) ?? stepOutOfOrder(state, "returnedForCorrection", command.at);
    if (refusal) return refused(refusal);
    const rules = rulesOf(context);
    const next = nextSlot(rules, state);
    const withdrawn = slotsBefore(rules, next?.before ?? "", state).map(({ id }) => id);
    const data = { slot: next?.id ?? "", opinion: command.opinion, withdrawn };
    return ok([happened(command, "ReturnedForCorrection", data)]);
  },

  ReturnSlip: (command, { file }) => {
    const early = outOfOrder(named(file, "accepted"), "slipReturned", command.at);
    if (early) return refused(early);
    return ok(
      isMarked(file, "slipReturned") ? [] : [happened(command, "SlipReturned", { note: command.note ?? null })],
    );
  },

  AuditSlip: (command, state) => {
    const person = command.by.id;
    if (engineersOf(state).includes(person))
      return refused({ type: "NotIndependent", person, alreadyActedAs: "engineer" });
    const early = outOfOrder(named(state.file, "completed", "advised"), "audited", command.at);
    if (early) return refused(early);
    const { outcome, opinion = null } = command;
    return ok([happened(command, "SlipAudited", { outcome, opinion })]);
  },

  AffixSeal: (command, state) => {
    const early = stepOutOfOrder(state, "sealed", command.at);
    if (early) return refused(early);
    if (state.evidence.signOff.seal !== null) return ok([]);
    const { keeper, image, on } = command;
    return ok([happened(command, "SealAffixed", { keeper, image, on })]);
  },

  NoteSettled: (command, { file }) => {
    const early = outOfOrder(named(file, "accepted"), "settled", command.at);
    if (early) return refused(early);
    const { settlement = null } = command;
    return ok(isMarked(file, "settled") ? [] : [happened(command, "SettlementNoted", { settlement })]);
  },

  NoteExpenses: (command, { file }) => {
    const early = outOfOrder(named(file, "accepted"), "expensesRecorded", command.at);
    if (early) return refused(early);
    const { expenses = null } = command;
    return ok(isMarked(file, "expensesRecorded") ? [] : [happened(command, "ExpensesNoted", { expenses })]);
  },
} satisfies {
  Countersign: Rule<"Countersign">;
  ReturnForCorrection: Rule<"ReturnForCorrection">;
  ReturnSlip: Rule<"ReturnSlip">;
  AuditSlip: Rule<"AuditSlip">;
  AffixSeal: Rule<"AffixSeal">;
  NoteSettled: Rule<"NoteSettled">;
  NoteExpenses: Rule<"NoteExpenses">;
};

/** The refusal of a slot whose turn it is not. */
const anotherSlot = (
  { slot }: SealedCommand<"Countersign" | "ReturnForCorrection">,
  state: StateAccepting<"Countersign">,
  context: DecisionContext,
): UnknownWord | null => {
  const next = nextSlot(rulesOf(context), state)?.id ?? "";
  if (slot === undefined || slot === next) return null;
  return { type: "UnknownWord", what: "approvalSlot", word: slot, known: [next] };
};

/** The marks of this round with one of these names. */
const named = ({ marks, cycle }: RequestFile, ...names: readonly string[]) =>
  marks.filter((mark) => mark.cycle === cycle && names.includes(mark.name));

const isMarked = (file: RequestFile, name: string): boolean => named(file, name).length > 0;
