import type { StreamQuery } from "@callout/core";
import type { SqlValue } from "../sql-client.ts";
import { POLICY } from "../migrations/columns.ts";
import type { Tables } from "../tables.ts";
import { IN_LIST } from "./records-sql.ts";

const searchable = [
  "number",
  "status",
  "customer",
  "engineer",
  "tier",
  "severity",
] as const satisfies (keyof StreamQuery)[];

/** The streams a query asks for. Only the fields it names stand in the statement, so that an index can serve them. */
export const findStatement = (t: Tables, tenant: string, query: StreamQuery): [string, readonly SqlValue[]] => {
  const values: SqlValue[] = [tenant, query.kind, query.limit];
  const conditions = ["s.tenant_id = $1", "s.kind = $2"];
  const parameter = (value: string): string => `$${String(values.push(value))}::text`;
  for (const field of searchable) {
    const value = query[field];
    if (value === null) conditions.push(`s.${field} IS NULL`);
    else if (value !== undefined) conditions.push(`s.${field} = ${parameter(value)}`);
  }
  if (query.statuses !== undefined)
    conditions.push(`s.status = ANY ${IN_LIST(`$${String(values.push(JSON.stringify(query.statuses)))}`)}`);
  if (query.policy !== undefined) {
    const { id, version } = query.policy;
    conditions.push(`${POLICY.id("s.")} = ${parameter(id)}`);
    if (version !== undefined) conditions.push(`${POLICY.version("s.")} = ${parameter(version)}`);
  }
  if (query.after !== undefined) conditions.push(`s.stream_id > ${parameter(query.after)}`);
  return [`${FOUND} FROM ${t.streams} s WHERE ${conditions.join(" AND ")} ORDER BY s.stream_id LIMIT $3::int`, values];
};

const FOUND = `SELECT json_build_object(
  'id', s.stream_id, 'version', s.version, 'number', s.number, 'row', json_build_object('status', s.status,
  'customer', s.customer, 'engineer', s.engineer, 'tier', s.tier, 'severity', s.severity),
  'latest', json_build_object('policy', s.policy, 'calendars', s.calendars), 'nextTimerAt', s.next_timer_at)::text AS row`;
