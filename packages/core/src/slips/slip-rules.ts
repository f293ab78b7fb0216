import { ok } from "neverthrow";
import { booksOf, slipNumbered, statusOfNumber, unusedIn } from "./books-of.ts";
import { checkFields } from "./check-fields.ts";
import type { FieldRefusal } from "./field-refusal.ts";
import { leftOut } from "./left-out.ts";
import { recorded, refusedByBook, type BookRule } from "./slip-book-rule.ts";
import type { SlipBookCommandName } from "./slip-book-commands.ts";
import type { SlipBookRefusal } from "./slip-book-refusal.ts";
import { slipTransitions, type SlipBook, type SlipBookState } from "./slip-book-state.ts";
import { numbersIn } from "./slip-numbers.ts";

type OfSlips = Exclude<SlipBookCommandName, "IssueBook" | "ExchangeBook" | "HandInBook">;

/** What happens to one slip of a book. */
export const slipRules: { readonly [Name in OfSlips]: BookRule<Name> } = {
  TakeSlip: (command, state) => {
    const { number, request = null } = command;
    const refusal = bookUsedUp(state.book) ?? notNow(state, command) ?? notNext(state.book, number);
    return refusal ? refusedByBook(refusal) : recorded(command, "SlipTaken", { number, request });
  },

  FillSlip: (command, state, { template }) => {
    const { number, fields } = command;
    const faults = checkFields(template, fields);
    const refusal = notNow(state, command) ?? (faults.length > 0 ? fieldsRefused(number, faults) : null);
    return refusal ? refusedByBook(refusal) : recorded(command, "SlipFilled", { number, fields });
  },

  VoidSlip: (command, state, { copies: { voided } }) => {
    const { number, reason, copies } = command;
    const refusal = notNow(state, command) ?? copiesMissing(number, voided, copies);
    return refusal ? refusedByBook(refusal) : recorded(command, "SlipVoided", { number, reason, copies });
  },

  TransferSlip: (command, state) => {
    const { number, reserveNumber, reason, signature } = command;
    const refusal = notNow(state, command) ?? reserveNumberTaken(state, reserveNumber);
    const data = { number, reserveNumber, reason, signature };
    return refusal ? refusedByBook(refusal) : recorded(command, "SlipTransferred", data);
  },

  AttachDelaySlip: (command, state) => {
    const { number, delaySlip, reason } = command;
    const refusal = notNow(state, command);
    if (refusal) return refusedByBook(refusal);
    const there = slipNumbered(state, number)?.delay?.delaySlip;
    if (there === delaySlip) return ok([]);
    if (there !== undefined) return refusedByBook({ type: "DelaySlipThere", number, delaySlip: there });
    return recorded(command, "DelaySlipAttached", { number, delaySlip, reason });
  },

  AccountDelay: (command, state) => {
    const { number } = command;
    const refusal = notNow(state, command);
    if (refusal) return refusedByBook(refusal);
    const delay = slipNumbered(state, number)?.delay ?? null;
    if (delay === null) return refusedByBook({ type: "DelaySlipMissing", number });
    return delay.effectiveAt === null ? recorded(command, "DelayAccounted", { number }) : ok([]);
  },

  SignAtFrontDesk: (command, state, { template }) => {
    const { number, signature } = command;
    const refusal = notNow(state, command);
    if (refusal) return refusedByBook(refusal);
    const missing = leftOut(template, slipNumbered(state, number)?.fields ?? []);
    return missing.length > 0
      ? refusedByBook(fieldsRefused(number, missing))
      : recorded(command, "SlipSigned", { number, signature });
  },

  HandToOffice: (command, state, { copies: { handedIn } }) => {
    const { number, copies } = command;
    const refusal = notNow(state, command) ?? copiesMissing(number, handedIn, copies);
    return refusal ? refusedByBook(refusal) : recorded(command, "SlipHandedToOffice", { number, copies });
  },

  ReportMissing: (command, state) => {
    const { number, explanation } = command;
    const refusal = notNow(state, command);
    return refusal ? refusedByBook(refusal) : recorded(command, "SlipReportedMissing", { number, explanation });
  },
};

/** That the slip has not come as far as this, or has gone past it; null when the table allows it now. */
const notNow = (
  state: SlipBookState,
  { type: command, number }: { readonly type: OfSlips; readonly number: string },
): SlipBookRefusal | null => {
  const standing = statusOfNumber(state, number);
  if (standing === null) return { type: "UnknownNumber", number };
  const accepted: readonly SlipBookCommandName[] = slipTransitions[standing];
  return accepted.includes(command) ? null : { type: "WrongStanding", number, command, standing };
};

const bookUsedUp = (book: SlipBook): SlipBookRefusal | null =>
  unusedIn(book).length === 0 ? { type: "BookUsedUp", book: book.book } : null;

/** Only the first unused number can be begun. */
const notNext = (book: SlipBook, number: string): SlipBookRefusal | null => {
  const [next = number] = unusedIn(book);
  return number === next ? null : { type: "NumberOutOfOrder", number, next };
};

const copiesMissing = (number: string, wanted: number, received: number): SlipBookRefusal | null =>
  wanted === received ? null : { type: "CopiesMissing", number, wanted, received };

const reserveNumberTaken = (state: SlipBookState, reserveNumber: string): SlipBookRefusal | null => {
  const taken = booksOf(state).some(
    ({ numbers, slips }) =>
      numbersIn(numbers).includes(reserveNumber) ||
      slips.some((slip) => slip.status === "transferred" && slip.reserveNumber === reserveNumber),
  );
  return taken ? { type: "ReserveNumberTaken", reserveNumber } : null;
};

const fieldsRefused = (number: string, faults: readonly FieldRefusal[]): SlipBookRefusal => ({
  type: "FieldsRefused",
  number,
  faults,
});
