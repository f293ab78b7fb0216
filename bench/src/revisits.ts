// A schedule of 16 revisits counted from an installation, beside the libraries that count dates.
import { fromMillis, localDate, planRevisits, revisitMoments, revisitSchemes, type RevisitScheme } from "@callout/core";
import { kept, nanoseconds } from "./measure.ts";
import { compiled, officeData } from "./office.ts";
import { schedulePeers } from "./revisit-peers.ts";

const zone = process.argv[2] ?? "Asia/Shanghai";
const TIMES = 16;
const { cycle } = revisitSchemes.onsiteA;
if (cycle === null) throw new Error("it comes again and again");
const scheme: RevisitScheme = { ...revisitSchemes.onsiteA, cycle: { ...cycle, times: TIMES }, mergeWithinDays: null };
const data = officeData(zone);
const calendar = compiled(data);
const until = localDate("2032-12-31");

/** Installations at any time of any day of 2026, in an order that no branch predictor learns. */
const installed = Array.from({ length: 512 }, (_, i) => {
  const mixed = Math.imul(i + 1, 2_654_435_761) >>> 0;
  return Date.UTC(2026, 0, 1) + Math.floor((mixed / 2 ** 32) * 365 * 24 * 60) * 60_000;
});

const ours = revisitMoments(scheme, { timeZone: zone, facts: {}, calendar, until });
const planned = (ms: number): readonly number[] => {
  const at = fromMillis(ms);
  const anchors = [{ id: "installation", kind: "installed", at, until: null }] as const;
  const pump = { id: "pump-7", contact: "card-1", timeZone: zone, facts: {}, anchors };
  const plan = planRevisits({ schemes: [scheme], calendar: () => calendar }, [pump], [], { asOf: at, until });
  return plan._unsafeUnwrap().revisits.map(({ windowFrom }) => Date.parse(windowFrom));
};

const asked = { zone, times: TIMES, everyMonths: cycle.every, holidays: new Set(data.holidays) };
const peers = schedulePeers(asked);
const agreed = peers.map(({ moments }) => installed.filter((ms) => moments(ms).join() === ours(ms).join()).length);
if (installed.some((ms) => planned(ms).join() !== ours(ms).join())) throw new Error("planned otherwise than reckoned");

const summed = (moments: (ms: number) => readonly number[]) => (i: number) =>
  moments(installed[i & 511] as number).reduce((sum, ms) => sum + ms, 0);
const [reckonNs = 0, planNs = 0, ...peerNs] = nanoseconds(
  summed(ours),
  summed(planned),
  ...peers.map(({ moments }) => summed(moments)),
);

const line = (name: string, ns: number, right: number): void => {
  const columns = [`${(ns / 1000).toFixed(1)} µs`.padStart(12), `${(ns / reckonNs).toFixed(0)}×`.padStart(8)];
  console.log(`${name.padEnd(34)}${columns.join("")}   ${String(right)} of ${String(installed.length)} agree`);
};
const { timeZone: host } = Intl.DateTimeFormat().resolvedOptions();
console.log(`\n${String(TIMES)} revisits of a customer in ${zone}, reckoned on a host in ${host}`);
line("revisitMoments", reckonNs, installed.length);
line("planRevisits, with all it says", planNs, installed.length);
for (const [i, { name }] of peers.entries()) line(name, peerNs[i] as number, agreed[i] as number);
const right = peers.flatMap(({ name }, i) =>
  agreed[i] === installed.length ? [{ name, ns: peerNs[i] as number }] : [],
);
const [quickest] = right.sort((a, b) => a.ns - b.ns);
if (quickest === undefined) throw new Error("no peer agrees");
console.log(`the fastest that is right, ${quickest.name}, takes ${(quickest.ns / reckonNs).toFixed(0)} times as long`);
if (Number.isNaN(kept())) throw new Error("nothing was measured");
