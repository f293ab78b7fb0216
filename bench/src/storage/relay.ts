import { randomUUID } from "node:crypto";
import type { Storage } from "@callout/core";
import type { BenchDatabase } from "./database.ts";
import type { Peer } from "./peer.ts";
import { line, median } from "./rates.ts";
import { at } from "./sample.ts";

const NOW = at(10_000_000);

/** Takes out what is due, a hundred at a time, by four at once, and settles it. */
const drain = async ({ outbox }: Storage, tenant: string): Promise<void> => {
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (;;) {
        const items = (
          await outbox.claim(tenant, { now: NOW, leaseUntil: at(20_000_000), limit: 100 })
        )._unsafeUnwrap();
        if (items.length === 0) return;
        await Promise.all(items.map(({ id }) => outbox.settle(tenant, id, { type: "done", followUps: [] })));
      }
    }),
  );
};

/** Jobs a second: notices of as many requests, against the job engines, in turns. */
export const relaying = async (
  { owner, schema, storage }: BenchDatabase,
  peers: readonly Peer[],
  jobs: number,
): Promise<void> => {
  const ours = async (writeTogether: number) => {
    const tenant = randomUUID();
    await owner.query(`INSERT INTO ${schema}.outbox (tenant_id, id, kind, stream_id, version, place, order_key, due_at, body)
      SELECT '${tenant}', n::text, 'request', n::text, 1, 0, n::text, '${at(0)}',
        json_build_object('kind', 'delivery', 'notice', repeat('x', 400)) FROM generate_series(1, ${String(jobs)}) AS n`);
    const started = performance.now();
    await drain(storage({ writeTogether }), tenant);
    return (jobs / (performance.now() - started)) * 1000;
  };
  const cases = [
    { name: "callout", perSecond: () => ours(1) },
    { name: "callout, written together", perSecond: () => ours(100) },
    ...peers.map((peer) => ({ name: peer.name, perSecond: () => peer.perSecond({ jobs }) })),
  ];
  const rates = new Map(cases.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < 3; round += 1)
    for (const { name, perSecond } of cases) rates.get(name)?.push(await perSecond());
  const fastest = Math.max(...peers.map(({ name }) => median(rates.get(name) ?? [])));
  console.log(`\nclaim and settle ${String(jobs)} notices`);
  for (const [name, each] of rates)
    line(name, `${median(each).toFixed(0)}/s`, `${(median(each) / fastest).toFixed(2)} of the faster engine`);
};
