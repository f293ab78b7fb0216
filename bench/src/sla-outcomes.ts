// A million requests of four clocks each, replayed under two policies on one core.
import {
  clocksOfMillis,
  compareOutcomes,
  compilePolicy,
  composePolicy,
  presets,
  toMillis,
  instant,
} from "@callout/core";
import { requests } from "./sla-work.ts";

const COUNT = Number(process.argv[2] ?? 1_000_000);
const four = { without: { clocks: ["guidance", "escalationReport"] } };
const policy = composePolicy(presets.documents.standard, four)._unsafeUnwrap();
const before = compilePolicy(policy, presets.calendars)._unsafeUnwrap();
const faster = composePolicy(policy, { clocks: [{ id: "response", promises: [{ rank: 30, target: { open: 60 } }] }] });
const after = faster.andThen((one) => compilePolicy(one, presets.calendars))._unsafeUnwrap();
const now = toMillis(instant("2026-12-01T00:00:00Z"));

/** Time of the processor, so that what else the machine does is not counted. */
const timed = (what: string, work: () => string): void => {
  const start = process.cpuUsage();
  const said = work();
  const { user, system } = process.cpuUsage(start);
  console.log(`${what}: ${((user + system) / 1e6).toFixed(2)} s (${said})`);
};

timed("made ready", () => {
  let marks = 0;
  for (const timeline of requests(COUNT)) marks += timeline.marks.length;
  return `${String(marks)} marks`;
});
timed(`clocksOf, ${String(COUNT)} requests of 4 clocks`, () => {
  let missed = 0;
  for (const timeline of requests(COUNT))
    for (const { status } of clocksOfMillis(before, timeline, now)) if (status === "missed") missed += 1;
  return `${String(missed)} missed`;
});
timed(`compareOutcomes, the same under two policies`, () => {
  const { changed } = compareOutcomes(requests(COUNT), before, after, { now });
  return `${String(changed.length)} changed`;
});
