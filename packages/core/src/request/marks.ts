import type { Mark } from "../sla/timeline.ts";

/** The marks with one more, after all that do not lie later: what is written down late stands where it belongs. */
export const withMark = (marks: readonly Mark[], mark: Mark): readonly Mark[] => {
  let place = marks.length;
  while (place > 0 && (marks[place - 1] as Mark).at > mark.at) place -= 1;
  return place === marks.length ? [...marks, mark] : [...marks.slice(0, place), mark, ...marks.slice(place)];
};
