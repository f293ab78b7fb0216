import type { ApprovalSlot } from "../policy/approval-slot.ts";
import type { RequestRules } from "../policy/request-rules.ts";
import { holds, type Condition } from "../sla/condition.ts";
import { currentVisit } from "./current-visit.ts";
import { knownFacts, type PlannedVisit } from "./known-facts.ts";
import type { BegunRequest, RequestStatus } from "./request-state.ts";

/** The step that each status's approvals are for. */
const STEP_OF: Readonly<Partial<Record<RequestStatus, ApprovalSlot["before"]>>> = {
  triaged: "Dispatch",
  dispatched: "StartWork",
  confirmed: "StartWork",
  travelling: "StartWork",
  onsite: "StartWork",
  working: "CompleteWork",
  signed: "DecideReceipt",
  unsigned: "DecideReceipt",
  accepted: "Archive",
};

/** The slots that a step of this request waits for, in order, signed or not; before the dispatch, what it may wait for. */
export const slotsBefore = (rules: RequestRules, step: string, state: BegunRequest): readonly ApprovalSlot[] => {
  const visit = currentVisit(state);
  return slotsUnder(rules, step, state, visit, visit === null ? soFar : whole);
};

/**
 * Those of a step that hold and that nobody has signed in this round, in order.
 *
 * @param planned - the visit that the step would dispatch, where it does
 */
export const unsignedSlots = (
  rules: RequestRules,
  step: string,
  state: BegunRequest,
  planned: PlannedVisit | null = currentVisit(state),
): readonly ApprovalSlot[] => unsigned(slotsUnder(rules, step, state, planned, whole), state);

/** Whether somebody is asked to sign in a slot at some step of this request, or has signed there in this round. */
export const isAskedFor = (rules: RequestRules, id: string, state: BegunRequest): boolean =>
  rules.approvals.some((slot) => slot.id === id && slotsBefore(rules, slot.before, state).includes(slot)) ||
  state.file.annexes.approvals.some(({ slot, cycle }) => slot === id && cycle === state.file.cycle);

/** The slot whose turn it is, or undefined when nothing waits to be signed. */
export const nextSlot = (rules: RequestRules, state: BegunRequest): ApprovalSlot | undefined =>
  unsigned(slotsBefore(rules, STEP_OF[state.status] ?? "", state), state)[0];

const unsigned = (slots: readonly ApprovalSlot[], { file }: BegunRequest): readonly ApprovalSlot[] =>
  slots.filter(({ id }) => !file.annexes.approvals.some(({ slot, cycle }) => slot === id && cycle === file.cycle));

const slotsUnder = (
  { approvals }: RequestRules,
  step: string,
  { file }: BegunRequest,
  visit: PlannedVisit | null,
  part: (when: Condition) => Condition,
): readonly ApprovalSlot[] => {
  const slots = approvals.filter(({ before }) => before === step);
  if (slots.length === 0) return slots;
  const facts = knownFacts(file, visit);
  return slots.filter(
    ({ kinds, appliesWhen = {} }) =>
      (kinds === null || kinds.includes(file.intake.kind)) && holds(part(appliesWhen), facts),
  );
};

const whole = (when: Condition): Condition => when;

/** While no visit is planned nobody knows its mode and purpose: whoever is to sign for some visit may sign already. */
const soFar = (when: Condition): Condition =>
  Object.fromEntries(Object.entries(when).filter(([fact]) => fact !== "mode" && fact !== "purpose"));
