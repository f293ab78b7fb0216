import type { CountedPeriod, ReportColumn, ReportDefinition } from "@callout/core";
import type { SqlValue } from "../sql-client.ts";
import type { Tables } from "../tables.ts";

type Matcher = ReportColumn["among"][string];

/** What a report counts of the facts of a period, group by group, as core counts it. */
export const tallyStatement = (
  t: Tables,
  tenant: string,
  { about, groupBy, columns }: ReportDefinition,
  { from, until }: CountedPeriod,
): [string, readonly SqlValue[]] => {
  const values: SqlValue[] = [tenant, about, from, until];
  const parameter = (value: SqlValue): string => `$${String(values.push(value))}`;
  // A fact that is absent is as one that is null.
  const fact = (name: string): string => `coalesce(f.facts -> ${parameter(name)}::text, 'null')`;
  const groups = groupBy.map(fact);
  const counted = columns.map((column) => countedBy(column, fact, parameter));
  return [
    `SELECT json_build_object('group', json_build_array(${named("g", groups.length)}), 'facts', count(*),
  'of', json_build_array(${counted.map((_, nth) => `count(c${String(nth)})`).join(", ")}),
  'sum', json_build_array(${counted.map((_, nth) => `coalesce(sum(c${String(nth)}), 0)`).join(", ")}))::text AS row
FROM (
  SELECT ${[...groups.map((group, nth) => `${group} AS g${String(nth)}`), ...counted.map((one, nth) => `${one} AS c${String(nth)}`)].join(",\n    ")}
  FROM ${t.facts} f
  WHERE f.tenant_id = $1 AND f.about = $2::text AND f.at >= $3::text AND f.at < $4::text
) x
${groups.length === 0 ? "HAVING count(*) > 0" : `GROUP BY ${named("g", groups.length)}`}`,
    values,
  ];
};

const named = (prefix: string, count: number): string =>
  Array.from({ length: count }, (_, nth) => prefix + String(nth)).join(", ");

/** What one fact adds to a column; NULL: nothing, and it is not one of those the column is of. */
const countedBy = (
  column: ReportColumn,
  fact: (name: string) => string,
  parameter: (value: SqlValue) => string,
): string => {
  const holds = (condition: ReportColumn["among"]): string =>
    ["true", ...Object.entries(condition).map(([name, matcher]) => fits(fact(name), matcher, parameter))].join(" AND ");
  const among = holds(column.among);
  if (column.kind === "count") return `CASE WHEN ${among} THEN 1 END`;
  if (column.kind === "share") return `CASE WHEN ${among} THEN (CASE WHEN ${holds(column.when)} THEN 1 ELSE 0 END) END`;
  const value = fact(column.of);
  return `CASE WHEN ${among} AND jsonb_typeof(${value}) = 'number' THEN (${value} #>> '{}')::numeric END`;
};

/** Whether a fact is what it must be. Two values of JSON are the same when both their kinds and they are. */
const fits = (fact: string, matcher: Matcher, parameter: (value: SqlValue) => string): string => {
  const json = (value: unknown): string => `(${parameter(JSON.stringify(value))}::text)::jsonb`;
  if (typeof matcher !== "object" || matcher === null) return `${fact} = ${json(matcher)}`;
  if (isList(matcher)) return `${fact} = ANY (ARRAY(SELECT jsonb_array_elements(${json(matcher)})))`;
  const { atLeast, moreThan, atMost, lessThan } = matcher;
  const bounds = [
    [">=", atLeast],
    [">", moreThan],
    ["<=", atMost],
    ["<", lessThan],
  ] as const;
  return [
    `jsonb_typeof(${fact}) = 'number'`,
    ...bounds.flatMap(([operator, bound]) => (bound === undefined ? [] : [`${fact} ${operator} ${json(bound)}`])),
  ].join(" AND ");
};

const isList = (matcher: Matcher): matcher is Extract<Matcher, readonly unknown[]> => Array.isArray(matcher);
