import type { ConductChecklist } from "../policy/conduct-checklist.ts";

/** What was seen of one item. */
export interface ConductAnswer {
  readonly item: string;
  /** `notSeen` where nobody could tell, or it did not apply. */
  readonly kept: "kept" | "broken" | "notSeen";
}

/** What a checklist's answers come to. */
export interface ConductScore {
  /** 0 to 100: the weight of what was kept in the weight of what was seen; null when nothing was seen. */
  readonly score: number | null;
  /** In the checklist's order. */
  readonly broken: readonly string[];
  /** Items without an answer, in the checklist's order. */
  readonly unanswered: readonly string[];
}

/**
 * How conduct was, by what was seen. An item answered more than once counts as broken when any answer says so; answers to
 * items the checklist does not have count for nothing.
 *
 * @example
 * ```ts
 * const item = (id: string, weight: number) =>
 *   ({ id, label: { "zh-CN": id, en: id }, occasion: "work", weight, source: [] }) as const;
 * const checklist = { id: "c", label: { "zh-CN": "c", en: "c" }, items: [item("uniform", 1), item("cleaned", 3)] };
 * conductScore(checklist, [{ item: "uniform", kept: "broken" }, { item: "cleaned", kept: "kept" }])
 * // => { score: 75, broken: ["uniform"], unanswered: [] }
 * ```
 */
export const conductScore = ({ items }: ConductChecklist, answers: readonly ConductAnswer[]): ConductScore => {
  const said = (id: string) => answers.filter(({ item }) => item === id).map(({ kept }) => kept);
  const broken = items.filter(({ id }) => said(id).includes("broken"));
  const kept = items.filter(({ id }) => said(id).includes("kept") && !said(id).includes("broken"));
  const weight = (some: typeof items): number => some.reduce((sum, one) => sum + one.weight, 0);
  const seen = weight(kept) + weight(broken);
  return {
    score: seen === 0 ? null : (100 * weight(kept)) / seen,
    broken: broken.map(({ id }) => id),
    unanswered: items.filter(({ id }) => said(id).length === 0).map(({ id }) => id),
  };
};

/** The items that must be answered, as kept or as not to be seen, before a step on an occasion is done. */
export const conductWanted = (
  { items }: ConductChecklist,
  occasion: ConductChecklist["items"][number]["occasion"],
  answers: readonly ConductAnswer[],
): readonly string[] =>
  items
    .filter((item) => item.occasion === occasion)
    .map(({ id }) => id)
    .filter((id) => {
      const said = answers.filter(({ item }) => item === id);
      return said.length === 0 || said.some(({ kept }) => kept === "broken");
    });
