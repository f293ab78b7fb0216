import type { Append } from "@callout/core";
import type { Tables } from "../tables.ts";
import { arrayText } from "./columns-as-arrays.ts";
import type { Parameter } from "./parameter.ts";

/** The parts of an append that put its timers in the place of those kept before; one named again at its moment stays. */
export const timersReplaced = (
  t: Tables,
  { expectedVersion, timers }: Append,
  parameter: Parameter,
): readonly string[] => {
  const array = (of: readonly string[]): string => `(${parameter(arrayText(of))}::text)::text[]`;
  const into = `INSERT INTO ${t.timers} (tenant_id, kind, stream_id, key, at, leased_until)`;
  const dropped = `DELETE FROM ${t.timers}
  WHERE tenant_id = $1 AND kind = $2 AND stream_id = $3 AND EXISTS (SELECT FROM stood)`;
  const begins = expectedVersion === 0;
  if (timers.length === 0) return begins ? [] : [`dropped AS (${dropped})`];

  const keys = array(timers.map(({ key }) => key));
  const wanted = `unnest(${keys}, ${array(timers.map(({ at }) => at))}) AS w(key, at)`;
  const armed = `${into} SELECT $1, $2, $3, w.key, w.at, '' FROM stood, ${wanted}`;
  if (begins) return [`armed AS (${armed})`];
  return [
    `dropped AS (${dropped} AND key <> ALL (${keys}))`,
    `armed AS (${armed}
  WHERE w.at || w.key <> ALL (ARRAY(
    SELECT s.at || s.key FROM ${t.timers} s WHERE s.tenant_id = $1 AND s.kind = $2 AND s.stream_id = $3
  ))
  ON CONFLICT (tenant_id, kind, stream_id, key) DO UPDATE SET at = excluded.at, leased_until = '')`,
  ];
};
