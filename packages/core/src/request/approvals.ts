import type { ApprovalSlot } from "../policy/approval-slot.ts";
import type { RequestRules } from "../policy/request-rules.ts";
import { holds } from "../sla/condition.ts";
import { currentVisit } from "./current-visit.ts";
import { knownFacts } from "./known-facts.ts";
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

/** The slots that a step of this request waits for, in order, signed or not. */
export const slotsBefore = (
  { approvals }: RequestRules,
  step: string,
  state: BegunRequest,
): readonly ApprovalSlot[] => {
  const slots = approvals.filter(({ before }) => before === step);
  if (slots.length === 0) return slots;
  const { file } = state;
  const facts = knownFacts(file, currentVisit(state));
  return slots.filter(
    ({ kinds, appliesWhen }) =>
      (kinds === null || kinds.includes(file.intake.kind)) && (appliesWhen === undefined || holds(appliesWhen, facts)),
  );
};

/** Those of them that nobody has signed in this round, in order. */
export const unsignedSlots = (rules: RequestRules, step: string, state: BegunRequest): readonly ApprovalSlot[] =>
  slotsBefore(rules, step, state).filter(
    ({ id }) => !state.file.annexes.approvals.some(({ slot, cycle }) => slot === id && cycle === state.file.cycle),
  );

/** The slot whose turn it is, or undefined when nothing waits to be signed. */
export const nextSlot = (rules: RequestRules, state: BegunRequest): ApprovalSlot | undefined =>
  unsignedSlots(rules, STEP_OF[state.status] ?? "", state)[0];
