// A million requests of four clocks each, replayed under two policies on one core.
import {
  clocksOfMillis,
  compareOutcomes,
  compilePolicy,
  composePolicy,
  presets,
  toMillis,
  instant,
  type Target,
} from "@callout/core";
import { dayjsPeer } from "./peers.ts";
import { requests } from "./sla-work.ts";

const COUNT = 1_000_000;
/** The peer takes minutes for a million: it does so many, and the rest is reckoned. */
const SAMPLE = 2000;
/** Response, arrival, resolution and dispatch; no source promises an arrival. */
const four = {
  clocks: [{ id: "arrival", calendar: "onsite-5x8", promises: [{ rank: 90, target: { open: 180 } }] }],
  without: { clocks: ["guidance", "escalationReport"] },
};
const oneMinuteLess = (target: Target | null): Target | null => {
  if (target === null) return null;
  if ("open" in target && typeof target.open === "number") return { open: target.open - 1 };
  return "elapsed" in target && typeof target.elapsed === "number" && target.elapsed > 0
    ? { elapsed: target.elapsed - 1 }
    : target;
};
const policy = composePolicy(presets.documents.standard, four)._unsafeUnwrap();
const before = compilePolicy(policy, presets.calendars)._unsafeUnwrap();
const faster = composePolicy(policy, { clocks: [{ id: "response", promises: [{ rank: 30, target: { open: 60 } }] }] });
const after = faster.andThen((one) => compilePolicy(one, presets.calendars))._unsafeUnwrap();
/** One minute less for everything that is promised in minutes. */
const stricter = policy.clocks.map(({ id, promises }) => ({
  id,
  label: { "zh-CN": "更严", en: "Stricter" },
  promises: promises.map(({ rank, target }) => ({ rank, target: oneMinuteLess(target) })),
}));
const allStricter = composePolicy(policy, { clocks: stricter })
  .andThen((one) => compilePolicy(one, presets.calendars))
  ._unsafeUnwrap();
const now = toMillis(instant("2026-12-01T00:00:00Z"));

/** Time of the processor, so that what else the machine does is not counted. */
const timed = (what: string, work: () => string): number => {
  const start = process.cpuUsage();
  const said = work();
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  console.log(`${what}: ${seconds.toFixed(2)} s (${said})`);
  return seconds;
};

for (const timeline of requests(1000)) {
  const counting = clocksOfMillis(before, timeline, now).filter(({ status }) => status !== "void");
  if (counting.length !== 4) throw new Error(`${timeline.subject.id} has ${String(counting.length)} clocks`);
}

timed("made ready", () => {
  let marks = 0;
  for (const timeline of requests(COUNT)) marks += timeline.marks.length;
  return `${String(marks)} marks`;
});
const ours = timed(`clocksOf, ${String(COUNT)} requests of 4 clocks`, () => {
  let missed = 0;
  for (const timeline of requests(COUNT))
    for (const { status } of clocksOfMillis(before, timeline, now)) if (status === "missed") missed += 1;
  return `${String(missed)} missed`;
});
timed(`compareOutcomes, the same under two policies that differ in one promise`, () => {
  const { changed } = compareOutcomes(requests(COUNT), before, after, { now });
  return `${String(changed.length)} changed`;
});
timed(`compareOutcomes, the same under two policies that have no clock in common`, () => {
  const { changed } = compareOutcomes(requests(COUNT), before, allStricter, { now });
  return `${String(changed.length)} changed`;
});

const peer = dayjsPeer(presets.calendars["onsite-5x8"].calendar.holidays ?? []);
const theirs = timed(
  `${peer.name}, the two due moments in open time of ${String(SAMPLE)} of them, without pauses`,
  () => {
    let due = 0;
    for (const { marks } of requests(SAMPLE)) {
      const logged = marks[0]?.at ?? 0;
      due += peer.addHours(logged, 2) + peer.addHours(logged, 4);
    }
    return due > 0 ? "all found" : "none found";
  },
);
const longer = (theirs * COUNT) / SAMPLE / ours;
console.log(
  `all ${String(COUNT)} would take ${peer.name} ${longer.toFixed(0)} times as long as their clocks take clocksOf`,
);
