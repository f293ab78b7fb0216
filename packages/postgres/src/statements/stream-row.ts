import type { Append } from "@callout/core";
import type { SqlValue } from "../sql-client.ts";

/** The columns that an append sets in the stream's own row: what each is, and what makes of its text what is kept. */
export const STREAM_COLUMNS = [
  ["version", "int", ""],
  ["state_version", "int", ""],
  ["state", "json", "::json"],
  ["recorded_at", "text", ""],
  ["policy", "json", "::json"],
  ["calendars", "json", "::json"],
  ["status", "text", ""],
  ["customer", "text", ""],
  ["engineer", "text", ""],
  ["tier", "text", ""],
  ["severity", "text", ""],
  ["site", "text", ""],
  ["asset", "text", ""],
  ["next_timer_at", "text", ""],
] as const satisfies (readonly [name: string, type: string, cast: string])[];

/** What an append says of the stream's own row. */
export const streamRow = (append: Append): Readonly<Record<(typeof STREAM_COLUMNS)[number][0], SqlValue>> => {
  const { expectedVersion, events, snapshot, searchRow, timers } = append;
  const last = events.at(-1);
  return {
    version: expectedVersion + events.length,
    state_version: snapshot.stateVersion,
    state: JSON.stringify(snapshot.state),
    recorded_at: last?.recordedAt ?? null,
    policy: JSON.stringify(last?.policy ?? null),
    calendars: JSON.stringify(last?.calendars ?? null),
    status: searchRow.status,
    customer: searchRow.customer,
    engineer: searchRow.engineer,
    tier: searchRow.tier,
    severity: searchRow.severity,
    site: searchRow.site ?? null,
    asset: searchRow.asset ?? null,
    next_timer_at: timers.map(({ at }) => at).sort()[0] ?? null,
  };
};

/** The same as SQL: each column with its value among the parameters. */
export const streamColumns = (
  append: Append,
  parameter: (value: SqlValue) => string,
): readonly (readonly [name: string, value: string])[] => {
  const row = streamRow(append);
  return STREAM_COLUMNS.map(([name, type, cast]) => [
    name,
    `${parameter(row[name])}::${type === "int" ? type : "text"}${cast}`,
  ]);
};
