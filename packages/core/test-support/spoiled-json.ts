import fc from "fast-check";
import { calendarAround } from "./calendar-arbitraries.ts";

const oddValues = fc.oneof(
  fc.constantFrom<unknown>(
    "25:00",
    "24:00",
    "9:00",
    "2026-02-30",
    "1000000000-01-01",
    "2026-01-01",
    "Mars/Base",
    "+08:00",
  ),
  fc.constantFrom<unknown>(null, -1, 0, 1e9, 2026, "", "__proto__", [], {}, ["09:00", "18:00"], [["18:00", "09:00"]]),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A calendar in which one place holds something else, is gone, or is new. Often it means nothing any more. */
export const spoiledCalendar = (timeZone: string): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      calendarAround(timeZone, Date.UTC(2026, 2, 8)),
      fc.array(fc.nat(7), { minLength: 1, maxLength: 5 }),
      fc.string(),
      oddValues,
    )
    .map(([data, path, key, value]) => spoiled({ ...data, announcedYears: [2026] }, path, key, value));

const spoiled = (node: unknown, [step, ...path]: readonly number[], key: string, value: unknown): unknown => {
  if (typeof node !== "object" || node === null || step === undefined) return value;
  const keys = Object.keys(node);
  if (step === 7) return Array.isArray(node) ? [...(node as unknown[]), value] : { ...node, [key]: value };
  const at = keys[step % Math.max(keys.length, 1)];
  if (at === undefined) return value;
  const inner: unknown = spoiled((node as Record<string, unknown>)[at], path, key, value);
  const copy = (Array.isArray(node) ? [...(node as unknown[])] : { ...node }) as Record<string, unknown>;
  copy[at] = inner;
  return copy;
};
