// One request with eight clocks and five pauses: where they stand, when they go off, why one is due; beside the best peer.
import {
  clocksOf,
  clocksOfMillis,
  compileClocks,
  explainClock,
  inMillis,
  instant,
  timersOf,
  toMillis,
} from "@callout/core";
import type { ClockRule, Timeline } from "@callout/core";
import { kept, nanoseconds } from "./measure.ts";
import { compiled, officeData } from "./office.ts";
import { dayjsPeer } from "./peers.ts";

const data = officeData("Asia/Shanghai");
const hours = [1, 2, 4, 8, 16, 40, 80, 160];

const clockOf = (target: number): ClockRule => ({
  id: `within-${String(target)}`,
  label: { "zh-CN": "时限", en: "Clock" },
  subject: "request",
  start: "logged",
  stop: `done-${String(target)}`,
  voidedBy: ["cancelled"],
  calendar: "office",
  promises: [
    { rank: 1, when: { tier: "vip" }, target: { open: target * 30 }, source: [] },
    { rank: 2, when: {}, target: { open: target * 60 }, source: [] },
  ],
  pausedBy: ["customer"],
  rungs: [
    { percent: 80, tell: ["dutyManager"], source: [] },
    { afterDue: 20, counted: "elapsed", tell: ["projectManager"], source: [] },
  ],
  rearm: false,
  onNewCycle: {},
  onFactsChange: "fromStart",
});

const clocks = compileClocks(hours.map(clockOf), { office: compiled(data) });
if (clocks.isErr()) throw new Error(JSON.stringify(clocks.error));
const rules = clocks.value;

const day = (date: number, time: string) => instant(`2026-03-${String(date).padStart(2, "0")}T${time}:00Z`);
const timeline: Timeline = {
  subject: { kind: "request", id: "T-1" },
  facts: { tier: "standard" },
  marks: [
    { name: "logged", at: day(2, "01:00"), cycle: 1 },
    { name: "done-1", at: day(2, "01:30"), cycle: 1 },
    { name: "done-4", at: day(2, "09:00"), cycle: 1 },
  ],
  pauses: [3, 4, 5, 9, 10].map((date) => ({ reason: "customer", from: day(date, "02:00"), to: day(date, "06:00") })),
};
const now = day(16, "02:00");
const inBulk = inMillis(timeline);
const nowMillis = toMillis(now);
const peer = dayjsPeer(data.holidays ?? []);
const start = toMillis(day(2, "01:00"));

const [text = 0, millis = 0, timers = 0, proof = 0, dayjs = 0] = nanoseconds(
  () => clocksOf(rules, timeline, now).length,
  () => clocksOfMillis(rules, inBulk, nowMillis).length,
  () => timersOf(rules, timeline).length,
  () => explainClock(rules, timeline, "within-160")?.parts.length ?? 0,
  () => hours.reduce((sum, target) => sum + peer.addHours(start, target), 0),
);
const shown = (nanos: number): string => `${(nanos / 1000).toFixed(1)} µs`;
console.log(`clocksOf, 8 clocks and 5 pauses: ${shown(text)}, in milliseconds ${shown(millis)}`);
console.log(`timersOf, 24 rungs: ${shown(timers)}; explainClock over 20 workdays: ${shown(proof)}`);
console.log(
  `${peer.name}, the 8 due moments alone, without pauses: ${shown(dayjs)}, ${(dayjs / millis).toFixed(0)} times as long`,
);
if (kept() === 0) throw new Error("nothing was measured");
