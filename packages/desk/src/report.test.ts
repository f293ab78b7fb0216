import { PGlite } from "@electric-sql/pglite";
import {
  factsOfHistory,
  instant,
  presets,
  reportOf,
  requestProcess,
  standardReports,
  revisitProcess,
  type RequestCommandInput,
  type Storage,
} from "@callout/core";
import { fromPglite, migrate, postgresStorage } from "@callout/postgres";
import { memoryStorage } from "@callout/testing/memory";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import { dispatch, log, scoreAndArchive, T1, triage, workAndReceipt } from "../test-support/commands.ts";
import type { TenantDesk } from "./tenant-desk.ts";
import { keepingNotifier } from "../test-support/notifiers.ts";
import { fault, storageWith } from "../test-support/storages.ts";

const march = { from: instant("2026-02-28T16:00:00Z"), until: instant("2026-03-31T16:00:00Z") };
const { attainment, satisfaction, workload, ageing } = {
  attainment: standardReports.slaByClock,
  ...standardReports,
};

let database: PGlite;
beforeAll(async () => {
  database = await PGlite.create();
  answer(await migrate(fromPglite(database)));
});
afterAll(() => database.close());
const storages: readonly [string, () => Storage][] = [
  ["memory", memoryStorage],
  ["PostgreSQL", () => postgresStorage({ client: fromPglite(database) })],
];

/** The histories of all streams of a kind. */
const historiesOf = async (tenant: TenantDesk, kind: "request" | "revisit") => {
  const streams = answer(await tenant.find({ kind, limit: 100 }));
  return Promise.all(streams.map(async ({ id }) => answer(await tenant.history({ kind, id }))));
};

describe.for(storages)("reports on %s", ([name, storage]) => {
  test("count what is on record by now, also when more is recorded after the first report", async () => {
    const { clock, desk } = bench({ storage: storage() });
    const tenant = desk.forTenant(`counts-${name}`);
    for (const command of [log, triage, dispatch]) answer(await tenant.execute(T1, command));
    clock.set("2026-03-05T01:30:00Z");
    const before = answer(await tenant.report({ definition: ageing, period: march }));
    expect(before.failed).toEqual([]);
    expect(
      before.report.rows.map(({ group, cells }) => [...group, cells.map((cell) => "value" in cell && cell.value)]),
    ).toEqual([["dispatched", [1, 1, 0, 0, 0]]]);
    answer(await desk.tick());
    for (const command of workAndReceipt) answer(await tenant.execute(T1, command));
    const visits = answer(await tenant.report({ definition: workload, period: march })).report;
    expect(visits.rows.map(({ group }) => group)).toEqual([["chen"]]);
    const rated = answer(await tenant.report({ definition: satisfaction, period: march })).report;
    expect(rated.total.cells[1]).toMatchObject({ kind: "share", count: 2, of: 3 });
    expect(answer(await tenant.takeFacts())).toEqual({ taken: 0, failed: [] });
  });

  test("of what was open are as of the end of a period that is over, and of one to come are empty", async () => {
    const { clock, desk } = bench({ storage: storage() });
    const tenant = desk.forTenant(`open-${name}`);
    answer(await tenant.execute(T1, log));
    clock.set("2026-06-05T01:30:00Z");
    const cells = async (period: typeof march) =>
      answer(await tenant.report({ definition: ageing, period })).report.total.cells.map(
        (cell) => "value" in cell && cell.value,
      );
    expect(await cells(march)).toEqual([1, 0, 0, 1, 0]);
    expect(await cells({ from: march.until, until: instant("2026-07-31T16:00:00Z") })).toEqual([1, 0, 0, 0, 1]);
    expect(await cells({ from: instant("2026-07-01T00:00:00Z"), until: instant("2026-08-01T00:00:00Z") })).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });

  test("leave nothing to the order or number of pages", async () => {
    const { desk } = bench({ storage: storage(), limits: { itemsPerTurn: 2 } });
    const tenant = desk.forTenant(`pages-${name}`);
    for (let nth = 0; nth < 5; nth += 1) answer(await tenant.execute({ kind: "request", id: `T-${String(nth)}` }, log));
    expect(answer(await tenant.takeFacts())).toEqual({ taken: 5, failed: [] });
    const page = { about: "open", ...march, limit: 3 };
    const first = answer(await tenant.facts(page));
    const rest = answer(await tenant.facts({ ...page, after: first[2]! }));
    expect([...first, ...rest].map(({ stream }) => stream.id)).toEqual(["T-0", "T-1", "T-2", "T-3", "T-4"]);
  });

  // The law of the issue: what the database adds up is what core counts of the same histories.
  test("of attainment, satisfaction and workload are those that core makes of the histories", async () => {
    const whole: readonly RequestCommandInput[] = [log, triage, dispatch, ...workAndReceipt, ...scoreAndArchive];
    const lives = fc.array(
      fc.record({
        commands: fc.nat(whole.length),
        minutes: fc.array(fc.nat(600), { minLength: 1, maxLength: 5 }),
        rating: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    let tenants = 0;
    const check = async (drawn: readonly { commands: number; minutes: readonly number[]; rating: number }[]) => {
      const { clock, desk } = bench({ storage: storage() });
      const { notifier } = keepingNotifier();
      const tenant = desk.forTenant(`law-${name}-${String((tenants += 1))}`);
      for (const [nth, { commands, minutes, rating }] of drawn.entries()) {
        const stream = { kind: "request", id: `T-${String(nth)}` } as const;
        for (const [step, command] of whole.slice(0, commands).entries()) {
          clock.pass(minutes[step % minutes.length] ?? 0);
          answer(await desk.tick());
          const said =
            command.type === "SignOff"
              ? { ...command, ratings: { attitude: rating, reaction: 3, effect: 5 } }
              : command;
          // Some stories stop where the policy asks for something first.
          if ((await tenant.execute(stream, said)).isErr()) break;
        }
      }
      answer(await desk.relay([notifier]));
      const { standard } = presets.compiled;
      const facts = [
        ...(await historiesOf(tenant, "request")).flatMap((events) => factsOfHistory(requestProcess, standard, events)),
        ...(await historiesOf(tenant, "revisit")).flatMap((events) => factsOfHistory(revisitProcess, standard, events)),
      ];
      for (const definition of [attainment, satisfaction, workload]) {
        const { report, failed } = answer(await tenant.report({ definition, period: march }));
        expect(failed).toEqual([]);
        expect(report).toEqual(reportOf(definition, march, facts, "0.95"));
      }
    };
    await fc.assert(fc.asyncProperty(lives, check), { numRuns: 6 });
  });
});

describe("a report that cannot be made whole", () => {
  test("names the streams whose facts could not be taken, and is made without them", async () => {
    const { storage, options } = bench();
    answer(await bench({ ...options }).acme.execute(T1, log));
    const none = {
      ...options.policies,
      policy: async () => await options.policies.policy("acme", { id: "none", version: "0" }),
    };
    const { acme } = bench({ ...options, storage, policies: none });
    const { report, failed } = answer(await acme.report({ definition: ageing, period: march }));
    expect(failed).toMatchObject([{ tenant: "acme", stream: T1, because: { type: "PolicyNotFound" } }]);
    expect(report.total.facts).toBe(0);
  });

  test.for(["outdated", "keep", "read", "tally"] as const)("says that the storage failed at: %s", async (call) => {
    const { acme, options } = bench();
    answer(await acme.execute(T1, log));
    const broken = storageWith(options.storage, { facts: { [call]: async () => fault(call) } });
    const desk = bench({ ...options, storage: broken }).acme;
    const definition = call === "read" ? ageing : workload;
    expect((await desk.report({ definition, period: march }))._unsafeUnwrapErr()).toMatchObject({
      type: "StorageFault",
      during: call,
    });
  });

  test("is refused for a tenant that cannot be one", async () => {
    const { desk } = bench();
    const report = await desk.forTenant("").report({ definition: workload, period: march });
    expect(report._unsafeUnwrapErr()).toMatchObject({ type: "ImpossibleId" });
  });
});
