import * as z from "zod";
import { Actor, Id } from "../event/actor.ts";
import { FreeText } from "../event/sealing.ts";
import type { Instant as InstantText } from "../time/instant.ts";
import { Instant } from "../time/instant-schema.ts";
import { FieldValues, SlipSignature } from "./field-value.ts";
import { SlipNumbers } from "./slip-numbers.ts";

const command = <Type extends string, Fields extends z.core.$ZodLooseShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), by: Actor, at: Instant.optional(), commandId: Id.optional(), ...fields });

const slip = { number: Id };
const book = { book: Id, numbers: SlipNumbers };
const copies = z.int().nonnegative();
const numbers = z.array(Id).max(1000).readonly();

/** Everything that can be asked of a technician's slip book; the stream's id is the technician's. */
export const SlipBookCommand = z.discriminatedUnion("type", [
  /** Finance hands out a book. */
  command("IssueBook", book),
  /** The used-up book for a new one, and with it the void slips. */
  command("ExchangeBook", { ...book, voidSlips: numbers.default([]) }),
  /** The next slip is begun. */
  command("TakeSlip", { ...slip, request: Id.optional() }),
  command("FillSlip", { ...slip, fields: FieldValues }),
  /** Miswritten; `copies` is how many of them are marked void. */
  command("VoidSlip", { ...slip, reason: FreeText, copies }),
  /** Not to be finished in time for objective reasons: goes on on a reserve slip, which names both numbers. */
  command("TransferSlip", { ...slip, reserveNumber: Id, reason: FreeText, signature: SlipSignature }),
  /** The delay slip goes with the repair slip. */
  command("AttachDelaySlip", { ...slip, delaySlip: Id, reason: FreeText }),
  /** Finance has accounted for the delay; only now it takes effect. */
  command("AccountDelay", slip),
  command("SignAtFrontDesk", { ...slip, signature: SlipSignature }),
  command("HandToOffice", { ...slip, copies }),
  command("ReportMissing", { ...slip, explanation: FreeText }),
  /** The technician leaves: what is unused comes back. */
  command("HandInBook", { returned: numbers, voidSlips: numbers.default([]) }),
]);
/** A slip book's command as the edge hands it on. */
export type SlipBookCommand = z.infer<typeof SlipBookCommand> & { readonly at: InstantText };
/** A slip book's command as the caller writes it. */
export type SlipBookCommandInput = z.input<typeof SlipBookCommand>;
/** The name of a command on a slip book. */
export type SlipBookCommandName = SlipBookCommand["type"];
