import { PGlite } from "@electric-sql/pglite";
import { fromPglite, migrate, postgresStorage, type SqlClient } from "@callout/postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer, bench, refusal, typesIn } from "../test-support/bench.ts";
import {
  by,
  dispatch,
  logFromLiu,
  R1,
  revisited,
  scoreAndArchive,
  T1,
  triage,
  workAndReceipt,
} from "../test-support/commands.ts";
import { lateAtNight } from "../test-support/late-at-night.ts";
import { keepingForDigests } from "../test-support/keeping-for-digests.ts";
import { digestNotifier, keepingNotifier } from "../test-support/notifiers.ts";

let database: PGlite;
let client: SqlClient;
beforeAll(async () => {
  database = await PGlite.create();
  client = fromPglite(database);
  answer(await migrate(client));
});
afterAll(() => database.close());

test("a request goes through desk and database from the call to the closed file", async () => {
  const { clock, desk } = bench({ storage: postgresStorage({ client }) });
  const tenant = desk.forTenant("whole");
  const { notifier, told } = keepingNotifier();
  for (const command of [logFromLiu, triage, dispatch]) answer(await tenant.execute(T1, command));
  clock.set("2026-03-02T06:00:00Z"); // 14:00: the four hours of the standard tier are over, lunch left out
  expect(answer(await desk.tick())).toMatchObject({ failed: [], interrupted: [] });
  expect(answer(await desk.relay([notifier]))).toMatchObject({ thrown: [], interrupted: [] });
  expect(told()).toEqual(
    expect.arrayContaining([
      "requestLogged → liu@customer.example",
      "visitDispatched → chen@service.example",
      "clockMissed → wang@service.example",
    ]),
  );
  const missed = answer(await tenant.history(T1)).filter(({ type }) => type === "ClockMissed");
  expect(missed.map(({ at }) => at)).toContain("2026-03-02T06:00:00.000Z");

  for (const command of workAndReceipt) answer(await tenant.execute(T1, command));
  expect(answer(await desk.relay([notifier])).reacted).toBe(1);
  for (const command of scoreAndArchive) answer(await tenant.execute(T1, command));
  answer(await tenant.execute(R1, revisited));
  expect(answer(await desk.relay([notifier])).reacted).toBe(1);
  answer(await tenant.execute(T1, { type: "Close", by: by.archivist }));
  expect(answer(await desk.relay([notifier]))).toMatchObject({ thrown: [], interrupted: [] });
  expect(told().at(-1)).toBe("requestClosed → liu@customer.example");

  const view = answer(await tenant.read(T1));
  expect([view?.state.status, view?.number]).toEqual(["closed", "202603-0001"]);
  expect(answer(await tenant.find({ kind: "request", status: "closed", limit: 9 })).map(({ id }) => id)).toEqual([
    "T-1",
  ]);
  expect(answer(await tenant.deadLetters(9)).map(({ reason }) => reason)).toEqual([]);
});

test("a reminder held until the morning is left out when its clock stopped in the night", async () => {
  const { acme, desk, clock } = await lateAtNight({ storage: postgresStorage({ client }) });
  const { notifier, told } = keepingNotifier();
  answer(await desk.relay([notifier]));
  for (const command of [dispatch, ...workAndReceipt.slice(0, 4)]) answer(await acme.execute(T1, command));
  clock.set("2026-03-02T23:00:00Z");
  expect(answer(await desk.relay([notifier])).overtaken).toBe(1);
  expect(told()).not.toContain("clockMissed → wang@service.example");
});

test("what is kept for a digest comes as one message", async () => {
  const { desk, clock, logged, storage } = keepingForDigests({ storage: postgresStorage({ client }) }, {}, "digests");
  const { notifier, told } = digestNotifier();
  await logged("T-1", "T-2", "T-3");
  answer(await desk.relay([notifier]));
  expect(told()).toEqual([]);
  clock.set("2026-03-02T08:00:00Z");
  answer(await desk.relay([notifier]));
  expect(told().map((ids) => ids.toSorted())).toEqual([["T-1", "T-2", "T-3"]]);
  const claim = { now: clock.now(), leaseUntil: clock.now(), limit: 9 };
  expect(answer(await storage.outbox.claim("digests", claim))).toEqual([]);
});

describe("a database that goes away in the middle of a command", () => {
  const first = { ...logFromLiu, commandId: "call-1" };

  /** The client, whose connection is lost for good before its statement of that number, or while it commits. */
  const lostAt = (moment: number | "commit"): SqlClient => {
    let statements = 0;
    const lose = () => Promise.reject(Object.assign(new Error("terminating connection"), { code: "57P01" }));
    return {
      ...client,
      transaction: async (opening, work) => {
        if (statements === moment) return lose();
        const value = await client.transaction(opening, (query) =>
          work((text, values) => (statements++ === moment ? lose() : query(text, values))),
        );
        return moment === "commit" && statements > 1 ? lose() : value;
      },
    };
  };

  test.for([0, 1])("leaves nothing, before its statement %d, and the same command works afterwards", async (moment) => {
    const tenant = `away-${String(moment)}`;
    const broken = bench({ storage: postgresStorage({ client: lostAt(moment) }) });
    expect(refusal(await broken.desk.forTenant(tenant).execute(T1, first))).toMatchObject({
      type: "StorageFault",
      outcome: "unchanged",
      retryable: true,
    });
    const { desk } = bench({ storage: postgresStorage({ client }) });
    expect(answer(await desk.forTenant(tenant).read(T1))).toBeNull();
    expect(answer(await desk.forTenant(tenant).execute(T1, first))).toMatchObject({
      repeated: false,
      number: "202603-0001",
    });
    const { notifier, taken } = keepingNotifier();
    answer(await desk.relay([notifier]));
    expect(taken.filter((one) => one.tenant === tenant)).toHaveLength(1);
  });

  test("while it commits is told from its command id", async () => {
    const broken = bench({ storage: postgresStorage({ client: lostAt("commit") }) });
    expect(refusal(await broken.desk.forTenant("unsure").execute(T1, first))).toMatchObject({
      type: "StorageFault",
      outcome: "unknown",
    });
    const tenant = bench({ storage: postgresStorage({ client }) }).desk.forTenant("unsure");
    expect(answer(await tenant.execute(T1, first))).toMatchObject({ repeated: true, number: "202603-0001" });
    expect(await typesIn(tenant, T1)).toEqual(["RequestLogged"]);
  });
});
