import type { CompiledClock, CompiledPromise } from "../../sla/compile-clocks.ts";
import { countFrom, keptPromise } from "../../sla/kept-promise.ts";

const HOUR = 3_600_000;
/** Each hour of two weeks, from a Monday on, and half past: what a promise is, it is in one of them. */
const FROM = 1_772_380_800_000; // 2026-03-01T16:00:00Z
const SAMPLES = Array.from({ length: 14 * 48 }, (_, half) => FROM + (half * HOUR) / 2);

/** When a clock is due for each of some typical starts; Infinity where nothing is promised or it is never due. */
export type Dues = readonly number[];

/** When a clock is due by a promise of its own and one of its floor, if they are made. Promises alike give the same list. */
export const promisedDues = (
  clock: CompiledClock,
): ((own: CompiledPromise | null, floor: CompiledPromise | null) => Dues) => {
  const known = new Map<string, Dues>();
  return (own, floor) => {
    const key = `${whatIs(own)} ${whatIs(floor)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const dues = duesOf({ ...clock, promises: always(own), floor: always(floor) });
    known.set(key, dues);
    return dues;
  };
};

const whatIs = (promise: CompiledPromise | null): string =>
  promise === null ? "" : JSON.stringify([promise.rule.target, promise.calendarId]);

const always = (promise: CompiledPromise | null): readonly CompiledPromise[] =>
  promise === null ? [] : [{ ...promise, rule: { ...promise.rule, when: {} } }];

const duesOf = (clock: CompiledClock): Dues =>
  SAMPLES.map((from) => {
    const timeline = { subject: { kind: clock.rule.subject, id: "" }, facts: {}, marks: [], pauses: [] };
    return keptPromise(clock, timeline, { ...countFrom(from), until: from, pauses: [] }).due ?? Infinity;
  });

/** Whether a promise that is no moment somebody agreed on is due for none of the starts. */
export const isNeverDue = ({ rule: { target } }: CompiledPromise, dues: Dues): boolean =>
  target !== null && !("agreed" in target) && !("before" in target) && dues.every((due) => due === Infinity);
