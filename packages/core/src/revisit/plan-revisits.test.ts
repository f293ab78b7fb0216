import { describe, expect, test } from "vitest";
import { compileCalendar } from "../calendar/compile-calendar.ts";
import { periodicRevisits, periodicSurveys, revisitSchemes, themeVisits } from "../policy/presets/revisit-schemes.ts";
import { RevisitScheme } from "../policy/revisit-scheme.ts";
import { presets } from "../presets/presets.ts";
import { instant } from "../time/instant.ts";
import { localDate } from "../time/local-date.ts";
import { wallTimeAt } from "../time/wall-time.ts";
import { describeScheduleRefusal } from "./describe-schedule.ts";
import { planningCommands } from "./planning-commands.ts";
import { codeLists } from "../lists/code-lists.ts";
import { planRevisits, type RevisitPlanning } from "./plan-revisits.ts";
import type { RevisitAnchor, RevisitSubject } from "./revisit-occasion.ts";
import type { KnownRevisit, ScheduledRevisit } from "./scheduled-revisit.ts";

const { calendar } = presets.compiled.standard;
const at = (wall: string) => instant(`${wall}:00+08:00`);
const until = localDate("2026-12-31");

const anchored = (kind: RevisitAnchor["kind"], wall: string, id = "a"): RevisitAnchor => ({
  id,
  kind,
  at: at(wall),
  until: null,
});
const subject = (anchors: readonly RevisitAnchor[], own: Partial<RevisitSubject> = {}): RevisitSubject => ({
  id: "unit-7",
  contact: "card-1",
  timeZone: "Asia/Shanghai",
  facts: {},
  anchors,
  ...own,
});
const planned = (
  schemes: readonly RevisitScheme[],
  subjects: readonly RevisitSubject[],
  known: readonly KnownRevisit[] = [],
  asOf = at("2026-01-01T00:00"),
): RevisitPlanning => planRevisits({ schemes, calendar }, subjects, known, { asOf, until })._unsafeUnwrap();
const open = (revisits: readonly ScheduledRevisit[]): KnownRevisit[] =>
  revisits.map((one) => ({ ...one, fixed: false }));
const times = ({ revisits }: RevisitPlanning) =>
  revisits.map(({ windowFrom, serves }) => [
    wallTimeAt(windowFrom, "Asia/Shanghai").slice(0, 16),
    serves.map(({ date }) => date).join("+"),
  ]);

const installed = subject([anchored("installed", "2026-01-31T08:30")]);

describe("the schemes of the seeds", () => {
  test("S-87: the day of installation, a month, half a year where important, a year (R-367, R-368, R-369, R-370, A-20)", () => {
    const inTwoYears = { asOf: at("2026-01-01T00:00"), until: localDate("2027-12-31") };
    const plan = (facts: RevisitSubject["facts"]) =>
      planRevisits(
        { schemes: [revisitSchemes.phone003], calendar },
        [{ ...installed, facts }],
        [],
        inTwoYears,
      )._unsafeUnwrap();
    expect(times(plan({}))).toEqual([
      ["2026-01-31T09:00", "installDay"],
      ["2026-02-28T09:00", "oneMonth"],
      ["2027-02-01T09:00", "oneYear"],
    ]);
    expect(times(plan({ important: true }))[2]).toEqual(["2026-07-31T09:00", "halfYear"]);
  });

  test("what is installed on a make-up Saturday is asked about that day, since it is a workday", () => {
    const made = subject([anchored("installed", "2026-02-14T08:30")]);
    expect(times(planned([revisitSchemes.phone003], [made]))[0]).toEqual(["2026-02-14T09:00", "installDay"]);
  });

  test("what is installed after the last window is asked about in the time that is left of the day (A-29)", () => {
    const late = subject([anchored("installed", "2026-03-03T16:20")]);
    const [first] = planned([revisitSchemes.phone003], [late]).revisits;
    expect(first).toMatchObject({ windowFrom: at("2026-03-03T16:20"), windowUntil: at("2026-03-04T00:00") });
    const bound = { ...revisitSchemes.phone003, windowsBind: true };
    expect(times(planned([bound], [late]))[0]).toEqual(["2026-03-04T09:00", "installDay"]);
  });

  test("after a repair within 24 hours, in the next window (R-371, R-372, R-387)", () => {
    const repaired = subject([anchored("repairDone", "2026-03-07T15:05")]);
    expect(planned([revisitSchemes.afterRepair], [repaired], [], at("2026-03-07T15:40")).revisits).toMatchObject([
      {
        windowFrom: at("2026-03-08T09:00"),
        windowUntil: at("2026-03-08T10:00"),
        dueBy: at("2026-03-08T15:05"),
        blocking: true,
      },
    ]);
  });

  test("S-88: every three months, once after three, or after six and twelve (R-375, R-376, A-19, C-14)", () => {
    expect(times(planned([revisitSchemes.onsiteA], [installed])).map(([when]) => when)).toEqual([
      "2026-04-30T09:00",
      "2026-07-31T09:00",
      "2026-11-02T09:00",
    ]);
    expect(times(planned([revisitSchemes.onsiteAOnce], [installed]))).toEqual([["2026-04-30T09:00", "cycle-1"]]);
    expect(times(planned([revisitSchemes.onsiteB], [installed]))).toEqual([["2026-07-31T09:00", "sixMonths"]]);
  });

  test("S-49: twice a year while the warranty lasts, never later than half a year (R-381, R-382)", () => {
    const handedOver = subject([{ ...anchored("handedOver", "2025-01-31T10:00"), until: at("2026-08-15T00:00") }]);
    const plan = planned([revisitSchemes.construction], [handedOver]);
    expect(times(plan)).toEqual([
      ["2026-01-30T09:00", "cycle-2"],
      ["2026-07-31T09:00", "cycle-3"],
    ]);
    expect(plan.tooLate.map(({ falls }) => falls)).toEqual(["2025-07-31"]);
  });

  test("S-49: a revisit or repair has its card, a record with the date that the plan fixed for it (R-383)", () => {
    const handedOver = {
      ...subject([anchored("handedOver", "2026-01-30T10:00")]),
      kind: "asset",
      customer: "c-1",
    } as const;
    const plan = planned([revisitSchemes.construction], [handedOver]);
    const [first] = planningCommands(plan, [handedOver]);
    expect(first).toMatchObject({
      command: {
        type: "PlanRevisit",
        schemes: ["construction"],
        channel: "onsite",
        windowFrom: at("2026-07-30T09:00"),
        serviceDoneAt: at("2026-01-30T10:00"),
      },
    });
    expect(codeLists.slipKind.options.map(({ id }) => id)).toContain("revisitRepairCard");
  });

  test("themed visits come every half year, or each month where that is promised (R-393)", () => {
    const started = subject([anchored("contractStarted", "2026-01-05T10:00")]);
    const [sooner, later] = [themeVisits(1), themeVisits(6)].map(
      (scheme) => planned([scheme], [started]).revisits.length,
    );
    expect([sooner, later]).toEqual([11, 1]);
    expect(themeVisits(6)).toEqual(revisitSchemes.education);
  });

  test("monthly, every half year, or as often as the application says (R-338, R-344, R-393, R-391, R-392, R-395)", () => {
    const accepted = subject([anchored("accepted", "2026-06-15T10:00")]);
    const started = subject([anchored("contractStarted", "2026-01-05T10:00")]);
    expect(times(planned([revisitSchemes.monthly], [accepted]))).toHaveLength(6);
    expect(times(planned([revisitSchemes.education], [started]))).toEqual([["2026-07-06T09:00", "cycle-1"]]);
    expect(times(planned([periodicRevisits(2)], [accepted])).map(([when]) => when)).toEqual([
      "2026-08-17T09:00",
      "2026-10-15T09:00",
      "2026-12-15T09:00",
    ]);
  });

  test("after every service a survey, and after a complaint a call that it waits for (R-396, R-420)", () => {
    const served = subject([anchored("serviceDone", "2026-03-03T10:00")]);
    expect(planned([revisitSchemes.followUp], [served]).revisits).toMatchObject([{ channel: "questionnaire" }]);
    const complained = subject([anchored("complaintClosed", "2026-03-03T10:00")]);
    expect(planned([revisitSchemes.complaint], [complained]).revisits).toMatchObject([
      { windowFrom: at("2026-03-03T14:00"), blocking: true, dueBy: null },
    ]);
  });

  test("every visit on site asks for opinions and suggestions, and has a record slip (R-380)", () => {
    const onSite = Object.values(revisitSchemes).filter(
      ({ id, channel }) => channel === "onsite" && id !== "education",
    );
    for (const { dates, cycle } of onSite)
      for (const { content } of [...dates, ...(cycle === null ? [] : [cycle])])
        expect(content.map(({ id }) => id)).toContain("suggestions");
    expect(codeLists.slipKind.options.map(({ id }) => id)).toContain("revisitRecord");
  });

  test("satisfaction is surveyed regularly, as often as the application says (R-412, R-413, R-419)", () => {
    const accepted = subject([anchored("accepted", "2026-01-15T10:00")]);
    const { revisits } = planned([periodicSurveys(6)], [accepted]);
    expect(revisits).toMatchObject([{ channel: "questionnaire", windowFrom: at("2026-07-15T00:00") }]);
    const [running] =
      presets.documents.standard.scoring?.questionnaires.filter(({ id }) => id === "runningState") ?? [];
    const listed = periodicSurveys(6).cycle?.content.map(({ id }) => id);
    expect(listed).toEqual(expect.arrayContaining((running?.questions ?? []).map(({ id }) => id)));
  });

  test.for(Object.values(revisitSchemes))("$id is whole, and stays itself through JSON", (scheme) => {
    expect(RevisitScheme.parse(JSON.parse(JSON.stringify(scheme)))).toEqual(scheme);
  });

  test("a scheme without dates, with an id twice, or with a window that ends before it begins is none", () => {
    const { phone003 } = revisitSchemes;
    const refused = [
      { ...phone003, dates: [] },
      { ...phone003, dates: [phone003.dates[0], phone003.dates[0]] },
      { ...phone003, windows: [["10:00", "09:00"]] },
    ];
    expect(refused.map((one) => RevisitScheme.safeParse(one).error?.issues[0]?.path.join("."))).toEqual([
      "dates",
      "dates",
      "windows.0.1",
    ]);
  });
});

describe("revisits that fall together", () => {
  const other = subject([anchored("installed", "2026-01-29T08:30")], { id: "unit-8" });

  test("become one for one contact, and stay apart for two", () => {
    const plan = planned([revisitSchemes.onsiteB], [installed, other]);
    expect(times(plan)).toEqual([["2026-07-29T09:00", "sixMonths+sixMonths"]]);
    const apart = planned([revisitSchemes.onsiteB], [installed, { ...other, contact: "card-2" }]);
    expect(times(apart)).toHaveLength(2);
    const unknown = [installed, other].map((one) => ({ ...one, contact: null }));
    expect(times(planned([revisitSchemes.onsiteB], unknown))).toHaveLength(2);
  });

  test("come apart when one moves away, and say so", () => {
    const before = planned([revisitSchemes.onsiteB], [installed, other]);
    const later = subject([anchored("installed", "2026-02-27T08:30")]);
    const after = planned([revisitSchemes.onsiteB], [later, other], open(before.revisits));
    expect(times(after)).toEqual([
      ["2026-07-29T09:00", "sixMonths"],
      ["2026-08-27T09:00", "sixMonths"],
    ]);
    expect(after.changes.map(({ type }) => type)).toEqual(["changed", "added"]);
  });

  test("are put off to a month with room where a contact would be asked too often", () => {
    const once = { ...revisitSchemes.onsiteB, maxPerContactPerMonth: 1, mergeWithinDays: null };
    expect(times(planned([once], [installed, other])).map(([when]) => when)).toEqual([
      "2026-07-29T09:00",
      "2026-08-03T09:00",
    ]);
  });
});

describe("a window that the change of the clocks swallows", () => {
  test("is no reason to give its day up: it is the next day's, and nothing is too late that is still to come", () => {
    const early = { ...revisitSchemes.onsiteB, windows: [["02:15", "02:45"]] as const, workdays: null };
    const inAutumn = { id: "a", kind: "installed", at: instant("2025-09-08T15:00:00Z"), until: null } as const;
    const inNewYork = subject([inAutumn], { timeZone: "America/New_York" });
    const plan = planned([early], [inNewYork], [], instant("2026-01-01T05:00:00Z"));
    expect(plan.tooLate).toEqual([]);
    expect(plan.revisits.map(({ windowFrom }) => wallTimeAt(windowFrom, "America/New_York").slice(0, 16))).toEqual([
      "2026-03-09T02:15",
      "2026-09-08T02:15",
    ]);
  });
});

describe("planning again", () => {
  const schemes = [revisitSchemes.phone003];
  const first = planned(schemes, [installed]);
  const [installDay, oneMonth] = first.revisits;

  test("changes nothing when nothing changed, however late it is", () => {
    const again = planned(schemes, [installed], open(first.revisits), at("2026-05-01T12:00"));
    expect(again).toEqual({ revisits: first.revisits, changes: [], tooLate: [] });
  });

  test("keeps what is done, and moves the rest when the anchor moves", () => {
    const known = open(first.revisits).map((one) => ({ ...one, fixed: one.id === installDay?.id }));
    const moved = subject([anchored("installed", "2026-02-10T08:30")]);
    const again = planned(schemes, [moved], known);
    expect(times(again)).toEqual([["2026-03-10T09:00", "oneMonth"]]);
    expect(again.changes).toEqual([
      {
        type: "moved",
        id: oneMonth?.id,
        from: { windowFrom: at("2026-02-28T09:00"), windowUntil: at("2026-02-28T10:00") },
        to: { windowFrom: at("2026-03-10T09:00"), windowUntil: at("2026-03-10T10:00") },
        because: "anchorMoved",
      },
    ]);
  });

  const because = (again: RevisitPlanning) =>
    again.changes.map((change) => ("because" in change ? `${change.type}: ${change.because}` : change.type));

  test("says that the scheme, the windows, the zone, or the calendar is why", () => {
    const known = open(first.revisits);
    const dates = revisitSchemes.phone003.dates.map((one) =>
      one.id === "oneMonth" ? { ...one, after: { days: 42 } } : one,
    );
    const sixWeeks = { ...revisitSchemes.phone003, dates };
    expect(because(planned([sixWeeks], [installed], known))).toEqual(["moved: schemeChanged"]);
    const evening = { ...revisitSchemes.phone003, windows: [["18:00", "19:00"]] as const };
    expect(because(planned([evening], [installed], known))).toEqual(["moved: windowsChanged", "moved: windowsChanged"]);
    const elsewhere = { ...installed, timeZone: "Asia/Tokyo" };
    expect(because(planned(schemes, [elsewhere], known))).toEqual(["moved: zoneChanged", "moved: zoneChanged"]);
    const mondays = { calendar: "mondays", shift: "next" } as const;
    const weekly = compileCalendar({
      timeZone: "Asia/Shanghai",
      weekly: { "1": [["09:00", "17:00"]] },
    })._unsafeUnwrap();
    const rarely = planRevisits(
      { schemes: [{ ...revisitSchemes.phone003, workdays: mondays }], calendar: () => weekly },
      [installed],
      known,
      { asOf: at("2026-01-01T00:00"), until },
    )._unsafeUnwrap();
    expect(because(rarely)).toEqual(["moved: calendarChanged"]);
  });

  test("moves what was pushed to a workday that is none any more, and says that the calendar is why", () => {
    const evening = subject([anchored("installed", "2026-03-03T17:30")]);
    const bound = { ...revisitSchemes.phone003, windowsBind: true, dates: revisitSchemes.phone003.dates.slice(0, 1) };
    const known = open(planned([bound], [evening]).revisits);
    expect(times({ revisits: known, changes: [], tooLate: [] })).toEqual([["2026-03-04T09:00", "installDay"]]);
    const closed = compileCalendar({
      timeZone: "Asia/Shanghai",
      weekly: Object.fromEntries(["1", "2", "3", "4", "5"].map((day) => [day, [["09:00", "17:00"]]])),
      holidays: [localDate("2026-03-04")],
    })._unsafeUnwrap();
    const again = planRevisits({ schemes: [bound], calendar: () => closed }, [evening], known, {
      asOf: at("2026-01-01T00:00"),
      until,
    })._unsafeUnwrap();
    expect(times(again)).toEqual([["2026-03-05T09:00", "installDay"]]);
    expect(again.changes).toMatchObject([{ type: "moved", because: "calendarChanged" }]);
  });

  test("drops what nobody wants any more, and says why", () => {
    const known = open(first.revisits);
    expect(because(planned(schemes, [subject([])], known))).toEqual(["dropped: anchorGone", "dropped: anchorGone"]);
    const onlyTheDay = { ...revisitSchemes.phone003, dates: revisitSchemes.phone003.dates.slice(0, 1) };
    expect(because(planned([onlyTheDay], [installed], known))).toEqual(["dropped: notInScheme"]);
    const [one, two] = known;
    const alsoAsked = { ...one!, fixed: true, serves: [one!.serves[0], two!.serves[0]] as const };
    expect(because(planned(schemes, [installed], [alsoAsked, two!]))).toEqual(["dropped: alreadySeenTo"]);
  });

  test("says when two became one", () => {
    const other = subject([anchored("installed", "2026-03-29T08:30")], { id: "unit-8" });
    const known = open(planned([revisitSchemes.onsiteB], [installed, other]).revisits);
    const nearer = subject([anchored("installed", "2026-01-30T08:30")], { id: "unit-8" });
    const again = planned([revisitSchemes.onsiteB], [installed, nearer], known);
    expect(again.changes).toEqual([
      { type: "dropped", id: known[1]?.id, because: "merged", into: known[0]?.id },
      { type: "changed", id: known[0]?.id },
    ]);
  });
});

describe("what cannot be planned", () => {
  test("is told: a calendar that is not there, a day after all days", () => {
    const elsewhere = { ...revisitSchemes.onsiteB, workdays: { calendar: "moon", shift: "next" } as const };
    const refused = planRevisits({ schemes: [elsewhere], calendar }, [installed], [], {
      asOf: at("2026-01-01T00:00"),
      until,
    });
    expect(refused._unsafeUnwrapErr()).toEqual({ type: "CalendarUnknown", scheme: "onsiteB", calendar: "moon" });
    expect(describeScheduleRefusal(refused._unsafeUnwrapErr(), "zh-CN")).toBe(
      "回访方案 onsiteB 所用的日历不存在：moon",
    );
    const last = subject([anchored("installed", "9999-12-01T08:30")]);
    const never = planRevisits({ schemes: [revisitSchemes.onsiteB], calendar }, [last], [], {
      asOf: at("2026-01-01T00:00"),
      until: localDate("9999-12-31"),
    });
    expect(never._unsafeUnwrapErr()).toEqual({ type: "NoSuchDay" });
    expect(describeScheduleRefusal({ type: "NoSuchDay" }, "en")).toMatch(/^there is no such day/);
  });
});
