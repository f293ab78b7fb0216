import { expect } from "vitest";
import { compileCalendar } from "../src/calendar/compile-calendar.ts";
import { addOpenMillis, isOpenAt, openMillisBetween } from "../src/calendar/open-millis.ts";
import type { Scene } from "./calendar-arbitraries.ts";
import { slowCalendar } from "./slow-calendar.ts";

const DAY = 86_400_000;

/** Asks the calendar and its slow twin the same and throws where they differ. */
export const agreesWithSlowCalendar = ({ data, from, to, duration, pauses }: Scene): void => {
  const calendar = compileCalendar(data)._unsafeUnwrap();
  const slow = slowCalendar(data);
  const [first, last] = [Math.min(from, to), Math.max(from, to)];

  expect(isOpenAt(calendar, from)).toBe(slow.isOpenAt(from));
  expect(openMillisBetween(calendar, first, last, pauses)).toBe(slow.openMillisBetween(first, last, pauses));

  const until = from + 12 * DAY;
  const due = addOpenMillis(calendar, from, duration, pauses).unwrapOr(Number.POSITIVE_INFINITY);
  expect(due <= until ? due : undefined).toBe(slow.addOpenMillis(from, duration, pauses, until));
};
