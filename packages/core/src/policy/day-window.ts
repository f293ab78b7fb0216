import * as z from "zod";

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "must be a time of day such as 09:00");

/** A stretch of somebody's day, such as 09:00 to 10:00; its end is not part of it. */
export const DayWindow = z
  .tuple([timeOfDay, timeOfDay])
  .refine(([from, until]) => from < until, { path: [1], message: "must be after the window's beginning" })
  .readonly();
export type DayWindow = z.infer<typeof DayWindow>;
