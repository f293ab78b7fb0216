import { describe, expect, test } from "vitest";
import { addOpenMillis, isOpenAt, nextOpeningMillis, openMillisBetween } from "./open-millis.ts";
import { compileCalendar } from "./compile-calendar.ts";
import vectors from "../../vectors/business-time.json" with { type: "json" };

type Vector = {
  readonly id: string;
  readonly calendar: string;
  readonly op: string;
  readonly startMs?: number;
  readonly durationMs?: number;
  readonly fromMs?: number;
  readonly toMs?: number;
  readonly atMs?: number;
  readonly pauses?: readonly (readonly number[])[];
  readonly expected: unknown;
  readonly note?: string;
};

const calendars: Readonly<Record<string, unknown>> = vectors.calendars;

/** What the calendar answers to a vector's question; each vector compiles its own, as nothing was asked before. */
const answerTo = ({ calendar, op, startMs, durationMs, fromMs, toMs, atMs, pauses = [] }: Vector): unknown => {
  const compiled = compileCalendar(calendars[calendar])._unsafeUnwrap();
  const paused = pauses.map(([from, to]) => ({ fromMs: from as number, toMs: to as number }));
  switch (op) {
    case "addBusiness":
      return addOpenMillis(compiled, startMs as number, durationMs as number, paused).unwrapOr(null);
    case "businessBetween":
      return openMillisBetween(compiled, fromMs as number, toMs as number, paused);
    case "isOpen":
      return isOpenAt(compiled, atMs as number);
    case "nextOpen":
      return nextOpeningMillis(compiled, atMs as number, paused);
    default:
      throw new Error(`no such question: ${op}`);
  }
};

describe("the published vectors of business time", () => {
  test.for(vectors.vectors as readonly Vector[])("$id $op on $calendar", (vector) => {
    expect(answerTo(vector)).toEqual(vector.expected);
  });
});
