import * as z from "zod";
import type { CalendarData as Data } from "./calendar-data.ts";
import { describeCalendarRefusal } from "./calendar-refusal.ts";
import { compileCalendar } from "./compile-calendar.ts";

const ServiceHours = z.tuple([z.string(), z.string()]).readonly();
const DayHours = z.array(ServiceHours).readonly();

/** The shape of a calendar, for those who read schemas: `compileCalendar` says which data of this shape mean something. */
const Shape = z
  .strictObject({
    timeZone: z.string(),
    weekly: z
      .strictObject({ 1: DayHours, 2: DayHours, 3: DayHours, 4: DayHours, 5: DayHours, 6: DayHours, 7: DayHours })
      .partial()
      .readonly(),
    holidays: z.array(z.string()).readonly().optional(),
    overrides: z.record(z.string(), DayHours).readonly().optional(),
    announcedYears: z.array(z.number()).readonly().optional(),
    rules: z
      .strictObject({
        exactFit: z.enum(["closing", "nextOpening"]),
        zeroOutsideHours: z.enum(["unchanged", "nextOpening"]),
        holidayAndOverride: z.enum(["override", "holiday"]),
        overnightIntoHoliday: z.enum(["runsOn", "cutAtMidnight"]),
        workday: z.union([z.literal("date"), z.strictObject({ openMinutes: z.number() }).readonly()]),
      })
      .partial()
      .readonly()
      .optional(),
  })
  .readonly();

/**
 * Calendar data from outside. It accepts what {@link compileCalendar} compiles, and refuses with the same path and reason.
 *
 * @example
 * ```ts
 * const parsed = CalendarData.safeParse({ timeZone: "Asia/Shanghai", weekly: { "1": [["09:00", "25:00"]] } });
 * parsed.error?.issues[0]?.path // => ["weekly", "1", 0, 1]
 * ```
 */
export const CalendarData: z.ZodType<Data> = z
  .unknown()
  .superRefine((data, context) => {
    const compiled = compileCalendar(data);
    if (compiled.isOk()) return;
    const { path } = compiled.error;
    context.addIssue({
      code: "custom",
      path: [...path],
      message: describeCalendarRefusal({ ...compiled.error, path: [] }, "en"),
    });
  })
  .pipe(Shape as z.ZodType<Data>);
/** Calendar data that was read with the schema of the same name, or written to its shape. */
export type CalendarData = Data;
