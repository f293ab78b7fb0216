import { randomUUID } from "node:crypto";
import { presets, type Directory, type Notifier, type OutboxBody, type Storage } from "@callout/core";
import { serviceDesk } from "@callout/desk";
import { ok } from "neverthrow";
import type { BenchDatabase } from "./database.ts";
import type { Peer } from "./peer.ts";
import { line, median, target } from "./rates.ts";
import { at } from "./sample.ts";

const NOW = at(10_000_000);
const CLAIM = { now: NOW, leaseUntil: at(20_000_000), limit: 100 };

/** Works off a tenant, a hundred pieces at a time, by four at once, until a turn finds nothing. */
const workOff = async (turn: () => Promise<number>): Promise<void> => {
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      while ((await turn()) > 0);
    }),
  );
};

/** Takes out what is due and settles it. */
const drain = ({ outbox }: Storage, tenant: string): Promise<void> =>
  workOff(async () => {
    const items = (await outbox.claim(tenant, CLAIM))._unsafeUnwrap();
    await Promise.all(items.map(({ id }) => outbox.settle(tenant, id, { type: "done", followUps: [] })));
    return items.length;
  });

/** Leases every timer that is due. */
const lease = ({ timers }: Storage, tenant: string): Promise<void> =>
  workOff(async () => (await timers.claim(tenant, CLAIM))._unsafeUnwrap().length);

const person = {
  id: "li",
  name: "Li",
  language: "en",
  timeZone: "Europe/Berlin",
  addresses: { email: "li@desk.example" },
} as const;
const directory: Directory = {
  holdersOf: async () => ok([person]),
  person: async () => ok(person),
  nameOf: async (_tenant, { id }) => ok(id),
};
const notifier: Notifier = { channel: "email", deliver: async () => ok() };

/** What a desk does with them besides: who it is for, how they are reached, what it says. */
const relay = async (storage: Storage): Promise<void> => {
  const limits = { itemsPerTurn: 100, itemsAtOnce: 100 };
  const desk = serviceDesk({ storage, policies: presets.policies, directory, now: () => NOW, limits });
  (await desk.relay([notifier]))._unsafeUnwrap();
};

const body: OutboxBody = {
  kind: "delivery",
  notice: {
    key: "requestLogged",
    variables: { requestId: "T-1", number: null, customer: "c-1", loggedAt: at(0) },
    ...{ texts: {}, to: { actorId: "li" }, urgent: false },
  },
  recipient: { channel: "email", person: { actorId: "li" } },
  ...{ arisenAt: at(0), wordedIn: { language: "en", timeZone: "Europe/Berlin" } },
};

/** Jobs a second: notices and timers of as many requests, against the job engines, in turns. */
export const relaying = async (
  { owner, schema, storage }: BenchDatabase,
  peers: readonly Peer[],
  jobs: number,
): Promise<void> => {
  const rows = `FROM generate_series(1, ${String(jobs)}) AS n`;
  const due = {
    items: `outbox (tenant_id, id, kind, stream_id, version, place, order_key, due_at, body)
      SELECT $1, n::text, 'request', n::text, 1, 0, n::text, '${at(0)}', '${JSON.stringify(body)}' ${rows}`,
    timers: `timers (tenant_id, kind, stream_id, key, at, leased_until)
      SELECT $1, 'request', n::text, 'due', '${at(0)}', '' ${rows}`,
  };
  const ours =
    (what: keyof typeof due, writeTogether: number, work: (storage: Storage, tenant: string) => Promise<void>) =>
    async (): Promise<number> => {
      const tenant = randomUUID();
      await owner.query(`INSERT INTO ${schema}.tenants VALUES ($1)`, [tenant]);
      await owner.query(`INSERT INTO ${schema}.${due[what]}`, [tenant]);
      const started = performance.now();
      await work(storage({ writeTogether }), tenant);
      const rate = (jobs / (performance.now() - started)) * 1000;
      await owner.query(`DELETE FROM ${schema}.tenants WHERE tenant_id = $1`, [tenant]);
      return rate;
    };
  const TOGETHER = "notices, written together";
  const cases = [
    { name: "notices", perSecond: ours("items", 1, drain) },
    { name: TOGETHER, perSecond: ours("items", 100, drain) },
    { name: "notices by a desk, written together", perSecond: ours("items", 100, relay) },
    { name: "timers claimed", perSecond: ours("timers", 1, lease) },
    ...peers.map((peer) => ({ name: peer.name, perSecond: () => peer.perSecond({ jobs }) })),
  ];
  const rates = new Map(cases.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < 3; round += 1)
    for (const { name, perSecond } of cases) rates.get(name)?.push(await perSecond());
  const rateOf = (name: string): number => median(rates.get(name) ?? []);
  const fastest = Math.max(...peers.map(({ name }) => rateOf(name)));
  console.log(`\nclaim and settle ${String(jobs)}`);
  for (const name of rates.keys())
    line(name, `${rateOf(name).toFixed(0)}/s`, `${(rateOf(name) / fastest).toFixed(2)} of the faster engine`);
  target(`${TOGETHER}, of the faster engine`, rateOf(TOGETHER) / fastest, { atLeast: 1.25 });
};
