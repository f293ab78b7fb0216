/** One item of a repair service note: how much is to be repaired, and how much the contract and its changes say. */
export interface NotedItem {
  /** What is to be repaired now, in the item's own unit. */
  readonly quantity: number;
  /** What the original contract budgets. */
  readonly contracted: number;
  /** What was agreed on since: more, or less where it is negative. */
  readonly changed: number;
}

/** The same item beside what was agreed. */
export interface ComparedItem extends NotedItem {
  /** Contract and changes together. */
  readonly agreed: number;
  /** How much of the repair nobody agreed on; zero where it all was. */
  readonly beyond: number;
}

/**
 * Each item of a repair checked against the original contract's budget and the changes agreed on since, in the
 * order given.
 *
 * Quantities are compared to a millionth of their unit, so that sums of decimals are what they look like.
 *
 * @example
 * ```ts
 * againstContract([{ quantity: 3, contracted: 2, changed: 0.5 }])
 * // => [{ quantity: 3, contracted: 2, changed: 0.5, agreed: 2.5, beyond: 0.5 }]
 * ```
 */
export const againstContract = (items: readonly NotedItem[]): readonly ComparedItem[] =>
  items.map((item) => {
    const agreed = toMillionth(item.contracted + item.changed);
    return { ...item, agreed, beyond: Math.max(0, toMillionth(item.quantity - agreed)) };
  });

const MILLION = 1_000_000;

/** Never -0. */
const toMillionth = (quantity: number): number => Math.round(quantity * MILLION) / MILLION + 0;
