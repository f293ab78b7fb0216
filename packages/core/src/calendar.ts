export { compileCalendar } from "./calendar/compile-calendar.ts";
export { addOpenMillis, isOpenAt, nextOpeningMillis, openMillisBetween } from "./calendar/open-millis.ts";
export { addOpenTime, isOpen, nextOpening, openTimeBetween, type PausedTime } from "./calendar/open-time.ts";
export { defaultRules } from "./calendar/calendar-data.ts";
export type { CalendarData, CalendarRules, ServiceHours, Weekday } from "./calendar/calendar-data.ts";
export {
  describeCalendarRefusal,
  type CalendarRefusal,
  type CalendarPath,
  type ExpectedPart,
} from "./calendar/calendar-refusal.ts";
export { describeNeverOpen, type NeverOpen } from "./calendar/never-open.ts";
export type { Pause } from "./calendar/pauses.ts";
export type { ServiceCalendar } from "./calendar/service-calendar.ts";
