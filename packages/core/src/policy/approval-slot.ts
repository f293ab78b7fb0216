import * as z from "zod";
import { Label } from "./label.ts";

const name = z.string().min(1);

/** One signature of the organisation's own that a step waits for 审批: the department head's, the issuer's, the leader's … */
export const ApprovalSlot = z
  .strictObject({
    id: name,
    label: Label,
    /** The command that waits for it. */
    before: z.enum(["Dispatch", "CompleteWork", "Archive"]),
    /** Who may sign here. */
    roles: z.array(name).min(1).readonly(),
    /** The kinds of request it is asked for; null for all. */
    kinds: z.array(name).min(1).readonly().nullable(),
    source: z.array(name).readonly(),
  })
  .readonly();
export type ApprovalSlot = z.infer<typeof ApprovalSlot>;
