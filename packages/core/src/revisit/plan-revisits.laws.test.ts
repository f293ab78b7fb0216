import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hardZones } from "../../test-support/hard-zones.ts";
import { contextAt, sealer } from "../../test-support/request-fixtures.ts";
import { SYSTEM } from "../event/actor.ts";
import { sealed } from "../event/sealing.ts";
import type { CalendarAmount } from "../calendar/add-calendar.ts";
import { compileCalendar } from "../calendar/compile-calendar.ts";
import type { ServiceCalendar } from "../calendar/service-calendar.ts";
import { isWorkday } from "../calendar/workday.ts";
import { revisitSchemes } from "../policy/presets/revisit-schemes.ts";
import type { RevisitScheme } from "../policy/revisit-scheme.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import { localDate, localDateOf, type LocalDate } from "../time/local-date.ts";
import { instantAtWallTime, localDateAt, localDateTime, wallTimeAt } from "../time/wall-time.ts";
import { planRevisits, type RevisitPlanning } from "./plan-revisits.ts";
import { knownRevisit } from "./known-revisit.ts";
import { planningCommands } from "./planning-commands.ts";
import type { RevisitSubject } from "./revisit-occasion.ts";
import { revisitMoments } from "./revisit-moments.ts";
import { revisitProcess } from "./revisit-process.ts";
import { evolveRevisit, type RevisitState } from "./revisit-state.ts";
import type { KnownRevisit } from "./scheduled-revisit.ts";

/** Monday to Friday, with rest days and make-up workdays strewn in. */
const workdays: fc.Arbitrary<ServiceCalendar> = fc
  .record({
    holidays: fc.uniqueArray(fc.integer({ min: 21_130, max: 21_530 }).map(localDateOf), { maxLength: 20 }),
    madeUp: fc.uniqueArray(fc.integer({ min: 21_130, max: 21_530 }).map(localDateOf), { maxLength: 10 }),
  })
  .map(({ holidays, madeUp }) =>
    compileCalendar({
      timeZone: "Asia/Shanghai",
      weekly: Object.fromEntries(["1", "2", "3", "4", "5"].map((day) => [day, [["09:00", "17:00"]]])),
      holidays: holidays.filter((date) => !madeUp.includes(date)),
      overrides: Object.fromEntries(madeUp.map((date) => [date, [["09:00", "17:00"]]])),
    })._unsafeUnwrap(),
  );

const RUNS = { numRuns: 60 };

/** Around the leap day of 2028: dates are counted to it, from it and over it. */
const FROM = Date.UTC(2027, 10, 1);
const TO = Date.UTC(2028, 11, 31);
const onEdges = fc
  .constantFrom("2027-12-31", "2028-01-29", "2028-01-30", "2028-01-31", "2028-02-28", "2028-02-29", "2028-08-31")
  .chain((date) => fc.integer({ min: 0, max: 86_399_999 }).map((ms) => Date.parse(`${date}T00:00:00Z`) + ms));
const moment = fc.oneof({ weight: 2, arbitrary: fc.integer({ min: FROM, max: TO }) }, onEdges).map(fromMillis);

const amount: fc.Arbitrary<CalendarAmount> = fc.oneof(
  fc.record({ days: fc.nat(120) }),
  fc.record({ months: fc.nat(14) }),
  fc.record({ years: fc.nat(1) }),
);

const scheme: fc.Arbitrary<RevisitScheme> = fc
  .record({
    after: fc.array(amount, { minLength: 1, maxLength: 4 }),
    shift: fc.constantFrom("next", "previous", "nearest", "none"),
    free: fc.boolean(),
    within: fc.constantFrom(null, { hours: 24 }, { days: 0 }, { days: 20 }),
    windows: fc.constantFrom([["09:00", "10:00"], ["14:00", "16:00"]], [["20:00", "24:00"], ["02:15", "02:45"]]), // prettier-ignore
    windowsBind: fc.boolean(),
    maxPerContactPerMonth: fc.constantFrom(null, 1, 2),
    mergeWithinDays: fc.constantFrom(null, 0, 4),
    blocking: fc.boolean(),
    channel: fc.constantFrom("phone", "onsite"),
    cycle: fc.option(fc.record({ every: fc.integer({ min: 1, max: 3 }), first: fc.nat(3) })),
  })
  .map(({ after, shift, free, within, windows, cycle, ...own }) => ({
    ...revisitSchemes.phone003,
    ...own,
    windows: windows as RevisitScheme["windows"],
    workdays: free ? null : { calendar: "office", shift: shift as "next" },
    dates: after.map((one, at) => ({ ...revisitSchemes.phone003.dates[0]!, id: `d${String(at)}`, after: one, within })),
    cycle: cycle && { ...revisitSchemes.onsiteA.cycle!, ...cycle, within },
    channel: own.channel as "phone",
  }));

const schemes = fc
  .array(scheme, { minLength: 1, maxLength: 2 })
  .map((list) => list.map((one, at) => ({ ...one, id: `s${String(at)}` })));

const subjects: fc.Arbitrary<readonly RevisitSubject[]> = fc
  .array(
    fc.record({
      contact: fc.constantFrom("ann", "bob", null),
      timeZone: fc.constantFrom(...hardZones),
      at: moment,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) =>
    list.map(({ contact, timeZone, at }, nth) => ({
      id: `u${String(nth)}`,
      contact,
      timeZone,
      facts: {},
      anchors: [{ id: "a", kind: "installed", at, until: null }],
    })),
  );

const asked = fc.record({ schemes, subjects, office: workdays, asOf: moment });
const until = localDate("2029-03-31");
const plan = (
  { schemes: given, subjects: all, office, asOf }: typeof asked extends fc.Arbitrary<infer Asked> ? Asked : never,
  known: readonly KnownRevisit[] = [],
  now = asOf,
): RevisitPlanning =>
  planRevisits({ schemes: given, calendar: () => office }, all, known, { asOf: now, until })._unsafeUnwrap();
const open = ({ revisits }: RevisitPlanning): KnownRevisit[] => revisits.map((one) => ({ ...one, fixed: false }));

/** A revisit after a command. */
const given = (state: RevisitState, input: object, now: Instant): RevisitState => {
  const command = revisitProcess.parse(input, now)._unsafeUnwrap();
  const context = { ...contextAt(now), stream: { kind: "revisit", id: "r-1" } };
  const events = revisitProcess.decide(context)(sealed(command, sealer), state)._unsafeUnwrap();
  return events.reduce(evolveRevisit, state);
};

/** The date so much later, found by turning the leaves of the calendar one by one. */
const slowDate = (from: string, later: CalendarAmount): string => {
  let [year, month, day] = from.split("-").map(Number) as [number, number, number];
  const leap = (of: number) => of % 400 === 0 || (of % 4 === 0 && of % 100 !== 0);
  const days = () => (month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
  const next = () => {
    month = (month % 12) + 1;
    if (month === 1) year += 1;
  };
  if ("days" in later) {
    for (let left = later.days; left > 0; left -= 1) {
      day += 1;
      if (day > days()) {
        day = 1;
        next();
      }
    }
  } else {
    const months = "months" in later ? later.months : 12 * later.years;
    for (let left = months; left > 0; left -= 1) next();
  }
  return [String(year), String(month).padStart(2, "0"), String(Math.min(day, days())).padStart(2, "0")].join("-");
};

/** The workday a date is moved to, found by trying one day after the other. */
const slowShift = (office: ServiceCalendar, date: LocalDate, shift: string): LocalDate => {
  const step = (from: LocalDate, by: number): LocalDate => {
    let day = new Date(`${from}T00:00:00Z`).getTime();
    const text = () => new Date(day).toISOString().slice(0, 10) as LocalDate;
    while (!isWorkday(office, text())) day += by * 86_400_000;
    return text();
  };
  if (shift === "none") return date;
  const [next, previous] = [step(date, 1), step(date, -1)];
  if (shift !== "nearest") return shift === "next" ? next : previous;
  return Date.parse(date) - Date.parse(previous) < Date.parse(next) - Date.parse(date) ? previous : next;
};

/** By when a revisit that falls on a date should have happened: the wall clock of its anchor on that date, or midnight. */
const slowDue = (
  within: RevisitScheme["dates"][number]["within"],
  anchoredAt: Instant,
  falls: string,
  zone: string,
) => {
  if (within === null) return null;
  const daysLater = "days" in within ? within.days + 1 : 0;
  const date = slowDate(falls, { days: daysLater });
  if ("days" in within) return instantAtWallTime(localDateTime(`${date}T00:00`), zone);
  const wall = wallTimeAt(anchoredAt, zone);
  const sameTime = wall.startsWith(date) ? anchoredAt : instantAtWallTime(localDateTime(date + wall.slice(10)), zone);
  return fromMillis(toMillis(sameTime) + within.hours * 3_600_000);
};

/** The first window from a moment on, found by opening one window of one day after the other. */
const slowWindow = (
  { windows, windowsBind, workdays: kept }: RevisitScheme,
  { preferred, dueBy }: { readonly preferred: LocalDate; readonly dueBy: Instant | null },
  { zone, office, notBefore }: { readonly zone: string; readonly office: ServiceCalendar; readonly notBefore: Instant },
): readonly [Instant, Instant] => {
  const wall = (day: LocalDate, time: string) =>
    instantAtWallTime(localDateTime(time === "24:00" ? `${slowDate(day, { days: 1 })}T00:00` : `${day}T${time}`), zone);
  const opened = (day: LocalDate) =>
    windows
      .map(([from, end]) => [wall(day, from), wall(day, end)] as const)
      .filter(([from, end]) => from >= notBefore && from < end)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  let day = preferred;
  while (opened(day).length === 0) {
    const next = slowDate(day, { days: 1 }) as LocalDate;
    day = kept === null ? next : slowShift(office, next, "next");
  }
  const [first] = opened(day);
  const isLate = !windowsBind && dueBy !== null && first![0] >= dueBy && notBefore < dueBy;
  const began = wall(preferred, "00:00");
  return isLate ? [notBefore > began ? notBefore : began, dueBy] : first!;
};

describe("the dates of a plan", () => {
  test("are those of a calendar turned leaf by leaf, month ends, leap days and make-up workdays included", () => {
    fc.assert(
      fc.property(asked, (all) => {
        const { revisits, tooLate } = plan(all);
        for (const one of [...revisits.flatMap(({ serves }) => serves), ...tooLate]) {
          const from = all.schemes.find(({ id }) => id === one.scheme)!;
          const { timeZone } = all.subjects.find(({ id }) => id === one.subject)!;
          const turn = Number(one.date.slice("cycle-".length));
          const after = one.date.startsWith("cycle-")
            ? { months: from.cycle!.first + (turn - 1) * from.cycle!.every }
            : from.dates.find(({ id }) => id === one.date)!.after;
          expect(one.falls).toBe(slowDate(localDateAt(one.anchoredAt, timeZone), after));
          const moved = slowShift(all.office, one.falls, from.workdays?.shift ?? "none");
          const within = (one.date.startsWith("cycle-") ? from.cycle : from.dates.find(({ id }) => id === one.date))!
            .within;
          expect(one.dueBy).toBe(slowDue(within, one.anchoredAt, one.falls, timeZone));
          const inTime = one.dueBy === null || moved <= localDateAt(fromMillis(toMillis(one.dueBy) - 1), timeZone);
          expect(one.preferred).toBe(inTime ? moved : one.falls);
        }
      }),
      RUNS,
    );
  });

  test("lie in the first window that opens for them, where nothing else is planned", () => {
    fc.assert(
      fc.property(asked, ({ schemes: [first], subjects: all, office, asOf }) => {
        const alone = { ...first!, mergeWithinDays: null, maxPerContactPerMonth: null };
        for (const one of all) {
          const { revisits } = plan({ schemes: [alone], subjects: [one], office, asOf });
          for (const { serves, windowFrom, windowUntil, timeZone: zone } of revisits) {
            const notBefore = serves[0].anchoredAt > asOf ? serves[0].anchoredAt : asOf;
            expect([windowFrom, windowUntil]).toEqual(slowWindow(alone, serves[0], { zone, office, notBefore }));
          }
        }
      }),
      RUNS,
    );
  });

  test("lie in the schemes' windows of the customer's day, or in the time that is left", () => {
    fc.assert(
      fc.property(asked, (all) => {
        for (const { windowFrom, windowUntil, timeZone, serves } of plan(all).revisits) {
          expect(windowFrom < windowUntil).toBe(true);
          const { windows, windowsBind } = all.schemes.find(({ id }) => id === serves[0].scheme)!;
          if (!windowsBind && windowUntil === serves[0].dueBy) continue;
          const opens = wallTimeAt(windowFrom, timeZone).slice(11, 16);
          const gap = windows.some(([from]) => from <= opens) && opens < "04:00";
          expect(gap || windows.some(([from]) => from === opens)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test("are reckoned in bulk as they are planned, for one with nothing else planned and from the beginning", () => {
    fc.assert(
      fc.property(scheme, subjects, workdays, fc.boolean(), (own, all, office, isMeant) => {
        const alone = { ...own, who: { important: true }, mergeWithinDays: null, maxPerContactPerMonth: null };
        const facts = { important: isMeant };
        for (const { timeZone, anchors, ...rest } of all) {
          const { at } = anchors[0]!;
          const given = { schemes: [alone], subjects: [{ ...rest, timeZone, anchors, facts }], office, asOf: at };
          const { revisits, tooLate } = plan(given);
          const seen = [...revisits.map(({ windowFrom }) => toMillis(windowFrom))];
          const momentsAfter = revisitMoments(alone, { timeZone, facts, calendar: own.workdays && office, until });
          const reckoned = [...momentsAfter(toMillis(at))].sort((a, b) => a - b);
          expect(reckoned).toHaveLength(seen.length + tooLate.length);
          expect(seen.filter((moment) => !reckoned.includes(moment))).toEqual([]);
          if (tooLate.length === 0) expect(reckoned).toEqual(seen);
        }
      }),
      RUNS,
    );
  });

  test("never lie before what they ask about, nor before the plan was made", () => {
    fc.assert(
      fc.property(asked, (all) => {
        for (const { windowFrom, serves, timeZone } of plan(all).revisits) {
          expect(windowFrom >= all.asOf).toBe(true);
          for (const { anchoredAt } of serves) expect(windowFrom >= anchoredAt).toBe(true);
          expect(localDateAt(windowFrom, timeZone) >= serves[0].preferred).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test("leave no reason out and serve none twice", () => {
    fc.assert(
      fc.property(asked, (all) => {
        const { revisits, tooLate } = plan(all);
        const keys = [...revisits.flatMap(({ serves }) => serves), ...tooLate].map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const longAgo = { ...all, asOf: fromMillis(Date.UTC(2025, 0, 1)) };
        const everything = plan(longAgo).revisits.flatMap(({ serves }) => serves.map(({ key }) => key));
        expect(new Set(keys)).toEqual(new Set(everything));
      }),
      RUNS,
    );
  });

  test("are no more in a month than a contact may get", () => {
    fc.assert(
      fc.property(asked, (all) => {
        const limited = { ...all, schemes: all.schemes.map((one) => ({ ...one, maxPerContactPerMonth: 2 })) };
        const months = new Map<string, number>();
        for (const { contact, windowFrom, timeZone } of plan(limited).revisits) {
          if (contact === null) continue;
          const month = `${contact} ${localDateAt(windowFrom, timeZone).slice(0, 7)}`;
          months.set(month, (months.get(month) ?? 0) + 1);
        }
        for (const held of months.values()) expect(held).toBeLessThanOrEqual(2);
      }),
      RUNS,
    );
  });
});

describe("planning again", () => {
  test("changes nothing, at once or later", () => {
    fc.assert(
      fc.property(asked, fc.nat(400), (all, days) => {
        const first = plan(all);
        const later = fromMillis(toMillis(all.asOf) + days * 86_400_000);
        const again = plan(all, open(first), later);
        expect(again.revisits).toEqual(first.revisits);
        expect(again.changes).toEqual([]);
      }),
      RUNS,
    );
  });

  test("changes nothing once its commands were carried out, and then follows whatever is planned next", () => {
    fc.assert(
      fc.property(asked, schemes, subjects, (all, otherSchemes, others) => {
        const streams = new Map<string, RevisitState>();
        const carriedOut = (one: typeof all) => {
          const known = [...streams.values()].flatMap((state) => knownRevisit(state) ?? []);
          const planning = plan(one, known, all.asOf);
          const owned = [...all.subjects, ...one.subjects].map((subject) => ({
            ...subject,
            kind: "asset" as const,
            customer: "c-1",
          }));
          for (const { revisit, command } of planningCommands(planning, owned)) {
            const before = streams.get(revisit) ?? revisitProcess.initial;
            const state = before.status === "cancelled" ? revisitProcess.initial : before;
            streams.set(revisit, given(state, { ...command, by: SYSTEM }, all.asOf));
          }
          return planning;
        };
        for (const one of [all, { ...all, schemes: otherSchemes }, { ...all, subjects: others }]) {
          carriedOut(one);
          expect(carriedOut(one).changes).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test("comes to the days that the dates are moved to by now, where nothing is merged, limited or of the same day", () => {
    fc.assert(
      fc.property(asked, workdays, (all, office) => {
        const alone = all.schemes.map((one) => ({ ...one, mergeWithinDays: null, maxPerContactPerMonth: null }));
        const before = { ...all, schemes: alone, asOf: fromMillis(Date.UTC(2025, 0, 1)) };
        for (const { serves, windowFrom, timeZone } of plan({ ...before, office }, open(plan(before))).revisits) {
          const [{ preferred, anchoredAt }] = serves;
          if (preferred > localDateAt(anchoredAt, timeZone)) expect(localDateAt(windowFrom, timeZone)).toBe(preferred);
        }
      }),
      RUNS,
    );
  });

  test("leaves nobody on a day that the calendar has off now, but for dates that stay and for what time is left", () => {
    fc.assert(
      fc.property(asked, workdays, (all, office) => {
        const again = plan({ ...all, office }, open(plan(all)));
        for (const { serves, windowFrom, windowUntil, timeZone } of again.revisits) {
          const [{ preferred, dueBy, scheme: id }] = serves;
          const own = all.schemes.find((one) => one.id === id)!;
          const day = localDateAt(windowFrom, timeZone);
          if (own.workdays === null || day === preferred || (!own.windowsBind && windowUntil === dueBy)) continue;
          expect([day, isWorkday(office, day)]).toEqual([day, true]);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("does not depend on the order in which anything is given", () => {
    fc.assert(
      fc.property(asked, (all) => {
        const turned = { ...all, schemes: [...all.schemes].reverse(), subjects: [...all.subjects].reverse() };
        expect(plan(turned).revisits).toEqual(plan(all).revisits);
        expect(plan(turned, open(plan(all)).reverse()).changes).toEqual([]);
      }),
      RUNS,
    );
  });

  test("moves nothing that has begun, whatever becomes of its anchor", () => {
    fc.assert(
      fc.property(asked, fc.nat(), moment, (all, nth, at) => {
        const known = open(plan(all));
        const begun = known.map((one, index) => ({ ...one, fixed: (nth >> (index % 8)) % 2 === 0 }));
        const moved = {
          ...all,
          subjects: all.subjects.map((one) => ({ ...one, anchors: one.anchors.map((anchor) => ({ ...anchor, at })) })),
        };
        const again = plan(moved, begun);
        const fixed = new Set(begun.filter((one) => one.fixed).flatMap(({ serves }) => serves.map(({ key }) => key)));
        for (const { serves } of again.revisits) for (const { key } of serves) expect(fixed.has(key)).toBe(false);
        for (const change of again.changes)
          expect(begun.find(({ id }) => id === change.id)?.fixed ?? false).toBe(false);
      }),
      RUNS,
    );
  });

  test("moves nothing of anybody else, whatever becomes of one customer's anchors", () => {
    fc.assert(
      fc.property(asked, moment, (all, at) => {
        const known = open(plan(all));
        const moved = all.subjects.map((one) =>
          one.contact === "ann" ? { ...one, anchors: one.anchors.map((anchor) => ({ ...anchor, at })) } : one,
        );
        const again = plan({ ...all, subjects: moved }, known);
        const ofOthers = (revisits: RevisitPlanning["revisits"]) => revisits.filter(({ contact }) => contact !== "ann");
        expect(ofOthers(again.revisits)).toEqual(ofOthers(plan(all).revisits));
        const others = new Set(ofOthers(known).map(({ id }) => id));
        expect(again.changes.filter(({ id }) => others.has(id))).toEqual([]);
      }),
      RUNS,
    );
  });

  test("accounts for every revisit: it stays, it is told as moved or changed, or it is told as dropped", () => {
    fc.assert(
      fc.property(asked, schemes, (all, others) => {
        const known = open(plan(all));
        const again = plan({ ...all, schemes: others }, known);
        const told = new Map(again.changes.map((change) => [change.id, change.type]));
        const now = new Map(again.revisits.map((one) => [one.id, one]));
        for (const old of known) {
          const one = now.get(old.id);
          if (!one) expect(told.get(old.id)).toBe("dropped");
          else if (one.windowFrom !== old.windowFrom) expect(told.get(old.id)).toBe("moved");
        }
        for (const { id } of again.revisits)
          if (!known.some((old) => old.id === id)) expect(told.get(id)).toBe("added");
        expect(told.size).toBe(again.changes.length);
      }),
      RUNS,
    );
  });
});
