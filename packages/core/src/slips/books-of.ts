import { numbersIn } from "./slip-numbers.ts";
import type { NumberStatus, Slip, SlipBook, SlipBookState } from "./slip-book-state.ts";

/** Every book a technician was ever given, in order. */
export const booksOf = (state: SlipBookState): readonly SlipBook[] => {
  switch (state.status) {
    case "unissued":
      return [];
    case "held":
      return [...state.past, state.book];
    case "handedIn":
      return state.past;
  }
};

/** The numbers of a book that nothing has become of yet, in order. */
export const unusedIn = ({ numbers, slips, returned }: SlipBook): readonly string[] => {
  const gone = new Set([...slips.map(({ number }) => number), ...returned]);
  return numbersIn(numbers).filter((number) => !gone.has(number));
};

/** The slip with this number in any book of the technician. */
export const slipNumbered = (state: SlipBookState, number: string): Slip | undefined =>
  booksOf(state)
    .flatMap(({ slips }) => slips)
    .find((slip) => slip.number === number);

/** The numbers of the book's slips that have come so far. */
export const numbersThatAre = ({ slips }: SlipBook, status: Slip["status"]): readonly string[] =>
  slips.filter((slip) => slip.status === status).map(({ number }) => number);

/** How far a number has come; null when it is in no book of this technician. */
export const statusOfNumber = (state: SlipBookState, number: string): NumberStatus | null => {
  const slip = slipNumbered(state, number);
  if (slip) return slip.status;
  const book = booksOf(state).find(({ numbers }) => numbersIn(numbers).includes(number));
  if (book === undefined) return null;
  return book.returned.includes(number) ? "returned" : "unused";
};
