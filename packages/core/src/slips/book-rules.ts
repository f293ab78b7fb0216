import { booksOf, numbersThatAre, unusedIn } from "./books-of.ts";
import { recorded, refusedByBook, type BookRule } from "./slip-book-rule.ts";
import type { SlipBookCommandName } from "./slip-book-commands.ts";
import type { SlipBookRefusal } from "./slip-book-refusal.ts";
import type { SlipBook, SlipBookState } from "./slip-book-state.ts";
import { numbersIn, type SlipNumbers } from "./slip-numbers.ts";

/** Books are issued, exchanged old for new, and handed in. */
export const bookRules: {
  readonly [Name in Extract<SlipBookCommandName, "IssueBook" | "ExchangeBook" | "HandInBook">]: BookRule<Name>;
} = {
  IssueBook: (command, state) => {
    const { book, numbers } = command;
    const refusal = issuedBefore(state, book, numbers);
    return refusal ? refusedByBook(refusal) : recorded(command, "BookIssued", { book, numbers });
  },

  ExchangeBook: (command, state) => {
    const { book, numbers, voidSlips } = command;
    const unused = unusedIn(state.book);
    const refusal =
      slipsOpen(state.book) ??
      (unused.length > 0 ? { type: "BookNotUsedUp" as const, unused } : null) ??
      voidSlipsDiffer(state.book, voidSlips) ??
      issuedBefore(state, book, numbers);
    const data = { book, numbers, oldBook: state.book.book, voidSlips };
    return refusal ? refusedByBook(refusal) : recorded(command, "BookExchanged", data);
  },

  HandInBook: (command, { book }) => {
    const { returned, voidSlips } = command;
    const { missing, extra } = difference(unusedIn(book), returned);
    const refusal =
      slipsOpen(book) ??
      (missing.length + extra.length > 0 ? { type: "UnusedSlipsDiffer" as const, missing, notUnused: extra } : null) ??
      voidSlipsDiffer(book, voidSlips);
    return refusal
      ? refusedByBook(refusal)
      : recorded(command, "BookHandedIn", { book: book.book, returned, voidSlips });
  },
};

const issuedBefore = (state: SlipBookState, book: string, numbers: SlipNumbers): SlipBookRefusal | null => {
  const before = booksOf(state);
  if (before.some((one) => one.book === book)) return { type: "IssuedBefore", book, numbers: [] };
  const given = new Set(before.flatMap((one) => numbersIn(one.numbers)));
  const again = numbersIn(numbers).filter((number) => given.has(number));
  return again.length > 0 ? { type: "IssuedBefore", book, numbers: again } : null;
};

const slipsOpen = (book: SlipBook): SlipBookRefusal | null => {
  const numbers = numbersThatAre(book, "open");
  return numbers.length > 0 ? { type: "SlipsOpen", numbers } : null;
};

const voidSlipsDiffer = (book: SlipBook, handedOver: readonly string[]): SlipBookRefusal | null => {
  const { missing, extra } = difference(numbersThatAre(book, "void"), handedOver);
  return missing.length + extra.length > 0 ? { type: "VoidSlipsDiffer", missing, notVoid: extra } : null;
};

const difference = (
  wanted: readonly string[],
  received: readonly string[],
): { readonly missing: readonly string[]; readonly extra: readonly string[] } => ({
  missing: wanted.filter((number) => !received.includes(number)),
  extra: received.filter((number) => !wanted.includes(number)),
});
