import { randomUUID } from "node:crypto";
import type { Storage } from "@callout/core";
import type { Pool } from "pg";
import type { BenchDatabase } from "./database.ts";
import type { Peer } from "./peer.ts";
import { line, median, perSecond, type Case } from "./rates.ts";
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
    const floor = median(rates.get("bare INSERT") ?? []);
    console.log(`\n${String(workers)} at once`);
    for (const [name, each] of rates)
      line(name, `${median(each).toFixed(0)}/s`, `${(median(each) / floor).toFixed(2)} of the floor`);
  }
};

/** Milliseconds to load streams of different lengths. */
export const loads = async ({ storage }: BenchDatabase, millis: number): Promise<void> => {
  console.log("");
  const { streams } = storage();
  for (const length of [10, 100, 1000]) {
    const stream = { kind: "request", id: `long-${String(length)}` };
    for (let version = 1; version <= length; version += 1)
      (await streams.append("t", appendTo(stream, version)))._unsafeUnwrap();
    const load: Case = () => () => streams.load("t", stream);
    await perSecond(load, 1, millis);
    line(`load of a stream with ${String(length)} events`, `${(await perSecond(load, 1, millis * 3)).toFixed(0)}/s`);
  }
};
