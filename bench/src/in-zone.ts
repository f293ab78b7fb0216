import {
  addOpenMillis,
  isOpenAt,
  nextOpeningMillis,
  openMillisBetween,
  type Pause,
  type ServiceCalendar,
} from "@callout/core/calendar";
import { bareAdd, bareAddPaused, bareArrays, bareBetween, bareIsOpen, bareNextOpening } from "./bare-arrays.ts";
import { kept, nanoseconds } from "./measure.ts";
import { compiled, officeData, oneIntervalData } from "./office.ts";
import { dayjsPeer, momentPeer, type Peer } from "./peers.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const zone = process.argv[2] ?? "UTC";
const spans = [
  ["+8 h", 8],
  ["+400 h", 400],
  ["+1 year (2,000 h)", 2000],
  ["+10 years (20,000 h)", 20_000],
] as const;

const data = officeData(zone);
const calendar = compiled(data);
const [windowFrom, windowTo] = [Date.UTC(2025, 0, 1), Date.UTC(2038, 0, 1)];
openMillisBetween(calendar, windowFrom, windowTo);
const bare = bareArrays(calendar, windowFrom, windowTo);

/** Moments of 2026 on whole minutes, in an order that no branch predictor learns. */
const moments = Float64Array.from({ length: 8192 }, (_, i) => {
  const mixed = Math.imul(i + 1, 2_654_435_761) >>> 0;
  return Date.UTC(2026, 0, 1) + Math.floor((mixed / 2 ** 32) * 365 * 24 * 60) * 60_000;
});
const momentAt = (i: number): number => moments[i & 8191] as number;
const pausesOf = Array.from(moments, (at): readonly Pause[] =>
  [1, 9, 30].map((days) => ({ fromMs: at + days * DAY, toMs: at + days * DAY + 20 * HOUR })),
);
const due = (asked: ServiceCalendar, ms: number, duration: number, pauses?: readonly Pause[]): number =>
  addOpenMillis(asked, ms, duration, pauses).unwrapOr(Number.NaN);

/** Rows of the table: what is asked, of the calendar and of the bare arrays. */
const questions: readonly (readonly [string, (i: number) => number, (i: number) => number])[] = [
  ["isOpen", (i) => Number(isOpenAt(calendar, momentAt(i))), (i) => Number(bareIsOpen(bare, momentAt(i)))],
  ["nextOpening", (i) => nextOpeningMillis(calendar, momentAt(i)) ?? 0, (i) => bareNextOpening(bare, momentAt(i))],
  ...spans.flatMap(([name, hours]) => [
    [
      `add ${name}`,
      (i: number) => due(calendar, momentAt(i), hours * HOUR),
      (i: number) => bareAdd(bare, momentAt(i), hours * HOUR),
    ] as const,
    [
      `between ${name}`,
      (i: number) => openMillisBetween(calendar, momentAt(i), momentAt(i) + hours * 4 * HOUR),
      (i: number) => bareBetween(bare, momentAt(i), momentAt(i) + hours * 4 * HOUR),
    ] as const,
    [
      `add ${name}, 3 pauses`,
      (i: number) => due(calendar, momentAt(i), hours * HOUR, pausesOf[i & 8191]),
      (i: number) => bareAddPaused(bare, momentAt(i), hours * HOUR, pausesOf[i & 8191] ?? []),
    ] as const,
  ]),
];

const agrees = (name: string, ours: (i: number) => number, bound: (i: number) => number): void => {
  for (let i = 0; i < 8192; i++)
    if (ours(i) !== bound(i))
      throw new Error(
        `${name} at ${new Date(momentAt(i)).toISOString()}: ${String(ours(i))} is not ${String(bound(i))}`,
      );
};

console.log(`\n${zone}: ns per call (the host's zone is ${Intl.DateTimeFormat().resolvedOptions().timeZone})\n`);
const width = (text: string | number, columns: number): string =>
  (typeof text === "number" ? text.toLocaleString("en", { maximumFractionDigits: text < 100 ? 1 : 0 }) : text).padStart(
    columns,
  );
console.log(`${"".padEnd(34)}${width("callout", 10)}${width("bare arrays", 14)}${width("ratio", 8)}`);
const measured = new Map<string, number>();
for (const [name, ours, bound] of questions) {
  agrees(name, ours, bound);
  const [ownNs = 0, boundNs = 0] = nanoseconds(ours, bound);
  measured.set(name, ownNs);
  console.log(
    `${name.padEnd(34)}${width(ownNs, 10)}${width(boundNs, 14)}${width(`${(ownNs / boundNs).toFixed(2)}×`, 8)}`,
  );
}
const [near, far] = [measured.get("add +8 h") ?? 0, measured.get("add +10 years (20,000 h)") ?? 0];
console.log(`ten years cost ${(far / near).toFixed(2)}× what one day costs`);

/** Starts at which every engine means the same: within the hours, and not so that time fits exactly. */
const starts = Array.from(moments).filter((ms) => isOpenAt(calendar, ms) && ms % (10 * 60_000) !== 0);
/** So many tries of a peer that the benchmark ends. */
const triesOf = (hours: number): number => (hours > 10_000 ? 1 : hours > 1000 ? 3 : hours > 100 ? 20 : 200);

const comparePeer = (peer: Peer, own: ServiceCalendar): void => {
  console.log(`\n${peer.name}${" ".repeat(34 - peer.name.length)}${width("ns", 16)}${width("× callout", 14)}   agrees`);
  const own2 = starts.filter((ms) => isOpenAt(own, ms));
  const row = (name: string, tries: number, ask: (ms: number) => number, ours: (ms: number) => number): void => {
    const asked = own2.slice(0, tries);
    const agreed = asked.filter((ms) => ask(ms) === ours(ms)).length;
    const [ownNs = 0] = nanoseconds((i) => ours(own2[i % own2.length] as number));
    const peerNs = once(() => asked.forEach(ask)) / tries;
    console.log(
      `${name.padEnd(34)}${width(peerNs, 16)}${width(peerNs / ownNs, 14)}   ${String(agreed)} of ${String(tries)}`,
    );
  };
  row(
    "isOpen",
    200,
    (ms) => Number(peer.isOpen(ms)),
    (ms) => Number(isOpenAt(own, ms)),
  );
  for (const [name, hours] of spans)
    row(
      `add ${name}`,
      triesOf(hours),
      (ms) => peer.addHours(ms, hours),
      (ms) => due(own, ms, hours * HOUR),
    );
};
const once = (work: () => void): number => {
  const start = performance.now();
  work();
  return (performance.now() - start) * 1e6;
};
comparePeer(dayjsPeer(data.holidays ?? []), calendar);
comparePeer(momentPeer(data.holidays ?? []), compiled(oneIntervalData(zone)));

const million = once(() => {
  let sum = 0;
  for (let i = 0; i < 1_000_000; i++) {
    const duration = ((i * 7919) % 30_000) * 60_000;
    sum += due(calendar, momentAt(i), duration, i % 4 === 0 ? pausesOf[i & 8191] : undefined);
  }
  if (Number.isNaN(sum)) throw new Error("a deadline was never reached");
});
console.log(`\na million mixed deadlines, a quarter of them with 3 pauses: ${(million / 1e6).toFixed(0)} ms`);

const years = 30;
const [first, last] = [Date.UTC(2010, 0, 1), Date.UTC(2010 + years, 0, 1)];
const compileOnce = (): ServiceCalendar => {
  const fresh = compiled(data);
  openMillisBetween(fresh, first, last);
  return fresh;
};
compileOnce();
const [compileNs = 0] = nanoseconds(() => compileOnce().compiled.window.toMs);
console.log(`compiled, the zone known: ${(compileNs / 1e6 / (years + 2)).toFixed(3)} ms per calendar-year`);

const gc = (globalThis as { gc?: () => void }).gc ?? (() => undefined);
const memory = (): number => {
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const before = memory();
const many = Array.from({ length: 40 }, compileOnce);
const calendarYears =
  (many.length * ((many[0]?.compiled.window.toMs ?? 0) - (many[0]?.compiled.window.fromMs ?? 0))) / (365.25 * DAY);
console.log(`memory: ${((memory() - before) / calendarYears / 1024).toFixed(1)} KB per calendar-year`);
if (Number.isNaN(kept() + many.length)) throw new Error("nothing was kept");
