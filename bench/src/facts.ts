// A million facts through every standard report, read one after the other and none of them kept.
import { beginReport, instant, standardReports, type ReportFact } from "@callout/core";

const COUNT = 1_000_000;
const period = { from: instant("2026-03-31T16:00:00Z"), until: instant("2026-06-30T16:00:00Z") };
const start = Date.parse(period.from);
const length = Date.parse(period.until) - start;
const engineers = Array.from({ length: 40 }, (_, i) => `engineer-${String(i)}`);
const customers = Array.from({ length: 400 }, (_, i) => `customer-${String(i)}`);
const one = <Value>(values: readonly Value[], draw: number): Value => values[draw % values.length] as Value;

/** A quarter of a large service centre: half of its facts are clocks, the rest requests, visits, answers and revisits. */
function* facts(count: number): Generator<ReportFact> {
  for (let i = 0; i < count; i += 1) {
    const draw = Math.imul(i + 1, 2_654_435_761) >>> 0;
    const at = new Date(start + Math.floor((i / count) * length)).toISOString() as ReportFact["at"];
    const [engineer, customer] = [one(engineers, draw >>> 8), one(customers, draw >>> 4)];
    const tier = one(["standard", "advanced", "vip"], draw >>> 12);
    switch (i % 8) {
      case 0:
        yield {
          about: "request",
          at,
          facts: {
            ...{ kind: one(["fault", "patrol", "maintenance"], draw >>> 6), tier, customer, engineer, orgUnit: null },
            ...{ product: one(["pump", "relay", "panel"], draw >>> 3), cause: one(["wear", "misuse"], draw >>> 2) },
            ...{ outcome: one(["fullyResolved", "unresolved"], draw >>> 7), signed: draw % 50 !== 0 },
            ...{ firstLine: draw % 3 === 0, repeated: draw % 11 === 0 },
          },
        };
        break;
      case 1:
        yield {
          about: "visit",
          at,
          facts: { engineer, mode: "onsite", purpose: "repair", customer, minutes: draw % 240 },
        };
        break;
      case 2:
        yield {
          about: "rating",
          at,
          facts: {
            question: one(["attitude", "speed"], draw >>> 5),
            favourable: draw % 20 !== 0,
            score: draw % 101,
            customer,
            engineer,
          },
        };
        break;
      case 3:
        yield {
          about: "revisit",
          at,
          facts: { scheme: "afterRepair", customer, done: draw % 30 !== 0, inTime: draw % 9 !== 0 },
        };
        break;
      default: {
        const outcome = draw % 25 === 0 ? "missed" : "met";
        const clock = one(["response", "arrival", "resolution", "dataEntry"], draw >>> 10);
        yield {
          about: "clock",
          at,
          facts: { clock, subject: "request", tier, engineer, customer, outcome, enteredLate: draw % 40 === 0 },
        };
      }
    }
  }
}

const gc = (globalThis as { gc?: () => void }).gc ?? (() => undefined);
const heapMiB = (): number => {
  gc();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

/** Seconds of the processor that reading so many facts takes, and what is held in memory on the way. */
const reported = (
  count: number,
  add: (fact: ReportFact) => void,
): { readonly seconds: number; readonly heap: number } => {
  let heap = heapMiB();
  const began = process.cpuUsage();
  let aside = 0;
  let read = 0;
  for (const fact of facts(count)) {
    add(fact);
    read += 1;
    if (read % (count / 4) !== 0) continue;
    const before = process.cpuUsage();
    heap = Math.max(heap, heapMiB());
    const { user, system } = process.cpuUsage(before);
    aside += user + system;
  }
  const { user, system } = process.cpuUsage(began);
  return { seconds: (user + system - aside) / 1e6, heap };
};

const made = reported(COUNT, () => undefined);
const all = Object.values(standardReports);
const begun = all.map((definition) => beginReport(definition, period, "0.95"));
const few = reported(COUNT / 10, (fact) => begun.forEach(({ add }) => add(fact)));
const reports = all.map((definition) => beginReport(definition, period, "0.95"));
const many = reported(COUNT, (fact) => reports.forEach(({ add }) => add(fact)));
const done = reports.map((report) => report.done());
const rows = done.reduce((sum, report) => sum + report.rows.length, 0);
for (const { total, rows: own } of done)
  if (own.reduce((sum, row) => sum + row.facts, 0) !== total.facts) throw new Error("a total does not reconcile");
if (done.find(({ id }) => id === "slaByClock")?.total.facts !== COUNT / 2) throw new Error("clocks were lost");

console.log(`\n${String(COUNT)} facts made ready: ${made.seconds.toFixed(2)} s`);
const counting = (many.seconds - made.seconds).toFixed(2);
console.log(
  `counted by ${String(all.length)} reports at once: ${counting} s on one core, ${String(rows)} rows; with making them ${many.seconds.toFixed(2)} s`,
);
console.log(
  `held in memory on the way: ${many.heap.toFixed(1)} MiB; of a tenth of the facts: ${few.heap.toFixed(1)} MiB`,
);
