import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hardZones } from "../../test-support/hard-zones.ts";
import type { AfterRepairRevisit } from "../policy/request-rules.ts";
import { presets } from "../presets/presets.ts";
import { fromMillis, instant, toMillis } from "../time/instant.ts";
import { localDateAt, wallTimeAt } from "../time/wall-time.ts";
import { revisitSchemes } from "../policy/presets/revisit-schemes.ts";
import { localDate } from "../time/local-date.ts";
import { planRevisits } from "./plan-revisits.ts";
import { planAfterRepair } from "./plan-after-repair.ts";

const scheme = presets.compiled.standard.policy.request.afterRepair as AfterRepairRevisit;
const shanghai = (text: string) => instant(`${text}:00+08:00`);

const planned = (decidedAt: string, windows = scheme.windows) => {
  const { windowFrom, windowUntil } = planAfterRepair(
    { ...scheme, windows },
    {
      revisitId: "r1",
      workDoneAt: shanghai("2024-11-21T15:05"),
      decidedAt: shanghai(decidedAt),
      timeZone: "Asia/Shanghai",
    },
  );
  return [windowFrom, windowUntil];
};

describe("the revisit after a repair (R-371, R-372, R-387)", () => {
  test.for([
    ["2024-11-21T08:59", "2024-11-21T09:00", "2024-11-21T10:00"],
    ["2024-11-21T09:00", "2024-11-21T09:00", "2024-11-21T10:00"],
    ["2024-11-21T09:01", "2024-11-21T14:00", "2024-11-21T16:00"],
    ["2024-11-21T15:40", "2024-11-22T09:00", "2024-11-22T10:00"],
    ["2024-12-31T23:59", "2025-01-01T09:00", "2025-01-01T10:00"],
  ] as const)("decided at %s is planned from %s until %s", ([decidedAt, from, until]) => {
    expect(planned(decidedAt)).toEqual([shanghai(from), shanghai(until)]);
  });

  test("may be asked for until midnight", () => {
    expect(planned("2024-11-21T12:00", [["20:00", "24:00"]])).toEqual([
      shanghai("2024-11-21T20:00"),
      shanghai("2024-11-22T00:00"),
    ]);
  });

  test("takes the earlier window first, in whatever order they are written", () => {
    expect(
      planned("2024-11-21T08:00", [
        ["14:00", "16:00"],
        ["09:00", "10:00"],
      ])[0],
    ).toBe(shanghai("2024-11-21T09:00"));
  });

  test("is planned even when its time is over, and says by when it should have been", () => {
    const plan = planAfterRepair(scheme, {
      revisitId: "r1",
      workDoneAt: shanghai("2024-11-21T15:05"),
      decidedAt: shanghai("2024-11-25T15:00"),
      timeZone: "Asia/Shanghai",
    });
    expect(plan).toMatchObject({ windowFrom: shanghai("2024-11-26T09:00"), dueBy: shanghai("2024-11-22T15:05") });
  });

  test("skips a window that the spring clock swallows", () => {
    const at = (decided: string) =>
      planAfterRepair(
        { ...scheme, windows: [["02:15", "02:45"]], windowsBind: true },
        { revisitId: "r1", workDoneAt: instant(decided), decidedAt: instant(decided), timeZone: "America/New_York" },
      );
    expect(at("2026-03-07T12:00:00Z").windowFrom).toBe(instant("2026-03-09T06:15:00Z"));
  });

  test("lies in a window of its zone's day that opens once it was decided, in every zone", () => {
    const zone = fc.constantFrom(...hardZones);
    const moment = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 0, 1) });
    fc.assert(
      fc.property(zone, moment, (timeZone, ms) => {
        const decidedAt = fromMillis(ms);
        const plan = planAfterRepair(scheme, { revisitId: "r1", workDoneAt: decidedAt, decidedAt, timeZone });
        expect(plan.windowFrom >= decidedAt && plan.windowFrom < plan.windowUntil).toBe(true);
        expect(["09:00", "14:00"]).toContain(wallTimeAt(plan.windowFrom, timeZone).slice(11, 16));
        expect(["10:00", "16:00"]).toContain(wallTimeAt(plan.windowUntil, timeZone).slice(11, 16));
        expect(toMillis(plan.windowFrom) - ms).toBeLessThan(20 * 3_600_000);
      }),
    );
  });

  test("lies where the scheme of the same name puts it, and takes the time that is left where no window opens in it (A-29)", () => {
    const { calendar } = presets.compiled.standard;
    const zone = fc.constantFrom(...hardZones);
    const moment = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 0, 1) });
    fc.assert(
      fc.property(zone, moment, fc.integer({ min: 0, max: 40 * 60 }), (timeZone, ms, later) => {
        const [workDoneAt, decidedAt] = [fromMillis(ms), fromMillis(ms + later * 60_000)];
        const repaired = { id: "r1", kind: "repairDone", at: workDoneAt, until: null } as const;
        const subject = { id: "T-1", contact: null, timeZone, facts: {}, anchors: [repaired] };
        const until = localDate("2030-01-01");
        const [scheduled] = planRevisits({ schemes: [revisitSchemes.afterRepair], calendar }, [subject], [], {
          asOf: decidedAt,
          until,
        })._unsafeUnwrap().revisits;
        const plan = planAfterRepair(scheme, { revisitId: "r1", workDoneAt, decidedAt, timeZone });
        expect([plan.dueBy, plan.channel, plan.blocking]).toEqual([
          scheduled?.dueBy,
          scheduled?.channel,
          scheduled?.blocking,
        ]);
        if (localDateAt(decidedAt, timeZone) === localDateAt(workDoneAt, timeZone) || plan.windowFrom < plan.dueBy)
          expect([plan.windowFrom, plan.windowUntil]).toEqual([scheduled?.windowFrom, scheduled?.windowUntil]);
        if (decidedAt < plan.dueBy) expect(plan.windowFrom < plan.dueBy).toBe(true);
      }),
    );
  });
});
