import assert from "node:assert/strict";
import {
  beginReport,
  type ReportFact,
  type ReportTally,
  type Storage,
  type StreamId,
  type TakenFacts,
} from "@callout/core";
import fc from "fast-check";
import { someFacts, someReport } from "../report-arbitraries.ts";
import { answer, benchOf, type StorageCase } from "./bench.ts";
import { minute, newId, newStream, newTenant } from "./samples.ts";

const visit = (at: number, facts: ReportFact["facts"] = {}): ReportFact => ({ about: "visit", at: minute(at), facts });

const taken = (stream: StreamId, facts: readonly ReportFact[], more: Partial<TakenFacts> = {}): TakenFacts => ({
  ...{ stream, version: 1, shape: 1, facts },
  ...more,
});

/** One tenant's facts, with the calls that cases make most. */
const ledgerOf = ({ facts }: Storage, tenant: string) => ({
  keep: async (...given: readonly TakenFacts[]) => answer(await facts.keep(tenant, given)),
  outdated: async (
    more: { readonly after?: string; readonly limit?: number; readonly shape?: number; readonly kind?: string } = {},
  ) => answer(await facts.outdated(tenant, { kind: "request", shape: 1, limit: 100, ...more })),
  visits: async (more: Partial<Parameters<Storage["facts"]["read"]>[1]> = {}) =>
    answer(await facts.read(tenant, { about: "visit", from: minute(0), until: minute(100), limit: 100, ...more })),
});

const sorted = (tallies: readonly ReportTally[]) =>
  tallies.toSorted((one, other) => (JSON.stringify(one.group) < JSON.stringify(other.group) ? -1 : 1));

/** Facts: what reports count, taken from streams and kept beside them. */
export const factCases: readonly StorageCase[] = [
  {
    promise: "a stream's facts are outdated until they are kept, and again from its next append on",
    check: async (storage) => {
      const { tenant, appended } = benchOf(storage);
      const { keep, outdated } = ledgerOf(storage, tenant);
      const [stream, other] = [newStream(), newStream("revisit")];
      await appended(stream, 1);
      await appended(other, 1);
      assert.deepEqual(await outdated(), [stream.id]);
      await keep(taken(stream, []));
      assert.deepEqual(await outdated(), []);
      assert.deepEqual(await outdated({ kind: "revisit" }), [other.id]);
      await appended(stream, 2);
      assert.deepEqual(await outdated(), [stream.id]);
    },
  },
  {
    promise: "facts that were taken in an older shape are outdated, in a newer one they are not",
    check: async (storage) => {
      const { tenant, appended } = benchOf(storage);
      const { keep, outdated } = ledgerOf(storage, tenant);
      const stream = newStream();
      await appended(stream, 1);
      await keep(taken(stream, [], { shape: 2 }));
      assert.deepEqual(await outdated({ shape: 3 }), [stream.id]);
      assert.deepEqual(await outdated({ shape: 1 }), []);
    },
  },
  {
    promise: "outdated streams are listed in the order of their ids' code points, page by page",
    check: async (storage) => {
      const { tenant, appended } = benchOf(storage);
      const { outdated } = ledgerOf(storage, tenant);
      const prefix = newId("");
      const ids = ["-a", "A", "B", "a", "b", "\uffe6", "😀"].map((end) => prefix + end);
      for (const id of ids.toReversed()) await appended({ kind: "request", id }, 1);
      assert.deepEqual(await outdated(), ids);
      assert.deepEqual(await outdated({ limit: 4 }), ids.slice(0, 4));
      assert.deepEqual(await outdated({ limit: 4, after: ids[3] ?? "" }), ids.slice(4));
    },
  },
  {
    promise: "facts that are kept replace those kept before of the same streams, and of no other",
    check: async (storage) => {
      const { keep, visits } = ledgerOf(storage, newTenant());
      const [stream, other] = [newStream(), newStream("revisit")];
      await keep(taken(stream, [visit(1), visit(2), visit(3)]), taken(other, [visit(4, { engineer: "li" })]));
      await keep(taken(stream, [visit(5, { engineer: "陈", minutes: 7, late: null, signed: true })], { version: 2 }));
      assert.deepEqual(await visits(), [
        { stream: other, place: 0, ...visit(4, { engineer: "li" }) },
        { stream, place: 0, ...visit(5, { engineer: "陈", minutes: 7, late: null, signed: true }) },
      ]);
    },
  },
  {
    promise: "facts of a later version, or of a newer shape, are not replaced",
    check: async (storage) => {
      const { keep, visits } = ledgerOf(storage, newTenant());
      const stream = newStream();
      await keep(taken(stream, [visit(1)], { version: 3, shape: 2 }));
      await keep(taken(stream, [visit(2)], { version: 2, shape: 2 }));
      await keep(taken(stream, [visit(3)], { version: 3, shape: 1 }));
      assert.deepEqual(
        (await visits()).map(({ at }) => at),
        [minute(1)],
      );
    },
  },
  {
    promise: "facts kept at once by several are those of the latest version alone",
    check: async (storage) => {
      const { keep, visits } = ledgerOf(storage, newTenant());
      const stream = newStream();
      const versions = [3, 1, 5, 2, 4, 5, 1];
      await Promise.all(
        versions.map((version) =>
          keep(
            taken(
              stream,
              Array.from({ length: 7 - version }, () => visit(version)),
              { version },
            ),
          ),
        ),
      );
      assert.deepEqual(
        (await visits()).map(({ at }) => at),
        [minute(5), minute(5)],
      );
    },
  },
  {
    promise:
      "facts about something are read from the beginning of a period until before its end, in one order, page by page",
    check: async (storage) => {
      const { keep, visits } = ledgerOf(storage, newTenant());
      const prefix = newId("");
      const streamed = (kind: string, end: string) => ({ kind, id: `${prefix}${end}` });
      const [one, two, three] = [streamed("request", "B"), streamed("request", "a"), streamed("revisit", "a")];
      await keep(
        taken(three, [visit(2)]),
        taken(two, [visit(2), { ...visit(2), about: "clock" }, visit(2), visit(4)]),
        taken(one, [visit(3), visit(1), visit(2), visit(0)]),
      );
      const page = { from: minute(1), until: minute(4) };
      const all = await visits(page);
      assert.deepEqual(
        all.map(({ at, stream, place }) => [at, stream, place]),
        [
          [minute(1), one, 1],
          [minute(2), one, 2],
          [minute(2), two, 0],
          [minute(2), two, 2],
          [minute(2), three, 0],
          [minute(3), one, 0],
        ],
      );
      assert.deepEqual(await visits({ ...page, limit: 4 }), all.slice(0, 4));
      for (const [nth, after] of all.entries())
        assert.deepEqual(await visits({ ...page, after, limit: 2 }), all.slice(nth + 1, nth + 3));
    },
  },
  {
    promise: "tallies are what the report itself counts, whatever it groups by and counts",
    check: async (storage) => {
      const period = { from: minute(2), until: minute(8) };
      const check = async (facts: readonly ReportFact[], definition: Parameters<Storage["facts"]["tally"]>[1]) => {
        const tenant = newTenant();
        await ledgerOf(storage, tenant).keep(taken(newStream(), facts.slice(0, 5)), taken(newStream(), facts.slice(5)));
        const report = beginReport(definition, period, "0.95");
        for (const fact of facts) report.add(fact);
        const tallied = answer(await storage.facts.tally(tenant, definition, period));
        assert.deepEqual(sorted(tallied), sorted(JSON.parse(JSON.stringify(report.tallies())) as ReportTally[]));
      };
      await fc.assert(fc.asyncProperty(someFacts(minute), someReport, check), { numRuns: 60 });
    },
  },
  {
    promise: "facts of another tenant are neither listed, read, counted nor replaced",
    check: async (storage) => {
      const [mine, theirs] = [benchOf(storage), benchOf(storage)];
      const stream = newStream();
      await mine.appended(stream, 1);
      const [my, their] = [ledgerOf(storage, mine.tenant), ledgerOf(storage, theirs.tenant)];
      await my.keep(taken(stream, [visit(1)]));
      assert.deepEqual([await their.visits(), await their.outdated()], [[], []]);
      await theirs.appended(stream, 1);
      await their.keep(taken(stream, [visit(2), visit(3)], { version: 9 }));
      assert.deepEqual(
        (await my.visits()).map(({ at }) => at),
        [minute(1)],
      );
      const definition = fc.sample(someReport, { numRuns: 1, seed: 1 })[0];
      assert.ok(definition);
      const counted = answer(
        await storage.facts.tally(mine.tenant, { ...definition, groupBy: [] }, { from: minute(0), until: minute(9) }),
      );
      assert.deepEqual(
        counted.map(({ facts }) => facts),
        [1],
      );
    },
  },
];
