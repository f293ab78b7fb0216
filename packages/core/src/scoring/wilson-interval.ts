import type { confidences } from "../policy/scoring-rules.ts";

/** How sure bounds are to hold the true share: 90, 95 or 99 percent. */
export type Confidence = (typeof confidences)[number];

/** The bounds within which a true share lies, 0 to 1, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How many standard deviations hold so much of a normal distribution. */
const DEVIATIONS: Readonly<Record<Confidence, number>> = {
  "0.9": 1.6448536269514722,
  "0.95": 1.959963984540054,
  "0.99": 2.5758293035489004,
};

/**
 * Where the true share lies, going by so many of a number: wide after 3 answers, narrow after 300.
 *
 * Everything is possible where nothing was asked: 0 to 1. The observed share is always inside.
 *
 * @param count - whole, from 0 to `of`
 * @param of - whole, 0 or more
 * @source E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927), 209–212;
 *   the score interval without correction for continuity
 *
 * @example
 * ```ts
 * wilsonInterval(3, 3, "0.95").low.toFixed(2) // => "0.44"
 * wilsonInterval(300, 300, "0.95").low.toFixed(2) // => "0.99"
 * ```
 */
export const wilsonInterval = (count: number, of: number, confidence: Confidence): Interval => {
  if (of === 0) return { low: 0, high: 1 };
  const squared = DEVIATIONS[confidence] ** 2;
  const middle = count + squared / 2;
  const half = Math.sqrt(squared * ((count * (of - count)) / of + squared / 4));
  return {
    low: count === 0 ? 0 : (middle - half) / (of + squared),
    high: count === of ? 1 : (middle + half) / (of + squared),
  };
};
