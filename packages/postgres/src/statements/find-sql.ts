import type { StreamQuery, StreamSelection } from "@callout/core";
import type { SqlValue } from "../sql-client.ts";
import type { Tables } from "../tables.ts";
import { IN_LIST } from "./records-sql.ts";

const searchable = [
  "number",
  "status",
  "customer",
  "engineer",
  "tier",
  "severity",
  "site",
  "asset",
] as const satisfies (keyof StreamSelection)[];

/** The streams a query asks for. Only the fields it names stand in the statement, so that an index can serve them. */
export const findStatement = (t: Tables, tenant: string, query: StreamQuery): [string, readonly SqlValue[]] => {
  const { dueBy, ...others } = query;
  const { where, values, parameter } = selection(t, tenant, others);
  const after = query.after === undefined ? null : `${parameter(query.after)}::text`;
  const behind = (before: string, id: string): string => (after === null ? "" : ` ${before} ${id} > ${after}`);
  const page =
    dueBy === undefined
      ? `FROM ${t.streams} s WHERE ${where}${behind("AND", "s.stream_id")} ORDER BY s.stream_id`
      : `FROM (${dueStreams(t, `${parameter(dueBy)}::text`)} ORDER BY 1 OFFSET 0) due
  CROSS JOIN LATERAL (SELECT s.* FROM ${t.streams} s WHERE ${where} AND s.stream_id = due.stream_id OFFSET 0) s
  ${behind("WHERE", "due.stream_id")} ORDER BY due.stream_id`;
  // Only what is on the page is put in words: the server would do it before it sorts.
  return [`${FOUND} FROM (SELECT s.* ${page} LIMIT ${parameter(query.limit)}::int) s ORDER BY s.stream_id`, values];
};

/** How many streams are selected. */
export const countStatement = (t: Tables, tenant: string, query: StreamSelection): [string, readonly SqlValue[]] => {
  const { where, values } = selection(t, tenant, query);
  return [`SELECT count(*)::text AS row FROM ${t.streams} s WHERE ${where} HAVING count(*) > 0`, values];
};

const selection = (t: Tables, tenant: string, query: StreamSelection) => {
  const values: SqlValue[] = [tenant, query.kind];
  const conditions = ["s.tenant_id = $1", "s.kind = $2"];
  const parameter = (value: SqlValue): string => `$${String(values.push(value))}`;
  for (const field of searchable) {
    const value = query[field];
    if (value === null) conditions.push(`s.${field} IS NULL`);
    else if (value !== undefined) conditions.push(`s.${field} = ${parameter(value)}::text`);
  }
  if (query.statuses !== undefined)
    conditions.push(`s.status = ANY ${IN_LIST(parameter(JSON.stringify(query.statuses)))}`);
  if (query.policy !== undefined) {
    const { id, version } = query.policy;
    conditions.push(`s.policy_id = ${parameter(id)}::text`);
    if (version !== undefined) conditions.push(`s.policy_version = ${parameter(version)}::text`);
  }
  if (query.dueBy !== undefined) conditions.push(isDueBy(t, `${parameter(query.dueBy)}::text`));
  if (query.text !== undefined) conditions.push(hasText(t, `${parameter(query.text)}::text`));
  return { where: conditions.join(" AND "), values, parameter };
};

/** Whether one of the stream's timers fires by then. */
const isDueBy = (t: Tables, moment: string): string => `s.stream_id IN (${dueStreams(t, moment)})`;

/**
 * Those with a timer that fires by then. Asked of the timers, which know the moments in order. A page then looks its streams
 * up one by one: the server does not know how few are due, and would read all there are.
 */
const dueStreams = (t: Tables, moment: string): string =>
  `SELECT DISTINCT d.stream_id FROM ${t.timers} d WHERE d.tenant_id = $1 AND d.kind = $2 AND d.at <= ${moment}`;

/** Whether one of the stream's texts holds the words. Under "C", whatever the database's locale, only A to Z have a case. */
const hasText = (t: Tables, words: string): string => `EXISTS (
  SELECT FROM ${t.texts} x
  WHERE x.tenant_id = $1 AND x.kind = s.kind AND x.stream_id = s.stream_id
    AND strpos(lower(x.text COLLATE "C"), lower(${words} COLLATE "C")) > 0
)`;

const FOUND = `SELECT json_build_object(
  'id', s.stream_id, 'version', s.version, 'number', s.number, 'row', json_build_object('status', s.status,
  'customer', s.customer, 'engineer', s.engineer, 'tier', s.tier, 'severity', s.severity,
  'site', s.site, 'asset', s.asset),
  'latest', json_build_object('policy', s.policy, 'calendars', s.calendars), 'nextTimerAt', s.next_timer_at)::text AS row`;
