import { describe, expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import { log, logFromLiu, T1, triage } from "../test-support/commands.ts";
import { keepingNotifier, later } from "../test-support/notifiers.ts";
import { directoryOf, everybody, member } from "../test-support/people.ts";
import { standardWith } from "../test-support/policies.ts";

/** A desk whose resolution clock counts round the clock and has been late since 23:00 in Shanghai. */
const lateAtNight = async (options: Parameters<typeof bench>[0] = {}, severity: "normal" | "critical" = "normal") => {
  const roundTheClock = standardWith((policy) => ({
    clocks: policy.clocks
      .filter(({ id }) => id === "resolution")
      .map(({ id, promises }) => ({
        id,
        calendar: null,
        rungs: [{ afterDue: 0, counted: "elapsed", tell: ["dutyManager"], source: ["callout"] }],
        promises: promises.map(({ rank }) => ({ rank, target: { elapsed: 60 } })),
      })),
    without: { clocks: policy.clocks.map(({ id }) => id).filter((id) => id !== "resolution") },
  }));
  const lived = bench({ policies: roundTheClock, ...options });
  lived.clock.set("2026-03-02T14:00:00Z");
  answer(await lived.acme.execute(T1, log));
  answer(await lived.acme.execute(T1, { ...triage, severity }));
  lived.clock.set("2026-03-02T15:00:00Z");
  answer(await lived.desk.tick());
  return lived;
};

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
