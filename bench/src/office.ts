import { compileCalendar, type CalendarData, type ServiceCalendar } from "@callout/core/calendar";

/** The holidays of both calendars: what a year has of them, on workdays, in each of many years. */
const holidays = Array.from({ length: 40 }, (_, i) => 2015 + i).flatMap((year) =>
  ["01-01", "01-02", "02-16", "02-17", "02-18", "04-06", "05-01", "06-19", "09-25", "10-01", "10-02", "12-25"].map(
    (day) => `${String(year)}-${day}`,
  ),
);

const weekOf = (hours: readonly (readonly [string, string])[]): CalendarData["weekly"] =>
  Object.fromEntries(["1", "2", "3", "4", "5"].map((day) => [day, hours]));

/** An office with a lunch break, which is what is measured. */
export const officeData = (timeZone: string): CalendarData => ({
  timeZone,
  weekly: weekOf([
    ["09:00", "12:00"],
    ["13:00", "18:00"],
  ]),
  holidays,
});

/** An office without a lunch break, for a peer that knows one interval a day. */
export const oneIntervalData = (timeZone: string): CalendarData => ({
  timeZone,
  weekly: weekOf([["09:00", "17:00"]]),
  holidays,
});

/** A calendar that must compile. */
export const compiled = (data: CalendarData): ServiceCalendar => {
  const calendar = compileCalendar(data);
  if (calendar.isErr()) throw new Error(JSON.stringify(calendar.error));
  return calendar.value;
};
