import type { StorageFault } from "@callout/core";
import type { Result } from "neverthrow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type TestServer } from "../test-server/server.ts";
import { connected, faultBench, lost, none, plain, stream, type FaultBench } from "../test-storage/fault-bench.ts";
import { appendOf } from "../test-storage/sample-append.ts";

/** What a caller does with a fault that may be retried: postgres.js hands out a connection once before it notices. */
const retried = async <Value>(
  call: () => Promise<Result<Value, StorageFault>>,
): Promise<Result<Value, StorageFault>> => {
  const result = await call();
  return result.isErr() && result.error.retryable ? call() : result;
};

describe.each(Object.entries(connected))("a server that goes away, as %s sees it", (name, connect) => {
  /** Who had sent the commit along cannot tell what a server that says nothing more has made of it. */
  const silenced = name === "pg in one round trip" ? { ...lost, outcome: "unknown" } : lost;
  let server: TestServer;
  let bench: FaultBench;
  beforeAll(async () => {
    server = await startServer();
    bench = await faultBench(server.url, "away", connect);
  });
  afterAll(async () => {
    await bench.link.end();
    await server.remove();
  });

  test("a connection cut in the middle of an append leaves nothing", async () => {
    const fault = await bench.interrupted((watcher) =>
      watcher.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'away_app'"),
    );
    expect(plain(fault)).toEqual(lost);
    expect(await bench.counts()).toEqual(none);
  });

  test("a server killed in the middle of an append leaves nothing, and is unreachable until it is back", async () => {
    expect(plain(await bench.interrupted(() => server.kill()))).toEqual(silenced);
    expect(plain(await bench.failed(bench.link.client))).toEqual(lost);
    await server.restart();
    expect(await bench.counts()).toEqual(none);
  });

  /** What a call gives whose connection is cut while the server commits, which it does. */
  const cutOffInCommit = async <Value>(call: () => Promise<Value>): Promise<Value> => {
    const watcher = await bench.superuser();
    // A commit now waits for a standby that does not exist: it is on disk, and nobody has been told.
    await watcher.query("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
    await watcher.query("SELECT pg_reload_conf()");
    const called = call();
    const waiting = "FROM pg_stat_activity WHERE usename = 'away_app' AND wait_event = 'SyncRep'";
    while ((await watcher.query(`SELECT pg_terminate_backend(pid) ${waiting}`)).rows.length === 0);
    const given = await called;
    await watcher.query("ALTER SYSTEM RESET synchronous_standby_names");
    await watcher.query("SELECT pg_reload_conf()");
    await watcher.end();
    return given;
  };
  const unknown = { ...lost, outcome: "unknown" };
  const command = { id: "c-1", salt: "s", fingerprint: "f" };

  test("a connection lost while committing leaves it unknown, and the command id tells", async () => {
    const { streams } = bench.storageOver(bench.link.client);
    const appended = await cutOffInCommit(() => streams.append("t", appendOf("t", stream, 1, { command })));
    expect(plain(appended._unsafeUnwrapErr() as StorageFault)).toEqual(unknown);
    const loaded = await retried(() => streams.load("t", stream, "c-1"));
    expect(loaded._unsafeUnwrap().command?.events.length).toBe(1);
  });

  test("a connection lost while appends are committed together leaves each unknown, and none is made again", async () => {
    const { said, storage } = bench.writingTogether();
    const streams = ["T-2", "T-3", "T-4"].map((id) => ({ kind: "request", id }));
    const appended = await cutOffInCommit(() =>
      Promise.all(streams.map((one) => storage.streams.append("t", appendOf("t", one, 1, { command })))),
    );
    expect(appended.map((one) => plain(one._unsafeUnwrapErr() as StorageFault))).toEqual(streams.map(() => unknown));
    expect(said.length).toBe(1);
    for (const one of streams) {
      const loaded = (await retried(() => storage.streams.load("t", one, "c-1")))._unsafeUnwrap();
      expect([loaded.version, loaded.command?.events.length]).toEqual([1, 1]);
    }
  });
});
