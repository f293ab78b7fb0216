import type { ApprovalSlot } from "../policy/approval-slot.ts";
import type { RequestRules } from "../policy/request-rules.ts";
import type { RequestFile, RequestStatus } from "./request-state.ts";

/** The step that each status's approvals are for. */
const STEP_OF: Readonly<Partial<Record<RequestStatus, ApprovalSlot["before"]>>> = {
  triaged: "Dispatch",
  working: "CompleteWork",
  accepted: "Archive",
};

/** The slots that a step of this request waits for, in order, signed or not. */
export const slotsBefore = ({ approvals }: RequestRules, step: string, file: RequestFile): readonly ApprovalSlot[] =>
  approvals.filter(({ before, kinds }) => before === step && (kinds === null || kinds.includes(file.intake.kind)));

/** Those of them that nobody has signed in this round, in order. */
export const unsignedSlots = (rules: RequestRules, step: string, file: RequestFile): readonly ApprovalSlot[] =>
  slotsBefore(rules, step, file).filter(
    ({ id }) => !file.annexes.approvals.some(({ slot, cycle }) => slot === id && cycle === file.cycle),
  );

/** The slot whose turn it is, or undefined when nothing waits to be signed. */
export const nextSlot = (
  rules: RequestRules,
  { status, file }: { readonly status: RequestStatus; readonly file: RequestFile },
): ApprovalSlot | undefined => unsignedSlots(rules, STEP_OF[status] ?? "", file)[0];
