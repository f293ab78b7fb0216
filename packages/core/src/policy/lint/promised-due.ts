import type { CompiledClock } from "../../sla/compile-clocks.ts";
import { countFrom, keptPromise } from "../../sla/kept-promise.ts";
import type { Facts } from "../../sla/timeline.ts";

const HOUR = 3_600_000;
/** Each hour of two weeks, from a Monday on, and half past: what a promise is, it is in one of them. */
const FROM = 1_772_380_800_000; // 2026-03-01T16:00:00Z
const SAMPLES = Array.from({ length: 14 * 48 }, (_, half) => FROM + (half * HOUR) / 2);

/** When a clock would be due for each of some typical starts; Infinity where nothing is promised or it is never due. */
export const promisedDues = (clock: CompiledClock, facts: Facts): readonly number[] =>
  SAMPLES.map((from) => {
    const timeline = { subject: { kind: clock.rule.subject, id: "" }, facts, marks: [], pauses: [] };
    return keptPromise(clock, timeline, { ...countFrom(from), until: from, pauses: [] }).due ?? Infinity;
  });

/** Whether a clock that promises something for these facts is due for none of the starts. */
export const isNeverDue = (clock: CompiledClock, facts: Facts): boolean => {
  const { promise } = keptPromise(
    clock,
    { subject: { kind: clock.rule.subject, id: "" }, facts, marks: [], pauses: [] },
    { ...countFrom(FROM), until: FROM, pauses: [] },
  );
  const target = promise?.rule.target ?? null;
  if (target === null || "agreed" in target || "before" in target) return false;
  return promisedDues(clock, facts).every((due) => due === Infinity);
};
