import { textOrder } from "../event/text-order.ts";
import type { ReportColumn, ReportDefinition } from "../policy/report-definition.ts";
import { shareOf, type Share } from "../scoring/share.ts";
import type { Confidence } from "../scoring/wilson-interval.ts";
import { holds, type FactValue } from "../sla/condition.ts";
import type { Instant } from "../time/instant.ts";
import type { ReportFact } from "./report-fact.ts";

/** One figure: a number, a share of a population, or a mean of so many; null where there is nothing to say. */
export type ReportCell =
  | { readonly kind: "count" | "sum"; readonly value: number }
  | { readonly kind: "mean"; readonly value: number | null; readonly of: number }
  | ({ readonly kind: "share" } & Share);

/** The figures of one group. */
export interface ReportRow {
  /** What the group is of, in the order of `groupBy`; null: not known. */
  readonly group: readonly FactValue[];
  /** How many facts it holds. */
  readonly facts: number;
  readonly cells: readonly ReportCell[];
}

/** A report: rows in the order of their groups, and totals that are those of all facts at once. */
export interface Report {
  readonly id: string;
  readonly rows: readonly ReportRow[];
  readonly total: ReportRow;
}

/** What was counted of one group, before anything is made of it: what a database can add up as well. */
export interface ReportTally {
  /** What the group is of, in the order of `groupBy`. */
  readonly group: readonly FactValue[];
  readonly facts: number;
  /** Of each column: how many facts it is of. */
  readonly of: readonly number[];
  /** Of each column: what those come to. */
  readonly sum: readonly number[];
}

/** A report that is being made, fact by fact. Its memory grows with the rows, not with the facts. */
export interface ReportInTheMaking {
  /** Counts a fact, if the report is about it and it happened in the period. */
  readonly add: (fact: ReportFact) => void;
  /** What was counted so far, in no order. */
  readonly tallies: () => readonly ReportTally[];
  /** The report of what was added so far. */
  readonly done: () => Report;
}

/** When the facts of a report happened, from and until: the end is not part of it. */
export interface CountedPeriod {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * Begins a report that facts are added to one after the other, in any order, from wherever they are read.
 *
 * Sums and totals are of whole numbers, so nothing is lost by rounding; a share of nothing is null, not 0.
 */
export const beginReport = (
  definition: ReportDefinition,
  { from, until }: CountedPeriod,
  confidence: Confidence,
): ReportInTheMaking => {
  const { about, groupBy, columns } = definition;
  const groups: Group[] = [];
  const tree = branch();
  return {
    add: (fact) => {
      if (fact.about !== about || fact.at < from || fact.at >= until) return;
      const leaf = leafOf(tree, groupBy, fact);
      if (leaf.group === null) {
        leaf.group = emptyGroup(
          groupBy.map((name) => fact.facts[name] ?? null),
          columns,
        );
        groups.push(leaf.group);
      }
      count(leaf.group, columns, fact);
    },
    tallies: () => [...groups],
    done: () => reportOfTallies(definition, groups, confidence),
  };
};

/**
 * The report of what was counted elsewhere, such as in a database: the same as {@link beginReport} makes of the facts.
 *
 * @param tallies - each group once, in any order
 */
export const reportOfTallies = (
  { id, columns }: ReportDefinition,
  tallies: readonly ReportTally[],
  confidence: Confidence,
): Report => {
  const all = emptyGroup([], columns);
  for (const { facts, of, sum } of tallies) {
    all.facts += facts;
    for (let at = 0; at < columns.length; at += 1) {
      all.of[at] = (all.of[at] as number) + (of[at] as number);
      all.sum[at] = (all.sum[at] as number) + (sum[at] as number);
    }
  }
  return {
    id,
    rows: [...tallies].sort(byGroup).map((group) => rowOf(group, columns, confidence)),
    total: rowOf(all, columns, confidence),
  };
};

/** The report of facts that are at hand, such as `ReportFact[]` or a generator. See {@link beginReport} to stream them. */
export const reportOf = (
  definition: ReportDefinition,
  period: CountedPeriod,
  facts: Iterable<ReportFact>,
  confidence: Confidence,
): Report => {
  const report = beginReport(definition, period, confidence);
  for (const fact of facts) report.add(fact);
  return report.done();
};

interface Group {
  readonly group: readonly FactValue[];
  facts: number;
  /** Of each column: how many it counts of, and what it counts. */
  readonly of: number[];
  readonly sum: number[];
}

const emptyGroup = (group: readonly FactValue[], columns: readonly ReportColumn[]): Group => ({
  group,
  facts: 0,
  of: columns.map(() => 0),
  sum: columns.map(() => 0),
});

/** Groups by the values that make them, one after the other: so that no text is made of each fact. */
interface Branch {
  readonly next: Map<FactValue, Branch>;
  group: Group | null;
}

const branch = (): Branch => ({ next: new Map(), group: null });

const leafOf = (tree: Branch, groupBy: readonly string[], { facts }: ReportFact): Branch => {
  let at = tree;
  for (const name of groupBy) {
    const value = facts[name] ?? null;
    const known = at.next.get(value);
    if (known) {
      at = known;
      continue;
    }
    const grown = branch();
    at.next.set(value, grown);
    at = grown;
  }
  return at;
};

const count = (group: Group, columns: readonly ReportColumn[], { facts }: ReportFact): void => {
  group.facts += 1;
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] as ReportColumn;
    if (!holds(column.among, facts)) continue;
    const counted = countedBy(column, facts);
    if (counted === null) continue;
    group.of[at] = (group.of[at] as number) + 1;
    group.sum[at] = (group.sum[at] as number) + counted;
  }
};

/** What one fact adds to a column; null: nothing, and it is not one of those the column is of. */
const countedBy = (column: ReportColumn, facts: ReportFact["facts"]): number | null => {
  if (column.kind === "count") return 1;
  if (column.kind === "share") return holds(column.when, facts) ? 1 : 0;
  const value = facts[column.of];
  return typeof value === "number" ? value : null;
};

const rowOf = (
  { group, facts, of, sum }: ReportTally,
  columns: readonly ReportColumn[],
  confidence: Confidence,
): ReportRow => ({
  group,
  facts,
  cells: columns.map(({ kind }, at): ReportCell => {
    const [population, total] = [of[at] as number, sum[at] as number];
    if (kind === "share") return { kind, ...shareOf(total, population, confidence) };
    if (kind === "mean") return { kind, value: population === 0 ? null : total / population, of: population };
    return { kind, value: total };
  }),
});

const byGroup = (a: ReportTally, b: ReportTally): number => {
  for (const [at, value] of a.group.entries()) {
    const order = compared(value, b.group[at] ?? null);
    if (order !== 0) return order;
  }
  return 0;
};

/** What is not known comes last; numbers by size, all else by its text. */
const compared = (a: FactValue, b: FactValue): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return textOrder(`${typeof a} ${String(a)}`, `${typeof b} ${String(b)}`);
};
