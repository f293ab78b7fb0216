import { booksOf } from "./books-of.ts";
import { numbersIn } from "./slip-numbers.ts";
import type { Slip, SlipBook, SlipBookState } from "./slip-book-state.ts";

/** What has become of a number: each is in exactly one of these. */
export type Standing = "unused" | "open" | "used" | "void" | "transferred" | "returned" | "missing";

/** One line of the register. */
export interface RegisterLine {
  readonly book: string;
  readonly number: string;
  readonly standing: Standing;
  /** The reserve slip on which it went on. */
  readonly reserveNumber: string | null;
  readonly delaySlip: string | null;
  /** Whether finance has accounted for the delay; null without one. */
  readonly delayEffective: boolean | null;
}

/**
 * The register of a technician's books: one line for each number that was ever handed out, none left out and none
 * twice, in the order of the books.
 *
 * `used` are the slips that the front desk has signed, on their way to the office or there.
 *
 * @example
 * ```ts
 * registerOf(slipBookProcess.initial) // => []
 * ```
 */
export const registerOf = (state: SlipBookState): readonly RegisterLine[] => booksOf(state).flatMap(linesOf);

const linesOf = ({ book, numbers, slips, returned }: SlipBook): readonly RegisterLine[] => {
  const known = new Map(slips.map((slip) => [slip.number, slip]));
  const back = new Set(returned);
  return numbersIn(numbers).map((number) => {
    const slip = known.get(number);
    const delay = slip?.delay ?? null;
    return {
      book,
      number,
      standing: slip ? STANDING[slip.status] : back.has(number) ? "returned" : "unused",
      reserveNumber: slip?.status === "transferred" ? slip.reserveNumber : null,
      delaySlip: delay?.delaySlip ?? null,
      delayEffective: delay && delay.effectiveAt !== null,
    };
  });
};

const STANDING = {
  open: "open",
  signed: "used",
  atOffice: "used",
  void: "void",
  transferred: "transferred",
  missing: "missing",
} as const satisfies Record<Slip["status"], Standing>;

/**
 * The numbers that stand more than once in several registers, each once: two technicians were given the same.
 *
 * @example
 * ```ts
 * repeatedNumbers([registerOf(slipBookProcess.initial)]) // => []
 * ```
 */
export const repeatedNumbers = (registers: readonly (readonly RegisterLine[])[]): readonly string[] => {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { number } of registers.flat()) (seen.has(number) ? repeated : seen).add(number);
  return [...repeated];
};
