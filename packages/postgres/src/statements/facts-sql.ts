import type { FactPage } from "@callout/core";
import type { SqlValue } from "../sql-client.ts";
import type { Tables } from "../tables.ts";
import { isAfter } from "./is-after.ts";

/** Up to `$5` streams of the kind `$2`, after the id `$4`, whose facts are not those of their version, or in a shape before `$3`. */
export const outdatedSql = (t: Tables): string => `
SELECT to_json(s.stream_id)::text AS row FROM ${t.streams} s
LEFT JOIN ${t.counted} c ON c.tenant_id = $1 AND c.kind = $2 AND c.stream_id = s.stream_id AND ${isAfter("c.stream_id", "$4::text")}
WHERE s.tenant_id = $1 AND s.kind = $2 AND ${isAfter("s.stream_id", "$4::text")}
  AND (c.version IS DISTINCT FROM s.version OR c.shape < $3::int)
ORDER BY s.stream_id LIMIT $5::int`;

/**
 * Says that the facts of the streams in the JSON array `$2` are being kept, and gives those for which that holds. The
 * rows are locked until the transaction ends: whoever keeps others of the same stream waits, and then sees what was kept.
 */
export const countedSql = (t: Tables): string => `
INSERT INTO ${t.counted} AS c (tenant_id, kind, stream_id, version, shape)
SELECT $1, ${GIVEN}, g.version, g.shape FROM ${given("version int, shape int")}
ORDER BY 2, 3
ON CONFLICT (tenant_id, kind, stream_id) DO UPDATE SET version = excluded.version, shape = excluded.shape
WHERE c.version <= excluded.version AND c.shape <= excluded.shape
RETURNING json_build_array(kind, stream_id)::text AS row`;

/**
 * Takes out the facts of the streams in the JSON array `$2`.
 *
 * The keys are read out of it first, and named as lists besides: under row-level security an index is asked only for what is
 * a value by then, and of a join the server may think that reading all of the tenant's facts is as good.
 */
export const forgetFactsSql = (t: Tables): string => `
WITH named AS MATERIALIZED (SELECT ${GIVEN} FROM ${given()})
DELETE FROM ${t.facts}
WHERE tenant_id = $1 AND kind = ANY (ARRAY(SELECT DISTINCT kind FROM named)) AND stream_id = ANY (ARRAY(SELECT id FROM named))
  AND (kind, stream_id) IN (SELECT kind, id FROM named)`;

/** Puts in the facts of the streams in the JSON array `$2`. */
export const keepFactsSql = (t: Tables): string => `
INSERT INTO ${t.facts} (tenant_id, kind, stream_id, place, about, at, facts)
SELECT $1, ${GIVEN}, (f.nth - 1)::int, f.fact ->> 'about', f.fact ->> 'at', f.fact -> 'facts'
FROM ${given("facts jsonb")}, jsonb_array_elements(g.facts) WITH ORDINALITY AS f(fact, nth)`;

const GIVEN = "g.stream ->> 'kind' AS kind, g.stream ->> 'id' AS id";

/** The streams in the JSON array `$2`. */
const given = (more = ""): string =>
  `jsonb_to_recordset(($2::text)::jsonb) AS g(stream jsonb${more === "" ? "" : `, ${more}`})`;

/** Up to `$5` facts about `$2` from `$3` until before `$4`, after the one that `$6` to `$9` name, if they do. */
export const readFactsSql = (t: Tables): string => `
SELECT json_build_object('stream', json_build_object('kind', kind, 'id', stream_id), 'place', place, 'about', about,
  'at', at, 'facts', facts)::text AS row
FROM ${t.facts}
WHERE tenant_id = $1 AND about = $2::text AND at >= $3::text AND at < $4::text
  AND ($6::text IS NULL OR (at, kind, stream_id, place) > ($6::text, $7::text, $8::text, $9::int))
ORDER BY at, kind, stream_id, place LIMIT $5::int`;

/** The parameters of {@link readFactsSql}. */
export const readFactsValues = (
  tenant: string,
  { about, from, until, limit, after }: FactPage,
): readonly SqlValue[] => {
  const { at = null, stream = null, place = null } = after ?? {};
  return [tenant, about, from, until, limit, at, stream?.kind ?? null, stream?.id ?? null, place];
};
