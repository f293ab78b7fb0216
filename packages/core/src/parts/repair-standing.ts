import type { RepeatedRepair } from "../policy/parts-rules.ts";
import type { Instant } from "../time/instant.ts";
import type { Component } from "./part-item.ts";
import type { RepairCount } from "./repair-count.ts";

/** One thing done to a unit or to a part of it, as its ledger remembers it, in order. */
export interface UnitWork {
  readonly kind: "repair" | "replacement";
  readonly at: Instant;
  /** Null for the unit as a whole. */
  readonly component: Component | null;
  readonly inWarranty: boolean;
  readonly request: string | null;
}

/**
 * How often a unit and each part of it was repaired so far, and what is to be replaced in place of repairing it again:
 * the unit first, then its parts in the order of their first repair.
 *
 * A part's count begins anew when the part is replaced. Whatever is out of warranty counts only where the rules say so.
 *
 * @source
 */
export const repairStanding = (rules: RepeatedRepair, works: readonly UnitWork[]): readonly RepairCount[] => {
  const counted = works.filter(({ kind, inWarranty }) => kind === "replacement" || inWarranty || !rules.inWarrantyOnly);
  return [...unitCount(rules, counted), ...partCounts(rules, counted)];
};

const unitCount = ({ perUnit }: RepeatedRepair, works: readonly UnitWork[]): readonly RepairCount[] => {
  if (perUnit === null) return [];
  const { moreThan, countsPartRepairs } = perUnit;
  const repairs = works.filter(({ kind, component }) => kind === "repair" && (component === null || countsPartRepairs));
  return [{ of: "unit", component: null, ...standing(repairs.length, moreThan) }];
};

const partCounts = ({ perPart }: RepeatedRepair, works: readonly UnitWork[]): readonly RepairCount[] => {
  if (perPart === null) return [];
  const { moreThan, countBy } = perPart;
  const counts = new Map<string, { readonly component: Component; readonly count: number }>();
  for (const { kind, component } of works) {
    const same = component?.[countBy] ?? null;
    if (component === null || same === null) continue;
    counts.set(same, { component, count: kind === "replacement" ? 0 : (counts.get(same)?.count ?? 0) + 1 });
  }
  return [...counts.values()].map(({ component, count }) => ({ of: "part", component, ...standing(count, moreThan) }));
};

const standing = (count: number, moreThan: number): Pick<RepairCount, "count" | "moreThan" | "replace"> => ({
  count,
  moreThan,
  replace: count > moreThan,
});
