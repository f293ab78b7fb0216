import * as z from "zod";
import { Condition } from "./condition-schema.ts";
import { Label } from "./label.ts";

const name = z.string().min(1);

/**
 * One signature that a step waits for 审批: the department head's, the issuer's, the leader's, that of whoever briefed
 * the engineers, or the customer's to a plan.
 */
export const ApprovalSlot = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** What people read. */
    label: Label,
    /** The command that waits for it. */
    before: z.enum(["Dispatch", "StartWork", "CompleteWork", "DecideReceipt", "Archive"]),
    /** Who may sign here. */
    roles: z.array(name).min(1).readonly(),
    /** The kinds of request it is asked for; null for all. */
    kinds: z.array(name).min(1).readonly().nullable(),
    /** The facts of the request and its visit under which it is asked for; always, where this is left out. */
    appliesWhen: Condition.exactOptional(),
    /** Whether a signature must be given with it, as on a form that both sides sign; not, where this is left out. */
    signed: z.boolean().exactOptional(),
    /** Where the source material says so, or who decided it. */
    source: z.array(name).readonly(),
  })
  .readonly();
export type ApprovalSlot = z.infer<typeof ApprovalSlot>;
