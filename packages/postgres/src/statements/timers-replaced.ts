import type { Append } from "@callout/core";
import type { Tables } from "../tables.ts";

/** The parts of an append that put its timers in the place of those kept before; one named again at its moment stays. */
export const timersReplaced = (
  t: Tables,
  { expectedVersion, timers }: Append,
  json: (rows: readonly unknown[]) => string,
): readonly string[] => {
  const wanted = timers.map(({ key, at }) => ({ key, at }));
  const into = `INSERT INTO ${t.timers} (tenant_id, kind, stream_id, key, at, leased_until)`;
  if (expectedVersion === 0)
    return wanted.length === 0
      ? []
      : [`armed AS (${into} SELECT $1, $2, $3, w.key, w.at, '' FROM stood, ${timersIn(json(wanted))})`];

  const dropped = `DELETE FROM ${t.timers}
  WHERE tenant_id = $1 AND kind = $2 AND stream_id = $3 AND EXISTS (SELECT FROM stood)`;
  if (wanted.length === 0) return [`dropped AS (${dropped})`];
  return [
    `wanted AS (SELECT w.key, w.at FROM stood, ${timersIn(json(wanted))})`,
    `dropped AS (${dropped} AND key NOT IN (SELECT key FROM wanted))`,
    `armed AS (${into} SELECT $1, $2, $3, w.key, w.at, '' FROM wanted w
  WHERE NOT EXISTS (
    SELECT FROM ${t.timers} s
    WHERE s.tenant_id = $1 AND s.kind = $2 AND s.stream_id = $3 AND s.key = w.key AND s.at = w.at
  )
  ON CONFLICT (tenant_id, kind, stream_id, key) DO UPDATE SET at = excluded.at, leased_until = '')`,
  ];
};

const timersIn = (json: string): string => `jsonb_to_recordset(${json}) AS w(key text, at text)`;
