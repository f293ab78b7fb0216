// Time
export { fromMillis, instant, isMillis, parseInstant, toMillis } from "./time/instant.ts";
export type { Instant, NotAnInstant } from "./time/instant.ts";
export { dayNumberOf, isLocalDate, localDate, localDateOf, parseLocalDate } from "./time/local-date.ts";
export type { LocalDate, NotALocalDate } from "./time/local-date.ts";
export {
  instantAtWallTime,
  isTimeZone,
  localDateAt,
  localDateTime,
  parseLocalDateTime,
  wallTimeAt,
  zoneOffsetMillis,
} from "./time/wall-time.ts";
export type { LocalDateTime, NotALocalDateTime } from "./time/wall-time.ts";

// The service calendar
export { addCalendar, dateAfter } from "./calendar/add-calendar.ts";
export type { CalendarAmount } from "./calendar/add-calendar.ts";
export { addWorkdays } from "./calendar/add-workdays.ts";
export type { WorkdayLanding } from "./calendar/add-workdays.ts";
export { defaultRules } from "./calendar/calendar-data.ts";
export type { CalendarData, CalendarRules, ServiceHours, Weekday } from "./calendar/calendar-data.ts";
export { describeCalendarRefusal } from "./calendar/calendar-refusal.ts";
export type { CalendarPath, CalendarRefusal, ExpectedPart } from "./calendar/calendar-refusal.ts";
export { compileCalendar } from "./calendar/compile-calendar.ts";
export { explainedSpans } from "./calendar/explained-spans.ts";
export type { CountedReason, ExplainedSpan, SkippedReason } from "./calendar/explained-spans.ts";
export { explainOpenTime } from "./calendar/explain-open-time.ts";
export type { OpenTimeExplanation, OpenTimeSpan } from "./calendar/explain-open-time.ts";
export { describeNeverOpen } from "./calendar/never-open.ts";
export type { NeverOpen } from "./calendar/never-open.ts";
export { describeNoSuchDay } from "./calendar/no-such-day.ts";
export type { NoSuchDay } from "./calendar/no-such-day.ts";
export { nthWeekend } from "./calendar/nth-weekend.ts";
export type { WeekendCount } from "./calendar/nth-weekend.ts";
export { addOpenMillis, isOpenAt, nextOpeningMillis, openMillisBetween } from "./calendar/open-millis.ts";
export { addOpenTime, isOpen, nextOpening, openTimeBetween } from "./calendar/open-time.ts";
export type { PausedTime } from "./calendar/open-time.ts";
export type { Pause } from "./calendar/pauses.ts";
export { provisionalYears } from "./calendar/provisional-years.ts";
export type { ServiceCalendar } from "./calendar/service-calendar.ts";
export { shiftDateToWorkday, shiftToWorkday } from "./calendar/shift-to-workday.ts";
export type { WorkdayShift } from "./calendar/shift-to-workday.ts";
export { isWorkday } from "./calendar/workday.ts";
