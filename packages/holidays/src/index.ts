export { describeNotICalendar, describeUnknownPlace } from "./describe-refusals.ts";
export { chinaCalendar } from "./china-calendar.ts";
export { fromICalendar } from "./from-icalendar.ts";
export type { FeedReading, NotICalendar } from "./from-icalendar.ts";
export { publicHolidays } from "./public-holidays.ts";
export type { UnknownPlace } from "./public-holidays.ts";
export { officeWeek } from "./service-week.ts";
export type { ServiceWeek } from "./service-week.ts";
