import { describe, expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import { by, dispatch, logFromLiu, T1, triage, workAndReceipt } from "../test-support/commands.ts";
import { lateAtNight } from "../test-support/late-at-night.ts";
import { keepingNotifier, later } from "../test-support/notifiers.ts";
import { serviceDesk } from "./index.ts";
import { fault, storageWith } from "../test-support/storages.ts";
import { directoryOf, everybody, member } from "../test-support/people.ts";

const AT_NIGHT = "clockMissed → wang@service.example";

describe("a reminder at night", () => {
  test("waits until the recipient's morning", async () => {
    const { desk, clock } = await lateAtNight();
    const { notifier, told } = keepingNotifier();
    answer(await desk.relay([notifier]));
    clock.set("2026-03-02T22:59:59Z");
    answer(await desk.relay([notifier]));
    expect(told()).toEqual([]);
    clock.set("2026-03-02T23:00:00Z");
    answer(await desk.relay([notifier]));
    expect(told()).toEqual([AT_NIGHT]);
  });

  test("goes out at once to those for whom it is day", async () => {
    const abroad = { ...member("hu", "胡军", "dutyManager"), timeZone: "America/New_York" };
    const lost = { ...member("gu", "顾城", "dutyManager"), timeZone: "Nowhere/Land" };
    const { desk } = await lateAtNight({ directory: directoryOf([...everybody, abroad, lost]) });
    const { notifier, told } = keepingNotifier();
    answer(await desk.relay([notifier]));
    expect(told()).toEqual(["clockMissed → hu@service.example"]);
  });

  test("goes out at once in what the policy calls an emergency", async () => {
    const { desk } = await lateAtNight({}, "critical");
    const { notifier, told } = keepingNotifier();
    answer(await desk.relay([notifier]));
    expect(told()).toEqual([AT_NIGHT]);
  });

  test("that is tried again late in the evening waits for the morning as well", async () => {
    const { desk, clock } = await lateAtNight({ limits: { firstRetryMillis: 3_600_000 } });
    clock.set("2026-03-02T23:30:00Z");
    const busy = keepingNotifier("email", () => later);
    answer(await desk.relay([busy.notifier]));
    clock.set("2026-03-03T14:30:00Z");
    const { notifier, told } = keepingNotifier();
    expect(answer(await desk.relay([notifier])).postponed).toBe(1);
    clock.set("2026-03-03T23:00:00Z");
    answer(await desk.relay([notifier]));
    expect(told()).toEqual([AT_NIGHT]);
  });
});

describe("a reminder that was held until the morning", () => {
  const heldOvernight = async () => {
    const lived = await lateAtNight();
    const { notifier, told } = keepingNotifier();
    answer(await lived.desk.relay([notifier]));
    lived.clock.set("2026-03-02T20:00:00Z");
    return { ...lived, relayed: () => lived.desk.relay([notifier]), told };
  };

  test("is left out when its clock stopped in the night", async () => {
    const { acme, clock, relayed, told } = await heldOvernight();
    for (const command of [dispatch, ...workAndReceipt.slice(0, 4)]) answer(await acme.execute(T1, command));
    clock.set("2026-03-02T23:00:00Z");
    expect(answer(await relayed())).toMatchObject({ overtaken: 1 });
    expect(told()).not.toContain(AT_NIGHT);
    expect(answer(await relayed())).toMatchObject({ overtaken: 0, delivered: 0, postponed: 0 });
    expect(answer(await acme.deadLetters(9))).toEqual([]);
  });

  test("is left out when nothing is owed any more", async () => {
    const { acme, clock, relayed, told } = await heldOvernight();
    answer(await acme.execute(T1, { type: "Cancel", by: by.manager, reason: "Wrong number" }));
    clock.set("2026-03-02T23:00:00Z");
    expect(answer(await relayed())).toMatchObject({ overtaken: 1 });
    expect(told()).not.toContain(AT_NIGHT);
  });

  test("goes out when the work has begun and is not done", async () => {
    const { acme, clock, relayed, told } = await heldOvernight();
    for (const command of [dispatch, ...workAndReceipt.slice(0, 3)]) answer(await acme.execute(T1, command));
    clock.set("2026-03-02T23:00:00Z");
    expect(answer(await relayed())).toMatchObject({ overtaken: 0 });
    expect(told()).toContain(AT_NIGHT);
  });

  test("waits on when nobody can say how its clock stands", async () => {
    const { acme, clock, desk, options, told } = await heldOvernight();
    clock.set("2026-03-02T23:00:00Z");
    const { notifier } = keepingNotifier();
    const blind = serviceDesk({
      ...options,
      storage: storageWith(options.storage, { streams: { load: async () => fault("load") } }),
    });
    expect(answer(await blind.relay([notifier]))).toMatchObject({ postponed: 1, overtaken: 0, delivered: 0 });
    expect(told()).toEqual([]);
    clock.pass(60);
    const late = keepingNotifier();
    answer(await desk.relay([late.notifier]));
    expect(late.told()).toEqual([AT_NIGHT]);
    expect(answer(await acme.deadLetters(9))).toEqual([]);
  });
});

test("what is no reminder goes out at any hour", async () => {
  const { acme, desk, clock } = bench();
  clock.set("2026-03-02T16:00:00Z");
  for (const command of [logFromLiu, triage]) answer(await acme.execute(T1, command));
  const { notifier, told } = keepingNotifier();
  answer(await desk.relay([notifier]));
  expect(told()).toEqual(["requestLogged → liu@customer.example"]);
});

test("a channel that says when to come back is not tried before", async () => {
  const { acme, desk, clock } = bench();
  answer(await acme.execute(T1, logFromLiu));
  const notBefore = "2026-03-02T05:00:00.000Z" as never;
  const busy = keepingNotifier("email", () => later.mapErr((why) => ({ ...(why as object), notBefore }) as never));
  answer(await desk.relay([busy.notifier]));
  const { notifier, told } = keepingNotifier();
  clock.set("2026-03-02T04:59:59Z");
  answer(await desk.relay([notifier]));
  expect(told()).toEqual([]);
  clock.set("2026-03-02T05:00:00Z");
  answer(await desk.relay([notifier]));
  expect(told()).toEqual(["requestLogged → liu@customer.example"]);
});
