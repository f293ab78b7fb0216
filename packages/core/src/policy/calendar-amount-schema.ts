import * as z from "zod";
import type { CalendarAmount as CalendarAmountType } from "../calendar/add-calendar.ts";

const count = z.int().nonnegative();

/** Whole days, months or years by the calendar on the wall, none or more. */
export const CalendarAmount: z.ZodType<CalendarAmountType> = z.union([
  z.strictObject({ days: count }).readonly(),
  z.strictObject({ months: count }).readonly(),
  z.strictObject({ years: count }).readonly(),
]);
