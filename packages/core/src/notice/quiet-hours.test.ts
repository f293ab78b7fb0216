import { describe, expect, test } from "vitest";
import { presets } from "../presets/presets.ts";
import { instant } from "../time/instant.ts";
import type { NewNotice } from "./notice.ts";
import { quietSpanOf, quietUntil } from "./quiet-hours.ts";

const night = { from: "22:00", until: "07:00" };
const inShanghai = (time: string, span = night) =>
  quietUntil(span, instant(`2026-03-02T${time}:00+08:00`), "Asia/Shanghai");

describe("quiet hours", () => {
  test.for([
    ["21:59", null],
    ["22:00", "2026-03-02T23:00:00.000Z"],
    ["00:00", "2026-03-01T23:00:00.000Z"],
    ["06:59", "2026-03-01T23:00:00.000Z"],
    ["07:00", null],
  ] as const)("at %s in the evening before or the morning after last until %s", ([time, until]) =>
    expect(inShanghai(time)).toBe(until),
  );

  test("may lie within one day", () => {
    const noon = { from: "12:00", until: "14:00" };
    expect(inShanghai("13:00", noon)).toBe("2026-03-02T06:00:00.000Z");
    expect(inShanghai("14:00", noon)).toBeNull();
    expect(inShanghai("11:00", noon)).toBeNull();
  });

  test("end at their time of day also in the night in which the clocks change", () => {
    expect(quietUntil(night, instant("2026-03-28T23:30:00Z"), "Europe/Berlin")).toBe("2026-03-29T05:00:00.000Z");
    expect(quietUntil(night, instant("2026-10-24T23:30:00Z"), "Europe/Berlin")).toBe("2026-10-25T06:00:00.000Z");
  });
});

const notice = (key: "clockWarned" | "requestClosed"): NewNotice =>
  ({ key, variables: { clock: "response" }, texts: {}, to: { role: "dutyManager" }, urgent: true }) as never;
const { quietHours } = presets.compiled.standard.policy;

describe("a notice waits", () => {
  test("when the policy names it, unless what it is about is an emergency", () => {
    expect(quietSpanOf(quietHours, notice("clockWarned"), { severity: "normal" })).toEqual(night);
    expect(quietSpanOf(quietHours, notice("clockWarned"), { severity: "critical" })).toBeNull();
    expect(quietSpanOf(quietHours, notice("requestClosed"), {})).toBeNull();
    expect(quietSpanOf(null, notice("clockWarned"), {})).toBeNull();
  });

  test("or its clock is one that may wake people", () => {
    const rules = { ...night, notices: ["clockWarned"], emergencies: [{ clock: ["response", "arrival"] }] };
    expect(quietSpanOf(rules, notice("clockWarned"), {})).toBeNull();
    expect(quietSpanOf({ ...rules, emergencies: [{ clock: "arrival" }] }, notice("clockWarned"), {})).toEqual(night);
  });
});
