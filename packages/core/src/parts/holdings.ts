import type { PartCondition } from "../policy/parts-rules.ts";
import { placeKey, type Place } from "./place.ts";

/** So many of a part in one place and one condition. Never none, never fewer. */
export interface PartHolding {
  readonly place: Place;
  readonly condition: PartCondition;
  readonly quantity: number;
}

/** How many there are, wherever they are. */
export const totalOf = (holdings: readonly PartHolding[]): number =>
  holdings.reduce((total, { quantity }) => total + quantity, 0);

/** How many there are in a place in one of these conditions; in any where none is given. */
export const quantityAt = (
  holdings: readonly PartHolding[],
  place: Place,
  conditions: readonly PartCondition[] | null = null,
): number =>
  totalOf(
    holdings.filter(
      (one) => placeKey(one.place) === placeKey(place) && (conditions === null || conditions.includes(one.condition)),
    ),
  );

/** The holdings with so many more in a place; fewer where the number is negative. Where none are left, nothing is said. */
export const withMore = (
  holdings: readonly PartHolding[],
  place: Place,
  condition: PartCondition,
  more: number,
): readonly PartHolding[] => {
  const isIt = (one: PartHolding): boolean => placeKey(one.place) === placeKey(place) && one.condition === condition;
  const before = holdings.find(isIt)?.quantity ?? 0;
  const others = holdings.filter((one) => !isIt(one));
  const quantity = before + more;
  if (quantity < 0) throw new Error(`corrupt history: ${String(quantity)} of a part in one place`);
  return quantity === 0 ? others : [...others, { place, condition, quantity }];
};
