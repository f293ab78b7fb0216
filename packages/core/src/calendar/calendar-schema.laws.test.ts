import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarAround } from "../../test-support/calendar-arbitraries.ts";
import { spoiledCalendar } from "../../test-support/spoiled-json.ts";
import { describeCalendarRefusal } from "./calendar-refusal.ts";
import { CalendarData } from "./calendar-schema.ts";
import { compileCalendar } from "./compile-calendar.ts";

describe("calendar data from outside", () => {
  test("the schema accepts what compiles and nothing else, and keeps it as it is", () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(
        fc.oneof(spoiledCalendar("America/New_York"), calendarAround("Asia/Shanghai", 0), fc.jsonValue()),
        (data) => {
          const compiled = compileCalendar(data);
          const parsed = CalendarData.safeParse(data);
          expect(parsed.success).toBe(compiled.isOk());
          if (parsed.success) expect(parsed.data).toEqual(data);
          seen[parsed.success ? "accepted" : "refused"] += 1;
        },
      ),
      { numRuns: 2000 },
    );
    expect(seen.accepted).toBeGreaterThan(100);
    expect(seen.refused).toBeGreaterThan(100);
  });

  test("a refusal leads to a place in the data, and is worded in both languages", () => {
    fc.assert(
      fc.property(spoiledCalendar("Asia/Shanghai"), (data) => {
        compileCalendar(data).mapErr((refusal) => {
          const issue = CalendarData.safeParse(data).error?.issues[0];
          expect(issue?.path).toEqual(refusal.path);
          const parent = refusal.path
            .slice(0, -1)
            .reduce((node: unknown, key) => (node as Record<string, unknown>)[key], data);
          expect(refusal.path.length === 0 || typeof parent === "object").toBe(true);
          for (const language of ["zh-CN", "en"] as const)
            expect(describeCalendarRefusal(refusal, language)).toContain(refusal.path.join("."));
        });
      }),
      { numRuns: 500 },
    );
  });
});
