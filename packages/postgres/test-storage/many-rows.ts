import type { Pool } from "pg";
import type { Tables } from "../src/tables.ts";

/**
 * Puts in so many requests of five tenants, with events, commands, timers, items, cards, texts and facts, and has the server count them:
 * a plan depends on how many rows there are.
 *
 * @param pool - of a superuser, whom row-level security does not hold
 */
export const putIn = async (pool: Pool, t: Tables, requests: number): Promise<void> => {
  const stream = "'t' || n % 5 AS tenant_id, 'request' AS kind, 'T-' || n AS stream_id";
  const rows = `generate_series(1, ${String(requests)}) AS n`;
  const at = "to_char('2026-03-02'::timestamp + n * interval '1 minute', 'YYYY-MM-DD\"T\"HH24:MI:SS.000Z')";
  const policy = `json_build_object('id', 'standard', 'version', (n % 4)::text)`;
  const into: Readonly<Record<string, string>> = {
    tenants: `(tenant_id) SELECT 't' || n FROM generate_series(0, 4) AS n`,
    streams: `(tenant_id, kind, stream_id, version, number, state_version, state, recorded_at, policy, calendars, status,
      customer, engineer, site, asset)
      SELECT ${stream}, 1, 'N' || n, 1, '{}', ${at}, ${policy}, '[]', 's-' || n % 9, 'c-' || n % 300, 'e-' || n % 200,
      's-' || n % 400, 'a-' || n % 700 FROM ${rows}`,
    events: `(tenant_id, kind, stream_id, version, id, type, v, at, recorded_at, actor, policy, calendars)
      SELECT ${stream}, e, 'e', 'Noted', 1, ${at}, ${at}, '{}', '{}', '[]' FROM ${rows}, generate_series(1, 3) AS e`,
    commands: `(tenant_id, kind, stream_id, command_id, salt, fingerprint, from_version, to_version)
      SELECT ${stream}, 'c', 's', 'f', 1, 1 FROM ${rows}`,
    timers: `(tenant_id, kind, stream_id, key, at, leased_until) SELECT ${stream}, 'due', ${at}, '' FROM ${rows}`,
    outbox: `(tenant_id, id, kind, stream_id, version, place, order_key, due_at, body)
      SELECT 't' || n % 5, 'i-' || n, 'request', 'T-' || n, 1, 0, 'T-' || n, ${at}, '{}' FROM ${rows}`,
    cards: `(tenant_id, id, card) SELECT 't' || n % 5, 'c-' || n, '{"name": "Wang"}' FROM ${rows}`,
    texts: `(tenant_id, kind, stream_id, ref, salt, text) SELECT ${stream}, 'x-' || n, 's', 'pump' FROM ${rows}`,
    counted: `(tenant_id, kind, stream_id, version, shape) SELECT ${stream}, 1, 1 FROM ${rows}`,
    facts: `(tenant_id, kind, stream_id, place, about, at, facts)
      SELECT ${stream}, 0, 'visit', ${at}, '{"engineer": "li"}' FROM ${rows}`,
  };
  for (const [name, statement] of Object.entries(into))
    await pool.query(`INSERT INTO ${t[name as keyof Tables]} ${statement}`);
  for (const name of Object.values(t)) await pool.query(`VACUUM ANALYZE ${name}`);
};
