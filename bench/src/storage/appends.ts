import { randomUUID } from "node:crypto";
import type { Storage } from "@callout/core";
import type { Pool } from "pg";
import type { BenchDatabase } from "./database.ts";
import type { Peer } from "./peer.ts";
import { line, median, millisInTurns, perSecond, target, type Case } from "./rates.ts";
import { appendTo } from "./sample.ts";

const ROUNDS = 5;

/** Appends to a stream of its own, one event after the other. */
const appending =
  (storage: Storage): Case =>
  () => {
    const stream = { kind: "request", id: randomUUID() };
    let version = 0;
    return async () => (await storage.streams.append("t", appendTo(stream, (version += 1))))._unsafeUnwrap();
  };

const body = JSON.stringify(appendTo({ kind: "request", id: "bare" }, 1).events);

/** One row in a transaction of its own: the floor of any adapter. */
const bareInsert =
  (pool: Pool, schema: string): Case =>
  () =>
  () =>
    pool.query(`INSERT INTO ${schema}.bare VALUES ($1, ($2::text)::jsonb)`, [randomUUID(), body]);

/** Appends a second at 1, 8 and 32 at once, beside bare inserts through the same client and a peer, in turns. */
export const appends = async (database: BenchDatabase, emmett: Peer | null, millis: number): Promise<void> => {
  const { storage, storageUnheld, app, schema } = database;
  const cases: Readonly<Record<string, Case>> = {
    "bare INSERT": bareInsert(app, schema),
    append: appending(storage()),
    "append, without row-level security": appending(storageUnheld),
    "append, written together": appending(storage({ writeTogether: 32 })),
  };
  // Every connection has planned every statement before anything is measured.
  for (const begin of Object.values(cases))
    for (let turn = 0; turn < 8; turn += 1)
      await Promise.all(
        Array.from({ length: 32 }, async () => {
          const call = begin();
          for (let time = 0; time < 3; time += 1) await call();
        }),
      );
  for (const workers of [1, 8, 32]) {
    const rates = new Map(
      [...Object.keys(cases), ...(emmett === null ? [] : [emmett.name])].map((name) => [name, [] as number[]]),
    );
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, begin] of Object.entries(cases)) rates.get(name)?.push(await perSecond(begin, workers, millis));
      if (emmett !== null) rates.get(emmett.name)?.push(await emmett.perSecond({ workers, millis }));
    }
    const rateOf = (name: string): number => median(rates.get(name) ?? []);
    const floor = rateOf("bare INSERT");
    console.log(`\n${String(workers)} at once`);
    for (const name of rates.keys())
      line(name, `${rateOf(name).toFixed(0)}/s`, `${(rateOf(name) / floor).toFixed(2)} of the floor`);
    target("append, of the floor", rateOf("append") / floor, { atLeast: 0.5 });
    if (emmett !== null) target(`append, of ${emmett.name}`, rateOf("append") / rateOf(emmett.name), { atLeast: 1.5 });
    if (workers === 32)
      target("written together, of the floor", rateOf("append, written together") / floor, { atLeast: 1 });
  }
};

/** Milliseconds to load streams of different lengths, in turns. */
export const loads = async ({ storage }: BenchDatabase): Promise<void> => {
  console.log("");
  const { streams } = storage();
  const lengths = [10, 100, 1000];
  const calls = [];
  for (const length of lengths) {
    const stream = { kind: "request", id: `long-${String(length)}` };
    for (let version = 1; version <= length; version += 1)
      (await streams.append("t", appendTo(stream, version)))._unsafeUnwrap();
    calls.push(() => streams.load("t", stream));
  }
  const took = await millisInTurns(calls, 500);
  for (const [place, length] of lengths.entries())
    line(`load of a stream with ${String(length)} events`, `${(took[place] ?? NaN).toFixed(2)} ms`);
  const [first = NaN, , last = NaN] = took;
  target("1,000 events, of 10", last / first, { atMost: 1.5 });
};
