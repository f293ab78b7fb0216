import type { Condition, Instant, Matcher, ReportColumn, ReportDefinition, ReportFact } from "@callout/core";
import fc from "fast-check";

const names = fc.constantFrom("tier", "engineer", "minutes", 'it\'s "so"', "缺");
const number = fc.integer({ min: -3, max: 5 });
const value = fc.oneof(
  number,
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom("vip", "VIP", "1", "true", "null", "李"),
);

/** Facts about a few things, at moments from `from` in steps of a minute; numbers that are added up are whole. */
export const someFacts = (at: (minute: number) => Instant): fc.Arbitrary<readonly ReportFact[]> =>
  fc.array(
    fc.record({
      about: fc.constantFrom("visit", "clock"),
      at: fc.nat(9).map(at),
      facts: fc.dictionary(names, value, { maxKeys: 4 }),
    }),
    { maxLength: 12 },
  );

const bound = fc.record({ atLeast: number, moreThan: number, atMost: number, lessThan: number }, { requiredKeys: [] });
const matcher: fc.Arbitrary<Matcher> = fc.oneof(value, fc.array(value, { maxLength: 3 }), bound);
const condition: fc.Arbitrary<Condition> = fc.dictionary(names, matcher, { maxKeys: 2 });

const column = (id: string): fc.Arbitrary<ReportColumn> => {
  const given = { id: fc.constant(id), label: fc.constant({ "zh-CN": id, en: id }), among: condition };
  return fc.oneof(
    fc.record({ kind: fc.constant("count" as const), ...given }),
    fc.record({ kind: fc.constantFrom("sum" as const, "mean" as const), ...given, of: names }),
    fc.record({ kind: fc.constant("share" as const), ...given, when: condition }),
  );
};

/** Any report about visits: whatever it groups by, counts, adds up or takes a share of. */
export const someReport: fc.Arbitrary<ReportDefinition> = fc.record({
  id: fc.constant("any"),
  label: fc.constant({ "zh-CN": "任意", en: "any" }),
  about: fc.constant("visit"),
  groupBy: fc.uniqueArray(names, { maxLength: 3 }),
  columns: fc.tuple(column("one"), column("two"), column("three")),
  period: fc.constant("month" as const),
  source: fc.constant([]),
});
