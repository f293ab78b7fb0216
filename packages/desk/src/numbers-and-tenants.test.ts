import { describe, expect, test } from "vitest";
import { answer, bench, typeOf } from "../test-support/bench.ts";
import { by, liu, log, logFromLiu, T1, triage } from "../test-support/commands.ts";
import { keepingNotifier } from "../test-support/notifiers.ts";

const request = (id: string) => ({ kind: "request", id }) as const;

describe("numbers", () => {
  test("are counted for each tenant and month, from the month in the policy's zone", async () => {
    const { desk, acme, clock } = bench();
    const beta = desk.forTenant("beta");
    const numbers = [];
    numbers.push(answer(await acme.execute(request("a"), log)).number);
    numbers.push(answer(await acme.execute(request("b"), log)).number);
    numbers.push(answer(await beta.execute(request("a"), log)).number);
    clock.set("2026-03-31T15:59:00Z"); // 23:59 on the last day of March in Shanghai
    numbers.push(answer(await acme.execute(request("c"), log)).number);
    clock.set("2026-03-31T16:00:00Z");
    numbers.push(answer(await acme.execute(request("d"), log)).number);
    expect(numbers).toEqual(["202603-0001", "202603-0002", "202603-0001", "202603-0003", "202604-0001"]);
  });

  test("have no gaps over commands that were refused, repeated or sent at once", async () => {
    const { acme } = bench();
    const first = { ...log, commandId: "once" };
    answer(await acme.execute(request("a"), first));
    expect(typeOf(await acme.execute(request("b"), { ...log, kind: "nonsense" }))).toBe("UnknownWord");
    expect(typeOf(await acme.execute(request("c"), { ...log, by: by.engineer }))).toBe("NotPermitted");
    expect(typeOf(await acme.execute(request("a"), log))).toBe("NotAllowed");
    await Promise.all(Array.from({ length: 8 }, () => acme.execute(request("a"), first)));
    const later = await Promise.all(["d", "e", "f"].map((id) => acme.execute(request(id), log)));
    expect(later.map((done) => answer(done).number).sort()).toEqual(["202603-0002", "202603-0003", "202603-0004"]);
  });

  test("stay with their stream", async () => {
    const { acme } = bench();
    answer(await acme.execute(T1, log));
    expect(answer(await acme.execute(T1, triage)).number).toBe("202603-0001");
    expect(answer(await acme.read(T1))?.number).toBe("202603-0001");
  });
});

describe("two tenants", () => {
  test("with the same ids never see each other", async () => {
    const { desk, acme } = bench();
    const beta = desk.forTenant("beta");
    const [event] = answer(await acme.execute(T1, { ...logFromLiu, commandId: "x" })).events;
    expect(answer(await beta.read(T1))).toBeNull();
    expect(answer(await beta.history(T1))).toEqual([]);
    expect(answer(await beta.find({ kind: "request", limit: 10 }))).toEqual([]);
    const { fault } = event?.data as { fault: { ref: string } };
    expect(answer(await beta.texts([fault.ref]))).toEqual(new Map());
    expect(answer(await beta.execute(T1, { ...log, customer: "c-9", commandId: "x" })).repeated).toBe(false);
    expect(answer(await acme.find({ kind: "request", limit: 10 })).map(({ row }) => row.customer)).toEqual(["c-1"]);
  });

  test("are ticked and told each under their own name", async () => {
    const { desk, acme, clock } = bench();
    answer(await acme.execute(T1, logFromLiu));
    answer(await desk.forTenant("beta").execute(T1, { ...log, contact: { ...liu, email: "b@other.example" } }));
    const { notifier, taken } = keepingNotifier();
    answer(await desk.relay([notifier]));
    expect(taken.map(({ tenant, recipient }) => [tenant, recipient.address]).sort()).toEqual([
      ["acme", "liu@customer.example"],
      ["beta", "b@other.example"],
    ]);
    clock.set("2026-03-02T04:00:00Z");
    answer(await desk.tick());
    answer(await desk.relay([notifier]));
    for (const tenant of ["acme", "beta"]) {
      const keys = taken.filter((delivery) => delivery.tenant === tenant).map(({ key }) => key);
      expect(keys).toEqual(["requestLogged", "clockWarned", "clockMissed"]);
    }
    expect(answer(await acme.deadLetters(10))).toEqual([]);
  });
});
