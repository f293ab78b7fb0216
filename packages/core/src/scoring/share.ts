import { wilsonInterval, type Confidence, type Interval } from "./wilson-interval.ts";

/** So many of a number. Of nothing there is no share, and no bounds. */
export type Share =
  | { readonly count: number; readonly of: number; readonly share: number; readonly interval: Interval }
  | { readonly count: 0; readonly of: 0; readonly share: null; readonly interval: null };

/**
 * What part of a population something holds of, with the population and how sure the figure is.
 *
 * @param count - how many it holds of: whole, from 0 to `of`
 * @param of - how many there are
 * @example
 * ```ts
 * shareOf(3, 4, "0.95").share // => 0.75
 * shareOf(0, 0, "0.95") // => { count: 0, of: 0, share: null, interval: null }
 * ```
 */
export const shareOf = (count: number, of: number, confidence: Confidence): Share =>
  of === 0
    ? { count: 0, of: 0, share: null, interval: null }
    : { count, of, share: count / of, interval: wilsonInterval(count, of, confidence) };
