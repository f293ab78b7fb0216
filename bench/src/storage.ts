import { randomBytes, randomUUID } from "node:crypto";
import type { Append, Instant, Storage, StreamId } from "@callout/core";
import { fromPg, grantsSql, migrate, postgresStorage } from "@callout/postgres";
import { Client, Pool } from "pg";

/**
 * What an append costs beside the floor of any adapter: one bare INSERT of one row per transaction through the same client.
 *
 * `DATABASE_URL=… pnpm --filter callout-bench storage [milliseconds per round]`, as somebody who may create a schema
 * and a role. The server's own settings for durability are left as they are, and printed.
 */
const url = process.env["DATABASE_URL"];
if (url === undefined) throw new Error("set DATABASE_URL to a PostgreSQL server that may be worked hard");
const millisPerRound = Number(process.argv[2] ?? 400);
const ROUNDS = 5;
const schema = `callout_bench_${randomBytes(4).toString("hex")}`;
const password = randomBytes(16).toString("hex");

const owner = new Client({ connectionString: url });
await owner.connect();
await owner.query(`CREATE ROLE ${schema} LOGIN PASSWORD '${password}'`);
const owning = new Pool({ connectionString: url, max: 1 });
(await migrate(fromPg(owning), { schema }))._unsafeUnwrap();
await owning.end();
await owner.query(grantsSql({ role: schema, schema }));
await owner.query(`CREATE TABLE ${schema}.bare (id text PRIMARY KEY, body jsonb NOT NULL);
  GRANT INSERT ON ${schema}.bare TO ${schema}`);

const pool = new Pool({
  connectionString: Object.assign(new URL(url), { username: schema, password }).href,
  max: 32,
});
const [named, unnamed] = [true, false].map((prepare) => postgresStorage({ client: fromPg(pool, { prepare }), schema }));

const at = (minutes: number): Instant => new Date(Date.UTC(2026, 2, 2) + minutes * 60_000).toISOString() as Instant;

/** One event, and with it a state, a search row, two timers, a notice, a command, a card and a text. */
const appendTo = (stream: StreamId, version: number): Append => {
  const id = randomUUID();
  const wordedIn = { language: "zh-CN", timeZone: "Asia/Shanghai" } as const;
  return {
    stream,
    expectedVersion: version - 1,
    events: [
      {
        ...{
          id,
          tenant: "t",
          stream,
          version,
          type: "ProgressRecorded",
          v: 1,
          at: at(version),
          recordedAt: at(version),
        },
        ...{ by: { id: "li", role: "hotlineEngineer" }, commandId: id, policy: { id: "standard", version: "1" } },
        ...{ calendars: [{ id: "cn", version: "2026" }], number: null, data: { note: { ref: id, digest: id } } },
      },
    ],
    command: { id, salt: id, fingerprint: id },
    number: null,
    snapshot: { stateVersion: 1, state: { status: "logged", version, notes: Array.from({ length: 20 }, () => id) } },
    searchRow: { status: "logged", customer: "c-1", engineer: null, tier: "vip", severity: "normal" },
    timers: ["warning", "due"].map((key) => ({ key, at: at(version + 60) })),
    outbox: [
      {
        ...{ id, stream, version, index: 0, orderKey: stream.id, dueAt: at(version) },
        body: {
          kind: "notice",
          notice: {
            key: "requestLogged",
            variables: { requestId: stream.id, number: null, customer: "c-1", loggedAt: at(version) },
            ...{ texts: {}, to: { role: "dutyManager" }, urgent: false },
          },
          ...{ arisenAt: at(version), wordedIn },
        },
      },
    ],
    contacts: [id],
    cards: [{ id, card: { name: "Liu" } }],
    texts: [{ ref: id, salt: id, text: "The protector does not react" }],
  };
};

/** Appends to a stream of its own, one event after the other. */
const appending = (storage: Storage) => () => {
  const stream = { kind: "request", id: randomUUID() };
  let version = 0;
  return async () => {
    (await storage.streams.append("t", appendTo(stream, (version += 1))))._unsafeUnwrap();
  };
};

const body = JSON.stringify(appendTo({ kind: "request", id: "bare" }, 1).events);
const cases = {
  "bare INSERT": () => async () => {
    await pool.query(`INSERT INTO ${schema}.bare VALUES ($1, ($2::text)::jsonb)`, [randomUUID(), body]);
  },
  append: appending(unnamed as Storage),
  "append, prepared": appending(named as Storage),
};

/** How many calls a second, by so many at once. */
const perSecond = async (worker: () => () => Promise<void>, workers: number): Promise<number> => {
  const until = performance.now() + millisPerRound;
  let done = 0;
  await Promise.all(
    Array.from({ length: workers }, async () => {
      const call = worker();
      for (; performance.now() < until; done += 1) await call();
    }),
  );
  return (done / millisPerRound) * 1000;
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

const settings = await owner.query<{ name: string; setting: string }>(
  "SELECT name, setting FROM pg_settings WHERE name IN ('server_version', 'fsync', 'synchronous_commit')",
);
console.log(settings.rows.map(({ name, setting }) => `${name} ${setting}`).join(", "));
for (const workers of [1, 8, 32]) {
  const rates = new Map(Object.keys(cases).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, worker] of Object.entries(cases)) rates.get(name)?.push(await perSecond(worker, workers));
  const floor = median(rates.get("bare INSERT") ?? []);
  for (const [name, each] of rates)
    console.log(
      `${String(workers).padStart(2)} at once  ${name.padEnd(18)} ${median(each).toFixed(0).padStart(6)}/s  ${(median(each) / floor).toFixed(2)} of the floor`,
    );
}

for (const length of [10, 100, 1000]) {
  const stream = { kind: "request", id: `long-${String(length)}` };
  const storage = named as Storage;
  for (let version = 1; version <= length; version += 1)
    (await storage.streams.append("t", appendTo(stream, version)))._unsafeUnwrap();
  const load = () => async () => {
    (await storage.streams.load("t", stream))._unsafeUnwrap();
  };
  await perSecond(load, 1);
  console.log(
    `load of a stream with ${String(length).padStart(4)} events  ${(await perSecond(load, 1)).toFixed(0).padStart(6)}/s`,
  );
}

await pool.end();
await owner.query(`DROP SCHEMA ${schema} CASCADE; DROP OWNED BY ${schema}; DROP ROLE ${schema}`);
await owner.end();
