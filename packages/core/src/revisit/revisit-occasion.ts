import { err, ok, type Result } from "neverthrow";
import { dayAfter, type CalendarAmount } from "../calendar/add-calendar.ts";
import { noSuchDay, type NoSuchDay } from "../calendar/no-such-day.ts";
import type { ServiceCalendar } from "../calendar/service-calendar.ts";
import { workdayNear } from "../calendar/shift-to-workday.ts";
import type { RevisitCycle, RevisitDate, RevisitScheme } from "../policy/revisit-scheme.ts";
import { holds } from "../sla/condition.ts";
import type { Facts } from "../sla/timeline.ts";
import { DAY_MILLIS } from "../time/civil-day.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import { dayNumberOf, localDateOf, type LocalDate } from "../time/local-date.ts";
import { dayAt, momentAtWall, wallMillisAt } from "./day-at.ts";
import { momentOn } from "./first-window.ts";

/** A moment from which revisits are counted: an installation, a repair, a contract. */
export interface RevisitAnchor {
  readonly id: string;
  readonly kind: RevisitScheme["anchor"];
  readonly at: Instant;
  /** When what it began ends, such as the warranty; null: not known to end. */
  readonly until: Instant | null;
}

/** What is revisited: an installed asset, an agreement or a request. */
export interface RevisitSubject {
  readonly id: string;
  /** Who is asked; revisits of nobody known are neither merged across subjects nor limited. */
  readonly contact: string | null;
  /** The zone of the customer, in whose days dates and windows lie. */
  readonly timeZone: string;
  readonly facts: Facts;
  readonly anchors: readonly RevisitAnchor[];
}

/** One reason to revisit: a date of a scheme, counted from an anchor. */
export interface RevisitOccasion {
  /** Subject, anchor, scheme and date: the same occasion has the same key whenever it is planned. */
  readonly key: string;
  readonly subject: string;
  readonly anchor: string;
  readonly scheme: string;
  /** The id of the scheme's date, or `cycle-3` for the third turn of its cycle. */
  readonly date: string;
  readonly anchoredAt: Instant;
  /** The date it falls on, counted from the anchor. */
  readonly falls: LocalDate;
  /** The workday that date is moved to; the date itself where that would be too late. */
  readonly preferred: LocalDate;
  /** By when it should have happened; null where the scheme does not say. */
  readonly dueBy: Instant | null;
}

/** The schemes, and the calendars that they name. */
export interface RevisitSchemes {
  readonly schemes: readonly RevisitScheme[];
  /** The calendar with this id, if there is one. */
  readonly calendar: (id: string) => ServiceCalendar | undefined;
}

/** What an occasion's scheme and subject say of it. */
export interface OccasionTerms {
  readonly scheme: RevisitScheme;
  readonly subject: RevisitSubject;
}

/** A scheme's workdays name a calendar that is not there. */
export interface CalendarUnknown {
  readonly type: "CalendarUnknown";
  readonly scheme: string;
  readonly calendar: string;
}

/** Why no dates can be counted. */
export type ScheduleRefusal = NoSuchDay | CalendarUnknown;

/**
 * Each reason to revisit somebody that falls up to a date, by subject, anchor and scheme.
 *
 * Every date is counted from the anchor, not from the date before, so month ends do not drift.
 */
export const occasionsOf = (
  { schemes, calendar }: RevisitSchemes,
  subjects: readonly RevisitSubject[],
  until: LocalDate,
): Result<readonly RevisitOccasion[], ScheduleRefusal> => {
  const occasions: RevisitOccasion[] = [];
  for (const subject of subjects)
    for (const anchor of subject.anchors)
      for (const scheme of schemes) {
        if (anchor.kind !== scheme.anchor || !holds(scheme.who, subject.facts)) continue;
        const on = scheme.workdays && calendar(scheme.workdays.calendar);
        if (on === undefined) return err(calendarUnknown(scheme));
        for (const turn of turnsOf(scheme, subject, anchor, until)) {
          const occasion = occasionAt({ scheme, subject, anchor, calendar: on }, turn);
          if (occasion === null) return err(noSuchDay);
          if (occasion.falls <= until) occasions.push(occasion);
        }
      }
  return ok(occasions);
};

const calendarUnknown = ({ id, workdays }: RevisitScheme): CalendarUnknown => ({
  type: "CalendarUnknown",
  scheme: id,
  calendar: workdays?.calendar ?? "",
});

interface Turn {
  readonly date: string;
  readonly after: CalendarAmount;
  readonly within: RevisitDate["within"];
}

const turnsOf = (
  { dates, cycle }: RevisitScheme,
  { facts, timeZone }: RevisitSubject,
  anchor: RevisitAnchor,
  until: LocalDate,
): readonly Turn[] => [
  ...dates.filter(({ who }) => holds(who, facts)).map(({ id, after, within }) => ({ date: id, after, within })),
  ...(cycle ? turnsOfCycle(cycle, anchor, timeZone, until) : []),
];

const turnsOfCycle = (cycle: RevisitCycle, anchor: RevisitAnchor, timeZone: string, until: LocalDate): Turn[] => {
  const { unit, every, first, times, whileCovered, within } = cycle;
  const anchoredOn = dayAt(anchor.at, timeZone);
  const horizon = dayNumberOf(until);
  const last = whileCovered && anchor.until !== null ? Math.min(horizon, dayAt(anchor.until, timeZone)) : horizon;
  const turns: Turn[] = [];
  for (let turn = 1; times === null || turn <= times; turn += 1) {
    const after = amountOf(unit, first + (turn - 1) * every);
    const day = dayAfter(anchoredOn, after);
    if (day === null || day > last) break;
    turns.push({ date: `cycle-${String(turn)}`, after, within });
  }
  return turns;
};

const amountOf = (unit: RevisitCycle["unit"], count: number): CalendarAmount =>
  unit === "days" ? { days: count } : unit === "months" ? { months: count } : { years: count };

interface Counted {
  readonly scheme: RevisitScheme;
  readonly subject: RevisitSubject;
  readonly anchor: RevisitAnchor;
  readonly calendar: ServiceCalendar | null;
}

const occasionAt = ({ scheme, subject, anchor, calendar }: Counted, turn: Turn): RevisitOccasion | null => {
  const { timeZone } = subject;
  const falls = dayAfter(dayAt(anchor.at, timeZone), turn.after);
  if (falls === null) return null;
  const moved = calendar ? workdayNear(calendar, falls, scheme.workdays?.shift ?? "none") : falls;
  if (moved === null) return null;
  const dueBy = dueOf(turn, anchor.at, falls, timeZone);
  const inTime = dueBy === null || momentOn(moved, "00:00", timeZone) < dueBy;
  return {
    key: [subject.id, anchor.id, scheme.id, turn.date].map(escaped).join("/"),
    subject: subject.id,
    anchor: anchor.id,
    scheme: scheme.id,
    date: turn.date,
    anchoredAt: anchor.at,
    falls: localDateOf(falls),
    preferred: localDateOf(inTime ? moved : falls),
    dueBy,
  };
};

const HOUR_MILLIS = 3_600_000;

const dueOf = ({ within }: Turn, anchoredAt: Instant, falls: number, timeZone: string): Instant | null => {
  if (within === null) return null;
  if ("days" in within) return momentOn(falls + within.days, "24:00", timeZone);
  return fromMillis(toMillis(sameTimeOn(falls, anchoredAt, timeZone)) + within.hours * HOUR_MILLIS);
};

const sameTimeOn = (day: number, at: Instant, timeZone: string): Instant => {
  const wall = wallMillisAt(at, timeZone);
  const today = Math.floor(wall / DAY_MILLIS);
  return day === today ? at : momentAtWall(wall + (day - today) * DAY_MILLIS, timeZone);
};

const escaped = (part: string): string => part.replaceAll("%", "%25").replaceAll("/", "%2F");
