import { dayAfter } from "../calendar/add-calendar.ts";
import type { ServiceCalendar } from "../calendar/service-calendar.ts";
import { workdayNear } from "../calendar/shift-to-workday.ts";
import { isWorkdayNumber } from "../calendar/workday.ts";
import type { RevisitScheme } from "../policy/revisit-scheme.ts";
import { civilDate, DAY_MILLIS, dayNumber } from "../time/civil-day.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import { dayNumberOf } from "../time/local-date.ts";
import { millisAtWall, theZone, type Zone } from "../time/zone.ts";
import { dayAt, dayAtMillis } from "./day-at.ts";
import { firstWindowMillis, windowsOn, type AskingWindow, type WindowMillis } from "./first-window.ts";
import type { OccasionTerms, RevisitOccasion, RevisitSchemes } from "./revisit-occasion.ts";
import type { TurnPlace } from "./revisit-turns.ts";
import type { ScheduledRevisit } from "./scheduled-revisit.ts";

/** How many revisits each contact has in each month: what {@link placed} leaves room for. */
export type MonthsTaken = Map<string, number>;

/** The day a revisit lies on, in the zone of whom it is for. */
export const dayOf = ({ windowFrom, timeZone }: Pick<ScheduledRevisit, "windowFrom" | "timeZone">): number =>
  dayAt(windowFrom, timeZone);

/** Counts a revisit towards the month in which its contact has it. */
export const take = (taken: MonthsTaken, contact: string | null, day: number): void => {
  if (contact === null) return;
  const month = monthOf(contact, day);
  taken.set(month, (taken.get(month) ?? 0) + 1);
};

const monthOf = (contact: string, day: number): string => {
  const { year, month } = civilDate(day);
  return `${String(year)}-${String(month)} ${contact}`;
};

/**
 * Where a new revisit goes: the first window to come on its preferred day or after it, in a month with room. Where
 * windows do not bind and none opens in time, it takes the time that is left.
 */
export const placed = (
  { calendar }: Pick<RevisitSchemes, "calendar">,
  { preferred, anchoredAt, dueBy }: RevisitOccasion,
  { scheme, subject }: OccasionTerms,
  { asOf, asOfMs, taken }: PlannedFrom & { readonly taken: MonthsTaken },
): Place => {
  const { contact } = subject;
  const { workdays, maxPerContactPerMonth: most } = scheme;
  const on = {
    zone: theZone(subject.timeZone),
    workday: workdayIn(workdays === null ? undefined : calendar(workdays.calendar)),
    notBeforeMs: asOf > anchoredAt ? asOfMs : toMillis(anchoredAt),
  };
  const isFull = (day: number) => contact !== null && most !== null && (taken.get(monthOf(contact, day)) ?? 0) >= most;
  const dueByMs = dueBy === null ? null : toMillis(dueBy);
  let window = windowInTime(scheme, { preferred: dayNumberOf(preferred), dueByMs }, on);
  let day = dayAtMillis(window.fromMs, on.zone);
  if (!isFull(day)) return placeAt(window, day, false);
  while (isFull(day)) {
    window = opening(scheme, on.workday(monthAfter(day)), on);
    day = dayAtMillis(window.fromMs, on.zone);
  }
  return placeAt(window, day, true);
};

const placeAt = ({ fromMs, untilMs }: WindowMillis, day: number, putOff: boolean): Place => ({
  windowFrom: fromMillis(fromMs),
  windowUntil: fromMillis(untilMs),
  putOff,
  day,
});

/** Where a new revisit goes, and on which day that lies. */
interface Place extends AskingWindow {
  readonly putOff: boolean;
  readonly day: number;
}

/** The moment of planning, in both its forms. */
export interface PlannedFrom {
  readonly asOf: Instant;
  readonly asOfMs: number;
}

/** Where and from when a revisit is placed. */
export interface Placing {
  readonly zone: Zone;
  /** The first workday at a day or after it. */
  readonly workday: (day: number) => number;
  readonly notBeforeMs: number;
}

/** The first workday of a calendar at a day or after it; without a calendar, and where none comes any more, the day. */
export const workdayIn =
  (calendar: ServiceCalendar | null | undefined) =>
  (day: number): number =>
    calendar ? (workdayNear(calendar, day, "next") ?? day) : day;

/**
 * The first window to come on a day or after it; where windows do not bind and none opens in time, the time that is left
 * from that day on.
 */
export const windowInTime = (
  scheme: Pick<RevisitScheme, "windows" | "windowsBind">,
  { preferred, dueByMs }: TurnPlace,
  on: Placing,
): WindowMillis => {
  const window = opening(scheme, preferred, on);
  const isLate = !scheme.windowsBind && dueByMs !== null && window.fromMs >= dueByMs && on.notBeforeMs < dueByMs;
  if (!isLate) return window;
  return { fromMs: Math.max(on.notBeforeMs, millisAtWall(on.zone, preferred * DAY_MILLIS)), untilMs: dueByMs };
};

const opening = ({ windows }: Pick<RevisitScheme, "windows">, day: number, { zone, workday, notBeforeMs }: Placing) =>
  firstWindowMillis(windows, { day, notBeforeMs, zone }, (tried) => workday(tried + 1));

const monthAfter = (day: number): number => {
  const { year, month } = civilDate(day);
  return dayAfter(dayNumber(year, month, 1), { months: 1 }) ?? day + 31;
};

/** Whether a revisit lies on a day on which nobody works any more, and to which its date was not moved. */
export const isOffDay = (
  { calendar }: Pick<RevisitSchemes, "calendar">,
  revisit: Pick<ScheduledRevisit, "windowFrom" | "timeZone">,
  { preferred }: RevisitOccasion,
  { scheme: { workdays } }: OccasionTerms,
): boolean => {
  const works = workdays === null ? undefined : calendar(workdays.calendar);
  const day = dayOf(revisit);
  return works !== undefined && day !== dayNumberOf(preferred) && !isWorkdayNumber(works, day);
};

/** Whether an occasion's day is over before it was ever planned, and its time too: it can only be reported. */
export const isTooLate = (
  { preferred, dueBy }: RevisitOccasion,
  { scheme, subject }: OccasionTerms,
  { asOf, asOfMs }: PlannedFrom,
): boolean => {
  if (scheme.blocking || (dueBy !== null && dueBy > asOf)) return false;
  const day = dayNumberOf(preferred);
  const today = dayAtMillis(asOfMs, theZone(subject.timeZone));
  if (day !== today) return day < today;
  return !windowsOn(scheme.windows, day, subject.timeZone).some(({ fromMs }) => fromMs >= asOfMs);
};
