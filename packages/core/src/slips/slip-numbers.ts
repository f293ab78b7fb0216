import * as z from "zod";

const MOST_SLIPS = 1000;

/** The numbers printed in a book: a prefix and a count, at least so many digits wide; both ends included. */
export const SlipNumbers = z
  .strictObject({
    prefix: z
      .string()
      .max(100)
      .regex(/^[^\p{Cc}\p{Cs}]*$/u, "must not contain control characters")
      .default(""),
    from: z.int().nonnegative(),
    to: z.int().nonnegative(),
    width: z.int().min(1).max(20).default(1),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "must not be before from" })
  .refine(({ from, to }) => to - from < MOST_SLIPS, { path: ["to"], message: "a book has at most 1000 slips" })
  .readonly();
export type SlipNumbers = z.infer<typeof SlipNumbers>;

/**
 * The numbers of a book, in the order in which they are used.
 *
 * @example
 * ```ts
 * numbersIn({ prefix: "W-", from: 98, to: 100, width: 3 }) // => ["W-098", "W-099", "W-100"]
 * ```
 */
export const numbersIn = ({ prefix, from, to, width }: SlipNumbers): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => prefix + String(from + index).padStart(width, "0"));
