import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hardZones } from "../../test-support/hard-zones.ts";
import { standardReports } from "../policy/presets/reports/standard-reports.ts";
import { ReportDefinition } from "../policy/report-definition.ts";
import { presets } from "../presets/presets.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import { fromMillis, instant, type Instant } from "../time/instant.ts";
import { localDate, localDateOf } from "../time/local-date.ts";
import { localDateAt, wallTimeAt } from "../time/wall-time.ts";
import type { ReportFact } from "./report-fact.ts";
import { beginReport, reportOf, type Report } from "./report-of.ts";
import { reportPeriod } from "./report-period.ts";

const period = reportPeriod("month", localDate("2026-03-15"), "Asia/Shanghai");
const inMarch = instant("2026-03-10T02:00:00Z");
const fact = (about: string, facts: ReportFact["facts"], at: Instant = inMarch): ReportFact => ({ about, at, facts });
const made = (definition: ReportDefinition, facts: Iterable<ReportFact>): Report =>
  reportOf(definition, period, facts, "0.95");
const values = ({ rows }: Report) =>
  rows.map(({ group, cells }) => [...group, ...cells.map((cell) => (cell.kind === "share" ? cell.share : cell.value))]);

describe("the five reports of the manual (R-545, A-25)", () => {
  test("causes of product faults", () => {
    const facts = ["wear", "wear", "misuse"].map((cause, nth) =>
      fact("request", { product: "pump", cause, repeated: nth === 0 }),
    );
    expect(values(made(standardReports.faultCauses, facts))).toEqual([
      ["pump", "misuse", 1, 0],
      ["pump", "wear", 2, 0.5],
    ]);
  });

  test("service items, complaint reasons, parts per slip", () => {
    const facts = [
      fact("service", { item: "inspection", minutes: 30 }),
      fact("service", { item: "inspection", minutes: 45 }),
      fact("complaint", { reason: "late" }),
      fact("part", { slip: "S-1", part: "seal", quantity: 2 }),
      fact("part", { slip: "S-1", part: "seal", quantity: 1 }),
    ];
    expect(values(made(standardReports.serviceItems, facts))).toEqual([["inspection", 2, 75]]);
    expect(values(made(standardReports.complaintReasons, facts))).toEqual([["late", 1]]);
    expect(values(made(standardReports.partsDetail, facts))).toEqual([["S-1", "seal", 3]]);
  });

  test("settlement per slip, each currency for itself", () => {
    const charge = (currency: string, amountMinor: number) =>
      fact("charge", { currency, slip: "S-1", item: "labour", amountMinor });
    expect(
      values(made(standardReports.settlementDetail, [charge("CNY", 1000), charge("USD", 5), charge("CNY", 1)])),
    ).toEqual([
      ["CNY", "S-1", "labour", 2, 1001],
      ["USD", "S-1", "labour", 1, 5],
    ]);
  });
});

describe("the reports of the service desk", () => {
  test("count unsigned slips apart, and what was entered late as met (R-528, R-532, R-533)", () => {
    const request = (own: ReportFact["facts"]) =>
      fact("request", { kind: "fault", tier: "vip", orgUnit: null, ...own });
    const facts = [
      request({ outcome: "fullyResolved", signed: true, firstLine: true }),
      request({ outcome: "unresolved", signed: true }),
      request({ outcome: "fullyResolved", signed: false }),
    ];
    expect(values(made(standardReports.service, facts))).toEqual([["fault", "vip", 3, 0.5, 1, 1 / 3, 0]]);
    expect(values(made(standardReports.operationMonth, facts))).toEqual([[null, 3, 0.5, 1, 1 / 3, 0]]);
    const clock = (outcome: string, enteredLate = false) =>
      fact("clock", { clock: "arrival", tier: "vip", engineer: "li", customer: "c-1", outcome, enteredLate });
    const clocks = [clock("met"), clock("met", true), clock("missed")];
    expect(values(made(standardReports.slaByClock, clocks))).toEqual([["arrival", "vip", 3, 2 / 3, 1, 1]]);
    expect(values(made(standardReports.slaByEngineer, clocks))).toEqual([["li", 3, 2 / 3, 1, 1]]);
    expect(values(made(standardReports.slaByCustomer, clocks))).toEqual([["c-1", 3, 2 / 3, 1, 1]]);
  });

  test("inspections, repairs, satisfaction, revisits, workload and age (R-529, R-535, R-544, R-372)", () => {
    const facts = [
      fact("inspection", { site: "A", defects: 0 }),
      fact("inspection", { site: "A", defects: 3 }),
      fact("repair", { product: "pump", route: "own", days: 4 }),
      fact("repair", { product: "pump", route: "own", days: null }),
      fact("rating", { question: "attitude", favourable: true, score: 100 }),
      fact("revisit", { scheme: "afterRepair", done: true, inTime: true }),
      fact("revisit", { scheme: "afterRepair", done: false, inTime: null }),
      fact("visit", { engineer: "li", minutes: 90 }),
      fact("open", { status: "waiting", ageDays: 3 }),
      fact("open", { status: "waiting", ageDays: 31 }),
    ];
    expect(values(made(standardReports.inspection, facts))).toEqual([["A", 2, 3, 0.5]]);
    expect(values(made(standardReports.repair, facts))).toEqual([["pump", "own", 2, 4]]);
    expect(values(made(standardReports.satisfaction, facts))).toEqual([["attitude", 1, 1, 100]]);
    expect(values(made(standardReports.revisits, facts))).toEqual([["afterRepair", 2, 0.5, 1]]);
    expect(values(made(standardReports.workload, facts))).toEqual([["li", 1, 90]]);
    expect(values(made(standardReports.ageing, facts))).toEqual([["waiting", 2, 1, 0, 0, 1]]);
  });

  test("sum up the work of each month, of each engineer: visits, minutes, promises kept (R-458)", () => {
    const { workload, slaByEngineer } = standardReports;
    expect([workload, slaByEngineer].map(({ period: of, groupBy }) => [of, ...groupBy])).toEqual([
      ["month", "engineer"],
      ["month", "engineer"],
    ]);
    const facts = [30, 45].map((minutes) => fact("visit", { engineer: "li", minutes }));
    const april = fact("visit", { engineer: "li", minutes: 60 }, period.until);
    expect(values(made(workload, [...facts, april]))).toEqual([["li", 2, 75]]);
    expect(values(made(slaByEngineer, [fact("clock", { engineer: "li", outcome: "met" })]))).toEqual([
      ["li", 1, 1, 0, 0],
    ]);
  });

  test("say nothing of nobody", () => {
    expect(made(standardReports.satisfaction, []).total.cells).toEqual([
      { kind: "count", value: 0 },
      { kind: "share", count: 0, of: 0, share: null, interval: null },
      { kind: "mean", value: null, of: 0 },
    ]);
  });

  test("are due on the 5th and on the 10th of the month after (R-528, R-529, C-26)", () => {
    const compiled = presets.compiled.reportDeadlines;
    const timeline = {
      subject: { kind: "report", id: "2026-03" },
      facts: {},
      marks: [{ name: "periodEnded", at: period.until, cycle: 1 }],
      pauses: [],
    };
    const due = clocksOf(compiled, timeline, period.until).map(({ due: at }) => at && wallTimeAt(at, "Asia/Shanghai"));
    expect(due).toEqual(["2026-04-06T00:00:00.000", "2026-04-11T00:00:00.000"]);
  });

  test.for(Object.values(standardReports))("$id is whole, and stays itself through JSON", (definition) => {
    expect(ReportDefinition.parse(JSON.parse(JSON.stringify(definition)))).toEqual(definition);
  });
});

describe("a period", () => {
  test("is a month, a quarter or a year of the tenant's zone, and the next begins where it ends", () => {
    const kinds = fc.constantFrom("month", "quarter", "year");
    const day = fc.integer({ min: 15_000, max: 25_000 });
    fc.assert(
      fc.property(kinds, day, fc.constantFrom(...hardZones), (kind, days, zone) => {
        const { from, until, firstDay, dayAfter } = reportPeriod(kind, localDateOf(days), zone);
        expect(firstDay <= localDateOf(days) && localDateOf(days) < dayAfter).toBe(true);
        expect(reportPeriod(kind, dayAfter, zone).from).toBe(until);
        expect(localDateAt(from, zone)).toBe(firstDay);
        expect(localDateAt(fromMillis(Date.parse(until) - 1), zone) < dayAfter).toBe(true);
      }),
    );
  });
});

describe("the laws of reports", () => {
  const facts = fc.array(
    fc.record({
      about: fc.constantFrom("request", "clock"),
      at: fc.integer({ min: Date.UTC(2026, 1, 25), max: Date.UTC(2026, 3, 5) }).map(fromMillis),
      facts: fc.record({
        kind: fc.constantFrom("fault", "patrol", null),
        tier: fc.constantFrom("vip", 1, true, null),
        minutes: fc.option(fc.integer({ min: 0, max: 10_000 })),
        signed: fc.boolean(),
      }),
    }),
    { maxLength: 60 },
  );
  const definition: ReportDefinition = {
    ...standardReports.service,
    columns: [
      ...standardReports.serviceItems.columns,
      { kind: "share", id: "signed", label: { "zh-CN": "签字", en: "signed" }, among: {}, when: { signed: true } },
    ],
  };

  test("rows add up to the totals, and every fact of the period is in one row", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { rows, total } = made(definition, given);
        const inPeriod = given.filter(({ about, at }) => about === "request" && period.from <= at && at < period.until);
        expect(total.facts).toBe(inPeriod.length);
        expect(rows.reduce((sum, row) => sum + row.facts, 0)).toBe(total.facts);
        for (const [nth, cell] of total.cells.entries()) {
          const numbers = rows
            .map(({ cells }) => cells[nth]!)
            .map((one) => (one.kind === "share" ? one.count : one.value!));
          expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(cell.kind === "share" ? cell.count : cell.value);
        }
      }),
    );
  });

  test("the order of the facts does not matter, and months add up to their quarter", () => {
    const turned = facts.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    const months = ["2026-01-01", "2026-02-01", "2026-03-01"].map((date) =>
      reportPeriod("month", localDate(date), "Asia/Shanghai"),
    );
    const quarter = reportPeriod("quarter", localDate("2026-02-01"), "Asia/Shanghai");
    fc.assert(
      fc.property(turned, ([given, again]) => {
        expect(made(definition, again)).toEqual(made(definition, given));
        const whole = reportOf(definition, quarter, given, "0.95").total.facts;
        const parts = months.map((month) => reportOf(definition, month, given, "0.95").total.facts);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
      }),
    );
  });

  test("a hundred thousand facts streamed make as many rows as there are groups", () => {
    const report = beginReport(definition, period, "0.95");
    for (let nth = 0; nth < 100_000; nth += 1)
      report.add(fact("request", { kind: "fault", tier: `t${String(nth % 5)}`, minutes: 1 }));
    const { rows, total } = report.done();
    expect([rows.length, total.facts, total.cells[1]]).toEqual([5, 100_000, { kind: "sum", value: 100_000 }]);
  });
});
