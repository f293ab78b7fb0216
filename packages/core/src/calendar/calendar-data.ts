/** An ISO weekday as a key of JSON: `"1"` is Monday, `"7"` is Sunday. */
export type Weekday = "1" | "2" | "3" | "4" | "5" | "6" | "7";

/**
 * Hours of service on one date, `[opens, closes]`, as local wall times `HH:MM` or `HH:MM:SS`.
 *
 * Half-open: open at the first, closed at the second. It may close at `24:00`. One that closes at or before the time it
 * opens crosses midnight, and belongs to the date on which it starts.
 */
export type ServiceHours = readonly [opens: string, closes: string];

/** When an organisation is open, as plain JSON. See {@link compileCalendar} for what it means. */
export interface CalendarData {
  /** An IANA name, such as `Asia/Shanghai`. */
  readonly timeZone: string;
  /** The hours of each weekday; one that is left out is closed. */
  readonly weekly: { readonly [day in Weekday]?: readonly ServiceHours[] };
  /** Dates (`YYYY-MM-DD`) on which no hours start. */
  readonly holidays?: readonly string[];
  /** Dates with hours of their own, in place of their weekday's: make-up workdays, half days, extra openings. */
  readonly overrides?: { readonly [date: string]: readonly ServiceHours[] };
  /** The years whose holidays are known. Answers that reach into others are provisional; left out, none is. */
  readonly announcedYears?: readonly number[];
  /** Where defensible rules differ. */
  readonly rules?: Partial<CalendarRules>;
}

/** The choices on which engines of service hours differ. A calendar states those it wants otherwise than {@link defaultRules}. */
export interface CalendarRules {
  /** Where time that fits exactly ends: at the closing (18:00), or at the next opening (tomorrow 09:00). */
  readonly exactFit: "closing" | "nextOpening";
  /** What adding no time to a moment outside the hours gives: the moment itself, or the next opening. */
  readonly zeroOutsideHours: "unchanged" | "nextOpening";
  /** Which of the two a date follows that is both a holiday and an override. */
  readonly holidayAndOverride: "override" | "holiday";
  /** Whether hours that began the evening before run on into a holiday, or are cut at its midnight. */
  readonly overnightIntoHoliday: "runsOn" | "cutAtMidnight";
  /** What a workday of `addWorkdays` is: a date further on the wall, or this many minutes of open time. */
  readonly workday: "date" | { readonly openMinutes: number };
}

/** What a calendar means that states no rules. */
export const defaultRules: CalendarRules = {
  exactFit: "closing",
  zeroOutsideHours: "unchanged",
  holidayAndOverride: "override",
  overnightIntoHoliday: "runsOn",
  workday: "date",
};
