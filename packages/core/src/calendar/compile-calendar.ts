import { err, ok, type Result } from "neverthrow";
import { dayNumberOf, isLocalDate } from "../time/local-date.ts";
import { zoneNamed } from "../time/zone.ts";
import type { CalendarPath, CalendarRefusal } from "./calendar-refusal.ts";
import type { DayHours } from "./day-plan.ts";
import { readHours } from "./read-hours.ts";
import { readRules } from "./read-rules.ts";
import { unexpected, type Refuse } from "./refuse.ts";
import { nothingYet, type ServiceCalendar } from "./service-calendar.ts";

/**
 * A calendar ready to be asked, or the first reason why the data means nothing.
 *
 * A date follows its override, else opens nothing if it is a holiday, else follows its weekday. Hours that close at or
 * before the time they open cross midnight. A wall time the clocks repeat is its first occurrence; one they skip is the
 * end of the gap. Hours are half-open, need not be sorted, and are one where they overlap or touch. A calendar that
 * never opens is a calendar.
 *
 * @param data - {@link CalendarData}, as it came from JSON; nothing is trusted
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "Asia/Shanghai", weekly: { "1": [["09:00", "18:00"]] } })._unsafeUnwrap();
 * addOpenTime(office, instant("2026-03-02T09:00:00Z"), 2 * 3_600_000)._unsafeUnwrap() // => "2026-03-09T02:00:00.000Z"
 * compileCalendar({ timeZone: "Asia/Shanghai", weekly: { "1": [["09:00", "25:00"]] } })._unsafeUnwrapErr()
 * // => { type: "ImpossibleTime", path: ["weekly", "1", 0, 1], received: "25:00" }
 * ```
 */
export const compileCalendar = (data: unknown): Result<ServiceCalendar, CalendarRefusal> => {
  const refusals: CalendarRefusal[] = [];
  const calendar = readCalendar(data, (refusal, instead) => {
    refusals.push(refusal);
    return instead;
  });
  const [refusal] = refusals;
  if (refusal !== undefined) return err(refusal);
  return ok(calendar as ServiceCalendar);
};

const fields = ["timeZone", "weekly", "holidays", "overrides", "announcedYears", "rules"];

/** The calendar; `undefined` only when something was refused. */
const readCalendar = (data: unknown, refuse: Refuse): ServiceCalendar | undefined => {
  if (!isObject(data)) {
    unexpected(refuse, [], "calendar", undefined);
    return undefined;
  }
  for (const key of Object.keys(data)) if (!fields.includes(key)) unexpected(refuse, [key], "nothing", undefined);
  const timeZone = readText(data["timeZone"], ["timeZone"], refuse);
  const zone = zoneNamed(timeZone);
  if (zone === undefined) {
    refuse({ type: "UnknownTimeZone", path: ["timeZone"], received: timeZone }, undefined);
    return undefined;
  }
  const weekly = readWeekly(data["weekly"], refuse);
  const overrides = readOverrides(data["overrides"], refuse);
  const plan = {
    weekly,
    holidays: readHolidays(data["holidays"], refuse),
    overrides,
    rules: readRules(data["rules"], refuse),
    opensWeekly: weekly.some((hours) => hours.length > 0),
    firstOverride: [...overrides.keys()].reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    lastOverride: [...overrides.keys()].reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  };
  const announcedYears = readYears(data["announcedYears"], refuse);
  return { timeZone, announcedYears, compiled: { plan, zone, window: nothingYet } };
};

const readWeekly = (value: unknown, refuse: Refuse): readonly DayHours[] => {
  const weekly: DayHours[] = [[], [], [], [], [], [], [], []];
  if (!isObject(value)) return unexpected(refuse, ["weekly"], "weekdays", weekly);
  for (const [day, hours] of Object.entries(value))
    if (/^[1-7]$/.test(day)) weekly[Number(day)] = readHours(hours, ["weekly", day], refuse);
    else unexpected(refuse, ["weekly", day], "weekdays", undefined);
  return weekly;
};

const readHolidays = (value: unknown, refuse: Refuse): ReadonlySet<number> => {
  if (value === undefined) return new Set();
  if (!Array.isArray(value)) return unexpected(refuse, ["holidays"], "listOfDates", new Set());
  return new Set(Array.from(value, (date: unknown, i) => readDate(date, ["holidays", i], refuse)));
};

const readOverrides = (value: unknown, refuse: Refuse): ReadonlyMap<number, DayHours> => {
  const overrides = new Map<number, DayHours>();
  if (value === undefined) return overrides;
  if (!isObject(value)) return unexpected(refuse, ["overrides"], "overrides", overrides);
  for (const [date, hours] of Object.entries(value)) {
    const path = ["overrides", date];
    overrides.set(readDate(date, path, refuse), readHours(hours, path, refuse));
  }
  return overrides;
};

const readDate = (value: unknown, path: CalendarPath, refuse: Refuse): number => {
  const date = readText(value, path, refuse);
  if (isLocalDate(date) && date >= "1900-01-01" && date <= "2399-12-31") return dayNumberOf(date);
  return refuse({ type: "ImpossibleDate", path, received: date }, 0);
};

const readYears = (value: unknown, refuse: Refuse): ReadonlySet<number> | null => {
  if (value === undefined) return null;
  if (!Array.isArray(value)) return unexpected(refuse, ["announcedYears"], "listOfYears", null);
  return new Set(
    Array.from(value, (year: unknown, i) =>
      Number.isInteger(year) && (year as number) >= 1900 && (year as number) <= 2399
        ? (year as number)
        : unexpected(refuse, ["announcedYears", i], "year", 0),
    ),
  );
};

const readText = (value: unknown, path: CalendarPath, refuse: Refuse): string =>
  typeof value === "string" ? value : unexpected(refuse, path, "text", "");

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
