import { toMillis, type Delivery } from "@callout/core";
import { memoryStorage } from "@callout/testing/memory";
import { ok } from "neverthrow";
import { describe, expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import { by, dispatch, liu, log, logFromLiu, T1, triage } from "../test-support/commands.ts";
import { keepingNotifier, later, never } from "../test-support/notifiers.ts";
import { storageWith } from "../test-support/storages.ts";

describe("a delivery the channel cannot take now", () => {
  test("is tried again after waits that double, up to the longest, under the same id, and then given up", async () => {
    const limits = { firstRetryMillis: 1000, longestRetryMillis: 5000, attemptsPerItem: 6 };
    const { acme, desk, clock } = bench({ limits });
    const tries: [string, number][] = [];
    const start = toMillis(clock.now());
    const busy = keepingNotifier("email", ({ id, at }) => {
      // It is the same notice each time, and says when it arose.
      tries.push([`${id} at ${at}`, toMillis(clock.now()) - start]);
      return later;
    });
    answer(await acme.execute(T1, logFromLiu));
    for (let tenth = 0; tenth < 250; tenth += 1) {
      answer(await desk.relay([busy.notifier]));
      clock.pass(0.1 / 60);
    }
    expect(tries.map(([, at]) => at)).toEqual([0, 1000, 3000, 7000, 12_000, 17_000]);
    expect(new Set(tries.map(([id]) => id)).size).toBe(1);
    expect(answer(await acme.deadLetters(10)).map(({ reason }) => reason)).toEqual([
      "given up after 6 attempts: the server is busy",
    ]);
  });

  test.for([
    [0, 30_000],
    [0.5, 33_000],
    [0.999, 35_994],
  ])("waits up to a fifth longer, by chance %d, so that not all come back at once", async ([chance, wait]) => {
    const { acme, desk, clock } = bench({ random: () => chance ?? 0 });
    answer(await acme.execute(T1, logFromLiu));
    let tries = 0;
    const busy = keepingNotifier("email", () => {
      tries += 1;
      return later;
    });
    answer(await desk.relay([busy.notifier]));
    clock.pass(((wait ?? 0) - 1) / 60_000);
    answer(await desk.relay([busy.notifier]));
    expect(tries).toBe(1);
    clock.pass(1 / 60_000);
    answer(await desk.relay([busy.notifier]));
    expect(tries).toBe(2);
  });

  test.for([
    ["however long the call takes and its lease lasts", 10],
    ["though the clock runs backwards meanwhile", -60],
  ] as const)("is tried once a call, %s", async ([, passing]) => {
    const { acme, desk, clock } = bench({ limits: { firstRetryMillis: 1000, leaseMillis: 1000 } });
    answer(await acme.execute(T1, logFromLiu));
    answer(await acme.execute({ kind: "request", id: "T-2" }, logFromLiu));
    let tries = 0;
    const slow = keepingNotifier("email", () => {
      tries += 1;
      clock.pass(passing);
      return later;
    });
    answer(await desk.relay([slow.notifier]));
    expect(tries).toBeLessThanOrEqual(2);
  });
});

describe("a delivery the channel will never take", () => {
  test("is a dead letter at once, and goes out when it is replayed", async () => {
    const { acme, desk } = bench();
    answer(await acme.execute(T1, logFromLiu));
    expect(answer(await desk.relay([keepingNotifier("email", () => never).notifier]))).toMatchObject({ dead: 1 });
    const [letter] = answer(await acme.deadLetters(10));
    expect([letter?.reason, letter?.attempts]).toEqual(["no such mailbox", 1]);
    answer(await acme.replay(letter?.id ?? ""));
    const { notifier, told } = keepingNotifier();
    answer(await desk.relay([notifier]));
    expect(told()).toEqual(["requestLogged → liu@customer.example"]);
    expect(answer(await acme.deadLetters(10))).toEqual([]);
  });
});

describe("a notifier that throws", () => {
  test("is contained: the delivery waits, nothing personal is kept, the caller learns what was thrown", async () => {
    const storage = memoryStorage();
    const settled: unknown[] = [];
    const { acme, desk, clock } = bench({
      storage: storageWith(storage, {
        outbox: {
          settle: (tenant, id, outcome) => {
            settled.push(outcome);
            return storage.outbox.settle(tenant, id, outcome);
          },
        },
      }),
    });
    for (const id of ["T-1", "T-2"]) answer(await acme.execute({ kind: "request", id }, logFromLiu));
    const cause = new Error(`550 ${liu.email} rejected`);
    const deliver = async ({ stream }: Delivery) => {
      if (stream.id === "T-1") throw cause;
      return ok();
    };
    const report = answer(await desk.relay([{ channel: "email", deliver }]));
    expect(report).toMatchObject({ delivered: 1, postponed: 1, thrown: [{ tenant: "acme", cause }] });
    expect(JSON.stringify(settled)).not.toContain(liu.email);
    clock.pass(1);
    const { notifier, told } = keepingNotifier();
    answer(await desk.relay([notifier]));
    expect(told()).toEqual(["requestLogged → liu@customer.example"]);
  });
});

describe("an item whose worker died each time", () => {
  test("is given up as well, before it kills another", async () => {
    const { acme, desk, storage, clock } = bench({ limits: { attemptsPerItem: 3 } });
    answer(await acme.execute(T1, logFromLiu));
    for (let death = 0; death < 3; death += 1)
      answer(await storage.outbox.claim("acme", { now: clock.now(), leaseUntil: clock.now(), limit: 1 }));
    const { notifier, told } = keepingNotifier();
    expect(answer(await desk.relay([notifier]))).toMatchObject({ dead: 1 });
    expect(told()).toEqual([]);
    expect(answer(await acme.deadLetters(1))[0]?.reason).toBe("given up after 3 attempts: none of them ended");
  });
});

test("many desks relaying at the same time deliver each notice once", async () => {
  const { acme, storage, clock } = bench();
  const requests = Array.from({ length: 10 }, (_, at) => `T-${String(at)}`);
  for (const id of requests) answer(await acme.execute({ kind: "request", id }, logFromLiu));
  const { notifier, taken } = keepingNotifier();
  const desks = Array.from({ length: 5 }, () => bench({ storage, now: clock.now, limits: { itemsPerTurn: 2 } }).desk);
  await Promise.all(desks.map(async (desk) => answer(await desk.relay([notifier]))));
  expect(taken.map(({ stream }) => stream.id).toSorted()).toEqual(requests.toSorted());
});

describe("the order of notices", () => {
  test("holds for a request and recipient: the second waits until the first was taken", async () => {
    const { acme, desk, clock } = bench();
    let open = false;
    const { notifier, told } = keepingNotifier("email", ({ recipient }) =>
      open || recipient.address !== liu.email ? ok() : later,
    );
    for (const command of [logFromLiu, triage, dispatch]) answer(await acme.execute(T1, command));
    answer(await desk.relay([notifier]));
    expect(told()).toEqual(["visitDispatched → chen@service.example"]);
    open = true;
    clock.pass(1);
    answer(await desk.relay([notifier]));
    expect(told().slice(1)).toEqual([`requestLogged → ${liu.email}`, `visitAnnounced → ${liu.email}`]);
  });

  test("holds back no other request, and goes on after a dead letter", async () => {
    const { acme, desk } = bench();
    for (const id of ["T-1", "T-2"]) answer(await acme.execute({ kind: "request", id }, logFromLiu));
    answer(await acme.execute(T1, { type: "Cancel", by: by.manager, reason: "Called off" }));
    const { notifier, taken } = keepingNotifier("email", ({ stream, key }) =>
      stream.id === "T-1" && key === "requestLogged" ? never : ok(),
    );
    answer(await desk.relay([notifier]));
    expect(taken.map(({ stream, key }) => `${stream.id} ${key}`)).toEqual([
      "T-2 requestLogged",
      "T-1 requestCancelled",
    ]);
  });

  test("does not bind a rung of a ladder: it waits behind nothing", async () => {
    const { acme, desk, clock } = bench();
    for (const command of [log, triage, dispatch]) answer(await acme.execute(T1, command));
    clock.set("2026-03-02T05:12:00Z"); // resolution warned, which tells the engineer
    answer(await desk.tick());
    const { notifier, told } = keepingNotifier("email", ({ key }) => (key === "visitDispatched" ? later : ok()));
    answer(await desk.relay([notifier]));
    expect(told().filter((line) => line.endsWith("chen@service.example"))).toEqual([
      "clockWarned → chen@service.example",
    ]);
  });
});
