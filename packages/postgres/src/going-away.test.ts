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

  test("a connection lost while committing leaves it unknown, and the command id tells", async () => {
    const watcher = await bench.superuser();
    // A commit now waits for a standby that does not exist: it is on disk, and nobody has been told.
    await watcher.query("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
    await watcher.query("SELECT pg_reload_conf()");
    const command = { id: "c-1", salt: "s", fingerprint: "f" };
    const append = bench.storageOver(bench.link.client).streams.append("t", appendOf("t", stream, 1, { command }));
    const waiting = "FROM pg_stat_activity WHERE usename = 'away_app' AND wait_event = 'SyncRep'";
    while ((await watcher.query(`SELECT pg_terminate_backend(pid) ${waiting}`)).rows.length === 0);
    expect(plain((await append)._unsafeUnwrapErr() as StorageFault)).toEqual({ ...lost, outcome: "unknown" });

    await watcher.query("ALTER SYSTEM RESET synchronous_standby_names");
    await watcher.query("SELECT pg_reload_conf()");
    await watcher.end();
    const { streams } = bench.storageOver(bench.link.client);
    const loaded = await retried(() => streams.load("t", stream, "c-1"));
    expect(loaded._unsafeUnwrap().command?.events.length).toBe(1);
  });
});
