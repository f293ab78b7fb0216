// What needs neither zod nor much room. Workdays, weekends, dates and wordings are in "@callout/core".

// Time
export { fromMillis, instant, isMillis, parseInstant, toMillis } from "./time/instant.ts";
export type { Instant, NotAnInstant } from "./time/instant.ts";

// The service calendar
export type { CalendarData, CalendarRules, ServiceHours, Weekday } from "./calendar/calendar-data.ts";
export type { CalendarPath, CalendarRefusal, ExpectedPart } from "./calendar/calendar-refusal.ts";
export { compileCalendar } from "./calendar/compile-calendar.ts";
export { explainedSpans } from "./calendar/explained-spans.ts";
export type { CountedReason, ExplainedSpan, SkippedReason } from "./calendar/explained-spans.ts";
export type { NeverOpen } from "./calendar/never-open.ts";
export { addOpenMillis, isOpenAt, nextOpeningMillis, openMillisBetween } from "./calendar/open-millis.ts";
export { addOpenTime, isOpen, nextOpening, openTimeBetween } from "./calendar/open-time.ts";
export type { PausedTime } from "./calendar/open-time.ts";
export type { Pause } from "./calendar/pauses.ts";
export type { ServiceCalendar } from "./calendar/service-calendar.ts";
