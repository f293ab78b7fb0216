import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { standardReports } from "../policy/presets/reports/standard-reports.ts";
import type { ReportColumn, ReportDefinition } from "../policy/report-definition.ts";
import { shareOf } from "../scoring/share.ts";
import { holds, type Condition, type FactValue } from "../sla/condition.ts";
import { fromMillis, instant, toMillis } from "../time/instant.ts";
import type { ReportFact } from "./report-fact.ts";
import { reportOf, type ReportCell } from "./report-of.ts";
import { reportTable } from "./report-table.ts";

const period = { from: instant("2026-02-28T16:00:00Z"), until: instant("2026-03-31T16:00:00Z") };
const edges = [toMillis(period.from) - 1, toMillis(period.from), toMillis(period.until) - 1, toMillis(period.until)];
const moment = fc
  .oneof(fc.constantFrom(...edges), fc.integer({ min: edges[0]! - 86_400_000, max: edges[3]! + 86_400_000 }))
  .map(fromMillis);

const anything = fc.constantFrom<FactValue>("a", "b", 1, true, null);
const amount = fc.option(fc.integer({ min: -50, max: 10_000 }));

/** The values that conditions speak of, so that some facts fit. */
const spokenOf = (conditions: readonly Condition[], name: string): readonly FactValue[] =>
  conditions.flatMap((one) => {
    const matcher = one[name];
    if (matcher === undefined) return [];
    if (typeof matcher !== "object" || matcher === null) return [matcher];
    if (Array.isArray(matcher)) return matcher as readonly FactValue[];
    return Object.values(matcher as Readonly<Record<string, number>>).flatMap((bound) => [bound - 1, bound, bound + 1]);
  });

/** Facts that a definition could count, with what it groups by and asks for. */
const factsFor = ({ about, groupBy, columns }: ReportDefinition): fc.Arbitrary<readonly ReportFact[]> => {
  const conditions = columns.flatMap((column) => [column.among, ...(column.kind === "share" ? [column.when] : [])]);
  const numbers = columns.flatMap((column) => (column.kind === "sum" || column.kind === "mean" ? [column.of] : []));
  const names = [...new Set([...groupBy, ...conditions.flatMap((one) => Object.keys(one)), ...numbers])];
  const values = Object.fromEntries(
    names.map((name) => {
      const some = [...spokenOf(conditions, name), "other", null];
      return [name, numbers.includes(name) ? amount : fc.constantFrom<FactValue>(...some)];
    }),
  );
  const fact = fc.record({ about: fc.constantFrom(about, about, "else"), at: moment, facts: fc.record(values) });
  return fc.array(fact, { maxLength: 40 });
};

const label = { "zh-CN": "数", en: "figure" };
const condition = fc.oneof(
  fc.constant({}),
  fc.record({ kind: anything }),
  fc.record({ minutes: fc.record({ atLeast: fc.nat(5000) }) }),
);
const column: fc.Arbitrary<ReportColumn> = fc
  .oneof(
    fc.record({ kind: fc.constant("count" as const), among: condition }),
    fc.record({ kind: fc.constantFrom("sum" as const, "mean" as const), among: condition, of: fc.constant("minutes") }),
    fc.record({ kind: fc.constant("share" as const), among: condition, when: condition }),
  )
  .map((own) => ({ id: "c", label, ...own }));

const drawn: fc.Arbitrary<ReportDefinition> = fc
  .record({
    groupBy: fc.subarray(["kind", "tier"]),
    columns: fc.array(column, { minLength: 1, maxLength: 4 }),
  })
  .map(({ groupBy, columns }) => ({
    ...standardReports.service,
    groupBy,
    columns: columns.map((one, nth) => ({ ...one, id: `c${String(nth)}` })),
  }));
const definitions = fc.oneof(drawn, fc.constantFrom<ReportDefinition>(...Object.values(standardReports)));
const counted = definitions.chain((definition) => fc.tuple(fc.constant(definition), factsFor(definition)));

/** One figure of some facts, added up in one go. */
const slowCell = (one: ReportColumn, facts: readonly ReportFact[]): ReportCell => {
  const among = facts.filter((fact) => holds(one.among, fact.facts));
  switch (one.kind) {
    case "count":
      return { kind: "count", value: among.length };
    case "share":
      return {
        kind: "share",
        ...shareOf(among.filter((fact) => holds(one.when, fact.facts)).length, among.length, "0.95"),
      };
    default: {
      const numbers = among.flatMap((fact) =>
        typeof fact.facts[one.of] === "number" ? [Number(fact.facts[one.of])] : [],
      );
      const sum = numbers.reduce((total, each) => total + each, 0);
      if (one.kind === "sum") return { kind: "sum", value: sum };
      return { kind: "mean", value: numbers.length === 0 ? null : sum / numbers.length, of: numbers.length };
    }
  }
};

describe("the laws of every report", () => {
  test("each row and the total say what adding up their own facts in one go says", () => {
    fc.assert(
      fc.property(counted, ([definition, given]) => {
        const { rows, total } = reportOf(definition, period, given, "0.95");
        const own = given.filter(
          ({ about, at }) => about === definition.about && period.from <= at && at < period.until,
        );
        const groupOf = ({ facts }: ReportFact) =>
          JSON.stringify(definition.groupBy.map((name) => facts[name] ?? null));
        expect(total.cells).toEqual(definition.columns.map((one) => slowCell(one, own)));
        expect(new Set(rows.map(({ group }) => JSON.stringify(group)))).toEqual(new Set(own.map(groupOf)));
        expect(rows.length).toBe(new Set(own.map(groupOf)).size);
        for (const { group, facts, cells } of rows) {
          const held = own.filter((fact) => groupOf(fact) === JSON.stringify(group));
          expect(facts).toBe(held.length);
          expect(cells).toEqual(definition.columns.map((one) => slowCell(one, held)));
        }
      }),
    );
  });

  test("the rows of its table add up to the table's last line, whatever the figure", () => {
    fc.assert(
      fc.property(counted, fc.constantFrom("zh-CN", "en"), ([definition, given], language) => {
        const made = reportOf(definition, period, given, "0.95");
        const { header, rows, total } = reportTable(definition, made, language);
        for (const line of [...rows, total]) expect(line.length).toBe(header.length);
        let at = definition.groupBy.length;
        const added = (place: number) => rows.reduce((sum, row) => sum + Number(row[place] ?? 0), 0);
        for (const { kind } of definition.columns) {
          expect(added(at)).toBe(total[at]);
          if (kind === "share") expect(added(at + 1)).toBe(total[at + 1]);
          if (kind === "mean") {
            const whole = rows.reduce((sum, row) => sum + Number(row[at]) * Number(row[at + 1] ?? 0), 0);
            expect(Number(total[at]) * Number(total[at + 1] ?? 0)).toBeCloseTo(whole, 6);
          }
          at += { count: 1, sum: 1, mean: 2, share: 5 }[kind];
        }
        expect(at).toBe(header.length);
      }),
    );
  });
});

test("a table has the words of its language, and says nothing of nobody", () => {
  const none = reportOf(standardReports.satisfaction, period, [], "0.95");
  const { header, rows, total } = reportTable(standardReports.satisfaction, none, "zh-CN");
  expect(header).toEqual([
    "question",
    "评价数",
    "满意率（总数）",
    "满意率（件数）",
    "满意率",
    "满意率（下限）",
    "满意率（上限）",
    "平均分（总数）",
    "平均分",
  ]);
  expect([rows, total]).toEqual([[], ["合计", 0, 0, 0, null, null, null, 0, null]]);
  const known = { about: "rating", at: period.from, facts: { question: true, favourable: true, score: 50 } };
  const one = reportOf(standardReports.satisfaction, period, [known], "0.95");
  expect(reportTable(standardReports.satisfaction, one, "en").rows[0]?.slice(0, 5)).toEqual(["true", 1, 1, 1, 1]);
});
