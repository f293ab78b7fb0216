import { TZDate } from "@date-fns/tz";
import { addDays, addMonths } from "date-fns";
import { DateTime } from "luxon";
import rrule from "rrule";
import { Temporal } from "temporal-polyfill";

const { RRule } = rrule;

/** What is asked of all: so many dates, so many months apart, each at nine on the first workday, in the customer's zone. */
export interface AskedSchedule {
  readonly zone: string;
  readonly times: number;
  readonly everyMonths: number;
  readonly holidays: ReadonlySet<string>;
}

/** A library that counts dates, with what of the question its users write themselves. */
export interface SchedulePeer {
  readonly name: string;
  readonly moments: (anchoredAtMs: number) => readonly number[];
}

/** The libraries, each in the quickest way that its documentation offers. */
export const schedulePeers = (asked: AskedSchedule): readonly SchedulePeer[] => [
  { name: "luxon", moments: withLuxon(asked) },
  { name: "temporal-polyfill", moments: withTemporal(asked) },
  { name: "date-fns with @date-fns/tz", moments: withDateFns(asked, (ms) => new TZDate(ms, asked.zone)) },
  { name: "date-fns, in the host's zone", moments: withDateFns(asked, (ms) => new Date(ms)) },
  { name: "rrule, which knows no workdays", moments: withRrule(asked) },
];

const nth = ({ times }: AskedSchedule): readonly number[] => Array.from({ length: times }, (_, i) => i + 1);

const withLuxon = (asked: AskedSchedule) => (ms: number) => {
  const anchored = DateTime.fromMillis(ms, { zone: asked.zone });
  return nth(asked).map((turn) => {
    let day = anchored
      .plus({ months: turn * asked.everyMonths })
      .set({ hour: 9, minute: 0, second: 0, millisecond: 0 });
    while (day.weekday > 5 || asked.holidays.has(day.toISODate() ?? "")) day = day.plus({ days: 1 });
    return day.toMillis();
  });
};

const withTemporal = (asked: AskedSchedule) => (ms: number) => {
  const anchored = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(asked.zone).toPlainDate();
  return nth(asked).map((turn) => {
    let day = anchored.add({ months: turn * asked.everyMonths });
    while (day.dayOfWeek > 5 || asked.holidays.has(day.toString())) day = day.add({ days: 1 });
    return day.toZonedDateTime({ timeZone: asked.zone, plainTime: "09:00" }).epochMilliseconds;
  });
};

const withDateFns = (asked: AskedSchedule, dateAt: (ms: number) => Date) => (ms: number) => {
  const anchored = dateAt(ms);
  return nth(asked).map((turn) => {
    let day = addMonths(anchored, turn * asked.everyMonths);
    day.setHours(9, 0, 0, 0);
    while (day.getDay() % 6 === 0 || asked.holidays.has(dateText(day))) day = addDays(day, 1);
    return day.getTime();
  });
};

const dateText = (day: Date): string =>
  `${String(day.getFullYear())}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`;

const twoDigits = (value: number): string => String(value).padStart(2, "0");

const withRrule = (asked: AskedSchedule) => (ms: number) => {
  const { year, month, day } = DateTime.fromMillis(ms, { zone: asked.zone });
  const { everyMonths: interval, times, zone: tzid } = asked;
  const dtstart = new Date(Date.UTC(year, month - 1, day, 9));
  return new RRule({ freq: RRule.MONTHLY, interval, count: times + 1, dtstart, tzid })
    .all()
    .slice(1)
    .map((date) => date.getTime());
};
