import type { CalendarPath, CalendarRefusal, ExpectedPart } from "./calendar-refusal.ts";

/** Takes note of a refusal and gives what to go on with, so that reading can go on. */
export type Refuse = <T>(refusal: CalendarRefusal, instead: T) => T;

/** Refuses something of another kind than a calendar has there. */
export const unexpected = <T>(refuse: Refuse, path: CalendarPath, expected: ExpectedPart, instead: T): T =>
  refuse({ type: "UnexpectedValue", path, expected }, instead);
