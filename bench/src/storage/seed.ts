import type { BenchDatabase } from "./database.ts";

/**
 * Makes as many requests as asked for by plain SQL, in five tenants, with three commands of one event each, a
 * card and a text; a fifth have
 * a timer and five in a hundred a notice that waits; a customer has a hundred of them, however many there are. A million
 * takes minutes.
 */
export const seed = async ({ owner, schema }: BenchDatabase, requests: number): Promise<void> => {
  const rows = `generate_series(0, ${String(requests - 1)}) AS n`;
  const stream = "'t' || n % 5, 'request', 'seed-' || lpad(n::text, 8, '0')";
  const moment = "to_char('2026-01-01'::timestamp + n * interval '1 second', 'YYYY-MM-DD\"T\"HH24:MI:SS.000Z')";
  const policy = "json_build_object('id', 'standard', 'version', (n / 500 % 4)::text)";
  const statements = [
    `INSERT INTO ${schema}.tenants SELECT 't' || n FROM generate_series(0, 4) AS n`,
    `INSERT INTO ${schema}.streams (tenant_id, kind, stream_id, version, number, state_version, state, recorded_at,
      policy, calendars, status, customer, engineer, tier, severity, next_timer_at, site)
    SELECT ${stream}, 3, 'N' || n, 1, json_build_object('notes', repeat('x', 400)), ${moment}, ${policy}, '[]',
      CASE WHEN n % 50 = 0 THEN 'open' ELSE 'closed' END, 'c-' || n / 100, 'e-' || n % 200, 'vip', 'normal',
      CASE WHEN n % 10 = 0 THEN ${moment} END, 's-' || n % 9000 FROM ${rows}`,
    `INSERT INTO ${schema}.events (tenant_id, kind, stream_id, version, id, type, v, at, recorded_at, actor,
      command_id, policy, calendars, data)
    SELECT ${stream}, e, n || '-' || e, 'ProgressRecorded', 1, ${moment}, ${moment}, '{"id":"li"}', n || '-' || e,
      ${policy}, '[]', '{"note":"x"}' FROM ${rows}, generate_series(1, 3) AS e`,
    `INSERT INTO ${schema}.commands (tenant_id, kind, stream_id, command_id, salt, fingerprint, from_version, to_version)
    SELECT ${stream}, n || '-' || e, 's', 'f', e, e FROM ${rows}, generate_series(1, 3) AS e`,
    `INSERT INTO ${schema}.cards (tenant_id, id, card) SELECT 't' || n % 5, 'card-' || n, '{"name": "Liu"}' FROM ${rows}`,
    `INSERT INTO ${schema}.contacts (tenant_id, kind, stream_id, card_id) SELECT ${stream}, 'card-' || n FROM ${rows}`,
    `INSERT INTO ${schema}.texts (tenant_id, kind, stream_id, ref, salt, text)
    SELECT ${stream}, 'text-' || n, 's', '保护器不动作 number ' || n FROM ${rows}`,
    `INSERT INTO ${schema}.timers (tenant_id, kind, stream_id, key, at, leased_until)
    SELECT ${stream}, 'due', ${moment}, '' FROM ${rows} WHERE n % 10 < 2`,
    `INSERT INTO ${schema}.outbox (tenant_id, id, kind, stream_id, version, place, order_key, due_at, body)
    SELECT 't' || n % 5, 'seed-' || n, 'request', 'seed-' || lpad(n::text, 8, '0'), 3, 0, 'seed-' || n, ${moment},
      '{"kind":"reaction"}' FROM ${rows} WHERE n % 100 < 5`,
  ];
  for (const statement of statements) await owner.query(statement);
  for (const table of ["streams", "events", "commands", "cards", "contacts", "texts", "timers", "outbox", "tenants"])
    await owner.query(`VACUUM (ANALYZE) ${schema}.${table}`);
};
