import * as z from "zod";
import { Id } from "../../event/actor.ts";
import { FreeText } from "../../event/sealing.ts";
import { Signature, unitSealFields } from "../../event/signature.ts";
import { command } from "./command.ts";

/** What the organisation itself signs, checks and notes before a slip goes on. */
export const approvalCommands = [
  /** Signs the slot whose turn it is; refused when `slot` names another. */
  command("Countersign", { slot: Id.optional(), opinion: FreeText.optional(), signature: Signature.optional() }),
  /** Sends it back: whoever signed before for the same step signs again. */
  command("ReturnForCorrection", { slot: Id.optional(), opinion: FreeText }),
  /** The executing department hands the filled slip back to its issuer. */
  command("ReturnSlip", { note: FreeText.optional() }),
  /** The desk audits the slip that the engineer handed in. */
  command("AuditSlip", { outcome: z.enum(["accepted", "returned"]), opinion: FreeText.optional() }),
  /** The unit's official seal 公章 beside a signature that was given without it. */
  command("AffixSeal", unitSealFields),
  /** The service was settled, elsewhere. */
  command("NoteSettled", { settlement: Id.optional() }),
  /** The expenses were recorded, elsewhere. */
  command("NoteExpenses", { expenses: Id.optional() }),
] as const;
