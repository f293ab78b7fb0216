import { err, ok, type Result } from "neverthrow";
import { noSuchDay, type NoSuchDay } from "../calendar/no-such-day.ts";
import type { ServiceCalendar } from "../calendar/service-calendar.ts";
import type { RevisitScheme } from "../policy/revisit-scheme.ts";
import { holds } from "../sla/condition.ts";
import type { Facts } from "../sla/timeline.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import { dayNumberOf, localDateOf, type LocalDate } from "../time/local-date.ts";
import { theZone } from "../time/zone.ts";
import { countTurns, placeOfTurn, turnsFor, type Turn, type TurnPlace } from "./revisit-turns.ts";

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
 * Each reason to revisit somebody that falls up to a date, by subject, scheme and anchor.
 *
 * Every date is counted from the anchor, not from the date before, so month ends do not drift.
 */
export const occasionsOf = (
  { schemes, calendar }: RevisitSchemes,
  subjects: readonly RevisitSubject[],
  until: LocalDate,
): Result<readonly RevisitOccasion[], ScheduleRefusal> => {
  const occasions: RevisitOccasion[] = [];
  const lastDay = dayNumberOf(until);
  for (const subject of subjects)
    for (const scheme of schemes) {
      if (!holds(scheme.who, subject.facts)) continue;
      const turns = turnsFor(scheme, subject.facts);
      for (const anchor of subject.anchors) {
        if (anchor.kind !== scheme.anchor) continue;
        const on = scheme.workdays && calendar(scheme.workdays.calendar);
        if (on === undefined) return err(calendarUnknown(scheme));
        const zone = theZone(subject.timeZone);
        const anchoredAtMs = toMillis(anchor.at);
        const coveredUntilMs = anchor.until === null ? null : toMillis(anchor.until);
        const keys = [subject.id, anchor.id, scheme.id].map(escaped).join("/");
        const terms = { zone, calendar: on, shift: scheme.workdays?.shift ?? "none" };
        const take = (turn: Turn, falls: number): boolean => {
          const place = placeOfTurn(terms, turn, falls, anchoredAtMs);
          if (place) occasions.push(occasionOf({ scheme, subject, anchor, keys }, turn, falls, place));
          return place !== null;
        };
        if (!countTurns(turns, { zone, anchoredAtMs, coveredUntilMs, lastDay }, take)) return err(noSuchDay);
      }
    }
  return ok(occasions);
};

const calendarUnknown = ({ id, workdays }: RevisitScheme): CalendarUnknown => ({
  type: "CalendarUnknown",
  scheme: id,
  calendar: workdays?.calendar ?? "",
});

interface Counted {
  readonly scheme: RevisitScheme;
  readonly subject: RevisitSubject;
  readonly anchor: RevisitAnchor;
  /** What the keys of its occasions begin with. */
  readonly keys: string;
}

const occasionOf = (
  { scheme, subject, anchor, keys }: Counted,
  turn: Turn,
  falls: number,
  { preferred, dueByMs }: TurnPlace,
): RevisitOccasion => ({
  key: `${keys}/${escaped(turn.date)}`,
  subject: subject.id,
  anchor: anchor.id,
  scheme: scheme.id,
  date: turn.date,
  anchoredAt: anchor.at,
  falls: localDateOf(falls),
  preferred: localDateOf(preferred),
  dueBy: dueByMs === null ? null : fromMillis(dueByMs),
});

const escaped = (part: string): string => part.replaceAll("%", "%25").replaceAll("/", "%2F");
