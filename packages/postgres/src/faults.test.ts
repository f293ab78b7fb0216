import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { connected, faultBench, lost, none, plain, type FaultBench } from "../test-storage/fault-bench.ts";
import type { SqlClient } from "./sql-client.ts";

/** The kernel refuses a write to it for want of space. Where there is none, the server says so by itself. */
const writeToFullDisk = existsSync("/dev/full")
  ? "COPY (SELECT repeat('x', 100000)) TO '/dev/full'"
  : "DO $$ BEGIN RAISE 'no space left on device' USING ERRCODE = '53100'; END $$";

describe.each(Object.entries(connected))("what a server refuses for a moment, as %s sees it", (name, connect) => {
  let bench: FaultBench;
  const schema = `${inject("databaseSchema")}_faults_${name.replace(/\W/g, "_")}`;
  beforeAll(async () => {
    bench = await faultBench(inject("databaseUrl"), schema, connect);
  });
  afterAll(async () => {
    expect(await bench.counts()).toEqual(none);
    await bench.link.end();
    await bench.database.remove();
  });

  /** The client, with more said at the beginning of each transaction. */
  const opening = (more: string): SqlClient => ({
    ...bench.link.client,
    transaction: (said, work) => bench.link.client.transaction(`${said}; ${more}`, work),
    ...(bench.link.client.single && {
      single: (said, ...rest) =>
        bench.link.client.single?.(`${said}; ${more}`, ...rest) ?? Promise.reject(new Error("unreachable")),
    }),
  });

  const causeOf = (fault: { readonly cause: unknown }): unknown => (fault.cause as { readonly code?: unknown }).code;

  test("a disk that is full", async () => {
    const superuser = await bench.superuser();
    await superuser.query(`
      CREATE FUNCTION ${schema}.write_more() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
        $f$ BEGIN EXECUTE $e$${writeToFullDisk}$e$; RETURN NEW; END $f$;
      CREATE TRIGGER writes_more BEFORE INSERT ON ${schema}.texts FOR EACH ROW EXECUTE FUNCTION ${schema}.write_more()`);
    const fault = await bench.failed(bench.link.client);
    await superuser.query(`DROP FUNCTION ${schema}.write_more CASCADE`);
    await superuser.end();
    expect([plain(fault), causeOf(fault)]).toEqual([lost, "53100"]);
  });

  test("a statement that takes too long", async () => {
    const late = await bench.interrupted(
      () => new Promise((resolve) => setTimeout(resolve, 100)),
      opening("SET LOCAL statement_timeout = 50"),
    );
    expect([plain(late), causeOf(late)]).toEqual([lost, "57014"]);
  });

  test("a lock that is waited for too long", async () => {
    const late = await bench.interrupted(
      () => new Promise((resolve) => setTimeout(resolve, 100)),
      opening("SET LOCAL lock_timeout = 50"),
    );
    expect([plain(late), causeOf(late)]).toEqual([lost, "55P03"]);
  });

  test("a deadlock", async () => {
    const victim = await bench.interrupted(async (_, blocker) => {
      // Whoever looks first is the victim: the blocker does not look at all.
      await blocker.query("SET LOCAL deadlock_timeout = '1h'");
      await blocker.query(`LOCK TABLE ${schema}.events IN ACCESS EXCLUSIVE MODE`);
    });
    expect([plain(victim), causeOf(victim)]).toEqual([lost, "40P01"]);
  });

  test("what cannot be put in a row with what others do", async () => {
    const hold = `INSERT INTO ${schema}.counters VALUES ('t', 'slips', 1)`;
    // Not the isolation the adapter asks for, under which the counter would simply go on.
    const strict = opening("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE");
    const overtaken = await bench.interrupted((_, blocker) => blocker.query("COMMIT"), strict, hold);
    const superuser = await bench.superuser();
    await superuser.query(`DELETE FROM ${schema}.counters`);
    await superuser.end();
    expect([plain(overtaken), causeOf(overtaken)]).toEqual([lost, "40001"]);
  });

  test("more connections than the server takes", async () => {
    const superuser = await bench.superuser();
    const { appRole, appUrl } = bench.database;
    await superuser.query(`ALTER ROLE ${appRole} CONNECTION LIMIT 0`);
    const late = connect(appUrl);
    const fault = await bench.failed(late.client);
    await superuser.query(`ALTER ROLE ${appRole} CONNECTION LIMIT -1`);
    await superuser.end();
    await late.end();
    expect([plain(fault), causeOf(fault)]).toEqual([lost, "53300"]);
  });
});
