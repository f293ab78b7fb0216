import { dayAfter } from "../calendar/add-calendar.ts";
import { workdayNear } from "../calendar/shift-to-workday.ts";
import { civilDate, dayNumber } from "../time/civil-day.ts";
import type { Instant } from "../time/instant.ts";
import { dayNumberOf } from "../time/local-date.ts";
import { dayAt } from "./day-at.ts";
import { firstWindow, windowsOn, type AskingWindow } from "./first-window.ts";
import type { OccasionTerms, RevisitOccasion, RevisitSchemes } from "./revisit-occasion.ts";
import type { ScheduledRevisit } from "./scheduled-revisit.ts";

/** How many revisits each contact has in each month: what {@link placed} leaves room for. */
export type MonthsTaken = Map<string, number>;

/** The day a revisit lies on, in the zone of whom it is for. */
export const dayOf = ({ windowFrom, timeZone }: Pick<ScheduledRevisit, "windowFrom" | "timeZone">): number =>
  dayAt(windowFrom, timeZone);

/** Counts a revisit towards its contact's month. */
export const take = (taken: MonthsTaken, revisit: ScheduledRevisit): void => {
  if (revisit.contact === null) return;
  const month = monthOf(revisit.contact, dayOf(revisit));
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
  { asOf, taken }: { readonly asOf: Instant; readonly taken: MonthsTaken },
): AskingWindow & { readonly putOff: boolean } => {
  const { timeZone, contact } = subject;
  const { windows, windowsBind, workdays, maxPerContactPerMonth: most } = scheme;
  const on = workdays === null ? undefined : calendar(workdays.calendar);
  const workday = (day: number): number => (on ? (workdayNear(on, day, "next") ?? day) : day);
  const notBefore = asOf > anchoredAt ? asOf : anchoredAt;
  const opening = (day: number) => firstWindow(windows, { day, notBefore, timeZone }, (tried) => workday(tried + 1));
  const isFull = (day: number) => contact !== null && most !== null && (taken.get(monthOf(contact, day)) ?? 0) >= most;
  let window = opening(dayNumberOf(preferred));
  if (!windowsBind && dueBy !== null && window.windowFrom >= dueBy && notBefore < dueBy)
    window = { windowFrom: notBefore, windowUntil: dueBy };
  let day = dayOf({ ...window, timeZone });
  if (!isFull(day)) return { ...window, putOff: false };
  while (isFull(day)) {
    window = opening(workday(monthAfter(day)));
    day = dayOf({ ...window, timeZone });
  }
  return { ...window, putOff: true };
};

const monthAfter = (day: number): number => {
  const { year, month } = civilDate(day);
  return dayAfter(dayNumber(year, month, 1), { months: 1 }) ?? day + 31;
};

/** Whether an occasion's day is over before it was ever planned, and its time too: it can only be reported. */
export const isTooLate = (occasion: RevisitOccasion, { scheme, subject }: OccasionTerms, asOf: Instant): boolean =>
  !scheme.blocking &&
  (occasion.dueBy === null || occasion.dueBy <= asOf) &&
  !windowsOn(scheme.windows, dayNumberOf(occasion.preferred), subject.timeZone).some(
    ({ windowFrom }) => windowFrom >= asOf,
  );
