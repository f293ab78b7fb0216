import * as z from "zod";

/** A time of day such as 22:00; midnight is 00:00. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time of day such as 22:00");
