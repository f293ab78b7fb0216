import { composePolicy, instant, presets, type PolicyOverride, type StreamId } from "@callout/core";
import { memoryPolicies, memoryStorage } from "@callout/testing/memory";
import { describe, expect, test } from "vitest";
import { answer, bench, requestsAlone, typesIn } from "../test-support/bench.ts";
import { log } from "../test-support/commands.ts";
import { fault, storageWith } from "../test-support/storages.ts";
import type { DeskOptions } from "./desk-options.ts";

const EVER = instant("2020-01-01T00:00:00Z");
const { policy, calendars } = presets.compiled.standard;
const request = (id: string) => ({ kind: "request", id }) as const;
const cancel = { type: "Cancel", by: { id: "sun", role: "dutyManager" }, reason: "logged twice" } as const;
const NOTHING = { adopted: [], unchanged: 0, failed: [], interrupted: [] };

/** A desk whose policies can be published; so far the standard policy and its calendars are, to two tenants. */
const publishing = async (changes: Partial<DeskOptions> = {}, override: PolicyOverride = {}) => {
  const { policies, publishPolicy, publishCalendar } = memoryPolicies();
  const tenants = ["acme", "umbra"];
  const publish = async (more: PolicyOverride) => {
    const { id, version, ...rest } = composePolicy(policy, override, more)._unsafeUnwrap();
    for (const tenant of tenants)
      await publishPolicy(tenant, { id, version, document: { ...rest, id, version, customer: null } }, EVER);
  };
  const publishCalendars = async (version: string, holidays: readonly string[]) => {
    for (const tenant of tenants)
      for (const { id } of calendars) {
        const { calendar } = presets.calendars[id as keyof typeof presets.calendars];
        const document = { ...calendar, holidays: [...(calendar.holidays ?? []), ...holidays] };
        await publishCalendar(tenant, { id, version, document }, EVER);
      }
  };
  await publish({});
  await publishCalendars("1", []);
  return { ...bench({ policies, ...changes }), publish, publishCalendars };
};

/** The next version promises a response in an hour in place of two. */
const faster: PolicyOverride = {
  version: "2",
  clocks: [{ id: "response", promises: [{ rank: 30, target: { open: 60 } }] }],
};
const response = { subject: request("T-1"), clock: "response", cycle: 1, repetition: 1 };

describe("a new version of a policy", () => {
  test("is adopted by what is open, with its deadlines, its timers and all that is decided from then on", async () => {
    const { acme, desk, clock, publish } = await publishing();
    for (const id of ["T-1", "T-2"]) answer(await acme.execute(request(id), log));
    answer(await acme.execute(request("T-2"), cancel));
    clock.pass(20);
    await publish(faster);
    const report = await desk.recompute({ tenants: ["acme"] });
    expect(report).toEqual({
      ...NOTHING,
      adopted: [
        {
          tenant: "acme",
          stream: request("T-1"),
          moved: [
            {
              ...response,
              label: policy.clocks[0]?.label,
              from: "2026-03-02T03:00:00.000Z",
              to: "2026-03-02T02:00:00.000Z",
              because: "policy",
            },
          ],
        },
      ],
    });
    const [found] = answer(await acme.find({ kind: "request", statuses: ["logged"], limit: 9 }));
    expect(found).toMatchObject({ latest: { policy: { version: "2" } }, nextTimerAt: "2026-03-02T01:48:00.000Z" });
    clock.set("2026-03-02T02:00:00Z");
    expect(answer(await desk.tick()).fired).toBe(2);
    expect(await typesIn(acme, request("T-1"))).toEqual([
      "RequestLogged",
      "PolicyAdopted",
      "DeadlineMoved",
      "ClockWarned",
      "ClockMissed",
    ]);
    expect(answer(await acme.read(request("T-1")))?.policy.ref.version).toBe("2");
    expect(answer(await acme.history(request("T-1"))).map((event) => event.policy.version)).toEqual([
      "1",
      "2",
      "2",
      "2",
      "2",
    ]);
  });

  test("adopted already is not adopted again, however often and by however many desks at once", async () => {
    const { acme, desk, options, publish } = await publishing();
    for (let id = 0; id < 6; id += 1) answer(await acme.execute(request(`T-${String(id)}`), log));
    await publish(faster);
    const others = Array.from({ length: 3 }, () => bench(options).desk);
    const reports = await Promise.all([desk, ...others].map((one) => one.recompute({ tenants: ["acme", "acme"] })));
    expect(reports.flatMap(({ adopted }) => adopted.map(({ stream }) => stream.id)).toSorted()).toEqual(
      Array.from({ length: 6 }, (_, id) => `T-${String(id)}`),
    );
    expect(reports.flatMap(({ failed }) => failed)).toEqual([]);
    expect(await desk.recompute({ tenants: ["acme"] })).toEqual({ ...NOTHING, unchanged: 6 });
  });

  test("leaves what is open under its own where it says so; a new version of a calendar is adopted all the same", async () => {
    const { acme, desk, publish, publishCalendars } = await publishing();
    answer(await acme.execute(request("T-1"), log));
    await publish({ ...faster, adoption: { policy: "pinned" } });
    expect(await desk.recompute({ tenants: ["acme"] })).toEqual({ ...NOTHING, unchanged: 1 });
    await publishCalendars("2", ["2026-03-02"]);
    const { adopted } = await desk.recompute({ tenants: ["acme"] });
    expect(adopted.map(({ moved }) => moved.map(({ clock, to, because }) => [clock, to, because]))).toEqual([
      [
        ["response", "2026-03-03T03:00:00.000Z", "calendar"],
        ["resolution", "2026-03-03T06:00:00.000Z", "calendar"],
      ],
    ]);
    expect(answer(await acme.read(request("T-1")))?.policy).toMatchObject({
      ref: { version: "1" },
      calendars: calendars.map(({ id }) => ({ id, version: "2" })),
    });
  });

  test("is no concern of a stream for which another policy would hold by now", async () => {
    const { acme, desk, publish } = await publishing();
    answer(await acme.execute(request("T-1"), log));
    await publish({ id: "gold", version: "7" });
    expect(await desk.recompute({ tenants: ["acme"] })).toEqual({ ...NOTHING, unchanged: 1 });
  });
});

describe("recomputing", () => {
  test("gives every tenant its turn, a page at a time", async () => {
    const { desk, publish } = await publishing({ limits: { itemsPerTurn: 2 } });
    for (const tenant of ["acme", "umbra"])
      for (const id of ["T-1", "T-2", "T-3"]) answer(await desk.forTenant(tenant).execute(request(id), log));
    await publish(faster);
    const { adopted } = await desk.recompute({ tenants: ["acme", "umbra", "nobody"] });
    expect(adopted.map(({ tenant, stream }) => `${tenant} ${stream.id}`)).toEqual([
      "acme T-1",
      "acme T-2",
      "umbra T-1",
      "umbra T-2",
      "acme T-3",
      "umbra T-3",
    ]);
  });

  test("takes only what is selected", async () => {
    const { acme, desk, publish } = await publishing();
    for (const id of ["T-1", "T-2"]) answer(await acme.execute(request(id), log));
    await publish(faster);
    for (const nothing of [
      { kinds: ["revisit", "slipBook"] },
      { statuses: ["triaged", "cancelled"] },
      { policy: { id: policy.id, version: "2" } },
      { policy: { id: "gold" } },
    ])
      expect(await desk.recompute({ tenants: ["acme"], ...nothing })).toEqual(NOTHING);
    const { adopted } = await desk.recompute({
      tenants: ["acme"],
      kinds: ["request"],
      statuses: ["logged"],
      policy: { id: policy.id, version: "1" },
    });
    expect(adopted.map(({ stream }) => stream.id)).toEqual(["T-1", "T-2"]);
  });

  test("says which streams could not adopt what holds, and goes on with the others", async () => {
    const nobody = { request: { ...policy.request, permissions: { ...policy.request.permissions, AdoptPolicy: [] } } };
    const { acme, desk, publish } = await publishing({}, nobody);
    answer(await acme.execute(request("T-1"), log));
    await publish({ version: "2", request: policy.request });
    answer(await acme.execute(request("T-2"), log));
    await publish({ ...faster, version: "3", request: policy.request });
    const { adopted, failed } = await desk.recompute({ tenants: ["acme"] });
    expect(adopted.map(({ stream }) => stream.id)).toEqual(["T-2"]);
    expect(failed).toEqual([
      {
        tenant: "acme",
        stream: request("T-1"),
        because: { type: "NotPermitted", command: "AdoptPolicy", role: "system", permitted: [] },
      },
    ]);
  });

  test("reports what was thrown, and a tenant whose storage failed", async () => {
    const storage = memoryStorage();
    const broken = storageWith(storage, {
      streams: {
        ...storage.streams,
        load: (tenant: string, stream: StreamId, ...rest: readonly (string | undefined)[]) => {
          if (stream.id === "T-1" && breaks) throw new Error("a bug");
          return storage.streams.load(tenant, stream, ...rest);
        },
        find: (tenant, query) =>
          tenant === "umbra" ? Promise.resolve(fault("find")) : storage.streams.find(tenant, query),
      },
    });
    let breaks = false;
    const { acme, desk, publish } = await publishing({ storage: broken });
    for (const id of ["T-1", "T-2"]) answer(await acme.execute(request(id), log));
    await publish(faster);
    breaks = true;
    const { adopted, failed, interrupted } = await desk.recompute({ tenants: ["umbra", "acme"] });
    expect([adopted.map(({ stream }) => stream.id), failed.map(({ because }) => because.type)]).toEqual([
      ["T-2"],
      ["Thrown"],
    ]);
    expect(interrupted.map(({ tenant }) => tenant)).toEqual(["umbra"]);
  });
});

describe("an adoption asked for by hand", () => {
  const system = { by: { id: "system", role: "system" } };

  test("is refused for a version that is not kept", async () => {
    const { acme } = bench({ policies: requestsAlone });
    answer(await acme.execute(request("T-1"), log));
    const missing = { id: policy.id, version: "77" };
    const refused = await acme.execute(request("T-1"), { type: "AdoptPolicy", ...system, policy: missing });
    expect(refused._unsafeUnwrapErr()).toEqual({ type: "PolicyNotFound", what: "policy", ...missing });
  });

  test("takes the versions of calendars that it names", async () => {
    const { acme, publish, publishCalendars } = await publishing();
    answer(await acme.execute(request("T-1"), log));
    await publish(faster);
    await publishCalendars("2", ["2026-03-02"]);
    const adopt = { type: "AdoptPolicy", ...system, policy: { id: policy.id, version: "2" }, calendars } as const;
    const { events } = answer(await acme.execute(request("T-1"), adopt));
    expect(events[0]).toMatchObject({ type: "PolicyAdopted", policy: adopt.policy, calendars });
  });
});
