import type { Delivery, NewNotice } from "@callout/core";
import { describe, expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import { dispatch, log, logFromLiu, T1, triage } from "../test-support/commands.ts";
import { killedAt } from "../test-support/killed.ts";
import { keepingNotifier } from "../test-support/notifiers.ts";
import { directoryOf, everybody, member } from "../test-support/people.ts";
import { standardWith } from "../test-support/policies.ts";
import { toldOnce } from "./told-once.ts";

/** Everyone knows of the request, and its response is late. */
const lateRequest = async (options: Parameters<typeof bench>[0] = {}) => {
  const lived = bench(options);
  for (const command of [logFromLiu, triage, dispatch]) answer(await lived.acme.execute(T1, command));
  lived.clock.set("2026-03-02T06:00:00Z");
  answer(await lived.desk.tick());
  return lived;
};

const HOUR = 60;

describe("a relay killed at any moment", () => {
  test.for(["before", "after"] as const)(
    "tells everyone each thing, and nothing under two ids: %s each call",
    async (when) => {
      const undisturbed = await lateRequest();
      const expected = keepingNotifier();
      answer(await undisturbed.desk.relay([expected.notifier]));
      const wanted = expected.told().toSorted();
      expect(wanted.length).toBeGreaterThan(4);

      let isKilled = true;
      for (let nth = 1; isKilled; nth += 1) {
        const { options, clock } = await lateRequest();
        const mailbox: Delivery[] = [];
        const channel = keepingNotifier("email").notifier;
        const taking = { deliver: (delivery: Delivery) => (mailbox.push(delivery), channel.deliver(delivery)) };
        const { mortal, death } = killedAt(nth, when);
        const dying = bench({ ...options, storage: mortal(options.storage), now: clock.now });
        const relayed = dying.desk.relay([{ ...channel, ...mortal(taking) }]);
        isKilled = (await Promise.race([relayed, death])) === "killed";

        const next = bench({ ...options, now: clock.now });
        clock.pass(HOUR);
        answer(await next.desk.relay([{ ...channel, ...taking }]));
        const shown = new Map(mailbox.map((delivery) => [delivery.id, delivery]));
        expect(Array.from(shown.values(), ({ key, recipient }) => `${key} → ${recipient.address}`).toSorted()).toEqual(
          wanted,
        );
        expect(answer(await next.acme.deadLetters(10))).toEqual([]);
      }
    },
  );
});

describe("one rung", () => {
  const both = member("hu", "胡军", "hotlineEngineer", "dutyManager");
  test("tells somebody who holds two of its roles once", async () => {
    const staff = [...everybody, both];
    const tell = ["hotlineEngineer", "dutyManager"];
    const policies = standardWith((policy) => ({
      clocks: policy.clocks
        .slice(0, 1)
        .map(({ id, rungs }) => ({ id, rungs: rungs.map((rung) => ({ ...rung, tell })) })),
    }));
    const { desk, acme, clock } = bench({ directory: directoryOf(staff), policies });
    answer(await acme.execute(T1, log));
    clock.set("2026-03-02T02:36:00Z");
    answer(await desk.tick());
    const { notifier, told } = keepingNotifier();
    answer(await desk.relay([notifier]));
    expect(told().toSorted()).toEqual([
      "clockWarned → hu@service.example",
      "clockWarned → li@service.example",
      "clockWarned → wang@service.example",
    ]);
  });
});

describe("what is told once", () => {
  const notice = (to: NewNotice["to"], requestId = "T-1"): NewNotice =>
    ({ key: "requestClosed", variables: { requestId }, texts: {}, to, urgent: false }) as never;

  test("is what says the same to the staff; a contact is told apart", () => {
    const [duty, hotline, liu] = [{ role: "dutyManager" }, { role: "hotlineEngineer" }, { cardId: "c" }];
    const other = notice(duty, "T-2");
    expect(toldOnce([notice(liu), notice(duty), other, notice(hotline), notice(liu)])).toEqual([
      { index: 0, notice: notice(liu), alsoTo: [] },
      { index: 1, notice: notice(duty), alsoTo: [hotline] },
      { index: 2, notice: other, alsoTo: [] },
      { index: 4, notice: notice(liu), alsoTo: [] },
    ]);
  });
});
