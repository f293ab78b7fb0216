import { describe, expect, test } from "vitest";
import { isOpen } from "../calendar/open-time.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import { composePolicy } from "../policy/compose-policy.ts";
import { explainSeverity } from "../policy/explain-severity.ts";
import { explainTier } from "../policy/explain-tier.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import { explainClock } from "../sla/explain-clock.ts";
import type { Target } from "../sla/target.ts";
import type { Facts } from "../sla/timeline.ts";
import { instant } from "../time/instant.ts";
import { presets } from "./presets.ts";

const { compiled, documents } = presets;
type Preset = keyof typeof compiled;

/** What a preset promises; undefined where it has no such clock. */
const promised = (preset: Preset, clock: string, facts: Facts = {}): Target | null | undefined => {
  const subject = compiled[preset].clocks.find(({ rule }) => rule.id === clock)?.rule.subject ?? "";
  const timeline = { subject: { kind: subject, id: "1" }, facts, marks: [], pauses: [] };
  return explainClock(compiled[preset], timeline, clock)?.promise?.target;
};

describe("where the sources differ, each preset keeps its own", () => {
  test("first response (C-01): five minutes to four hours, and none where none is stated", () => {
    const presetsAsked = [
      "remote5",
      "local524",
      "hwWarranty",
      "promiseA",
      "faultProblem",
      "guarantee",
      "door",
    ] as const;
    expect(presetsAsked.map((preset) => promised(preset, "response"))).toEqual([
      { elapsed: 5 },
      { elapsed: 5 },
      { elapsed: 0 },
      { open: 60 },
      { elapsed: 120 },
      { elapsed: 240 },
      undefined,
    ]);
  });

  test("arrival (C-02): by zone, by class of equipment, as a range, in workdays, or none", () => {
    expect(promised("officeFramework", "arrival", { zone: "city" })).toEqual({ elapsed: 120 });
    expect(promised("officeFramework", "arrival", { zone: "outside" })).toEqual({ elapsed: 240 });
    expect(promised("guarantee", "arrival", { equipmentClass: "main" })).toEqual({ elapsed: 120 });
    expect(promised("agri", "arrival")).toEqual({ elapsed: { from: 2880, to: 4320, promise: "to" } });
    expect(presets.webXDays(3).clocks[1]?.promises[0]?.target).toEqual({ workdays: 3 });
    expect(promised("standard", "arrival", { tier: "vip" })).toBeNull();
  });

  test("resolution (C-03): by tier, and by who repairs", () => {
    const tiers = ["vip", "advanced", "standard"].map((tier) => promised("standard", "resolution", { tier }));
    expect(tiers).toEqual([{ open: 120 }, { open: 240 }, { open: 240 }]);
    expect(promised("sendInRepair", "repair", { route: "thirdParty" })).toEqual({ workdays: 15 });
    expect(promised("sendInRepair", "repair", { route: "oem" })).toEqual({ weekend: 2 });
  });

  test("solar (C-04): four hours to the door and twelve to send somebody are two clocks", () => {
    expect(compiled.solar.clocks.map(({ rule }) => rule.id)).toEqual(["doorService", "faultRemovalDispatch"]);
  });

  test("one company's two packages (C-06): 24 hours, and a few that nobody counted", () => {
    expect([promised("local524", "arrival"), promised("remote5", "arrival")]).toEqual([{ elapsed: 1440 }, null]);
  });

  test("five minutes twice (C-22): to guide from afar, and to answer", () => {
    expect([promised("standard", "guidance"), promised("remote5", "response")]).toEqual([
      { elapsed: 5 },
      { elapsed: 5 },
    ]);
  });

  test("sending again (C-23): after a delay within ten minutes, on the receipt at no time unless one is added", () => {
    expect(promised("standard", "delayHandling")).toEqual({ elapsed: 10 });
    const started = compiled.standard.clocks.filter(({ start }) => start.names.includes("redispatched"));
    expect(started).toEqual([]);
    const dispatch = documents.standard.clocks.find(({ id }) => id === "dispatch");
    if (dispatch === undefined) throw new Error("the desk dispatches");
    const again = { ...dispatch, id: "sentAgain", start: "redispatched" };
    expect(composePolicy(documents.standard, { clocks: [again] }).isOk()).toBe(true);
  });

  test("twenty minutes twice (C-24): heads in the office, and a report to the project manager", () => {
    expect([promised("emergency", "headsInOffice"), promised("standard", "escalationReport")]).toEqual([
      { elapsed: 20 },
      { elapsed: 20 },
    ]);
  });

  test("severity (C-28): by function and time, or by any level of fault that a policy names", () => {
    const byLevel = composePolicy(documents.standard, {
      severityRules: [{ rank: 5, when: { faultLevel: { atMost: 2 } }, severity: "critical", source: ["test"] }],
    })._unsafeUnwrap();
    const facts = { function: "mostly", faultLevel: 2 };
    expect(explainSeverity(documents.standard, facts).severity).toBe("minor");
    expect(explainSeverity(byLevel, facts).severity).toBe("critical");
  });
});

/** Sunday at three in the morning in Shanghai, the first day of the National Day holidays, and a Thursday at ten. */
const moments = [
  instant("2024-11-24T03:00:00+08:00"),
  instant("2024-10-01T10:00:00+08:00"),
  instant("2024-11-21T10:00:00+08:00"),
];
const always = [true, true, true];
const workdays = [false, false, true];

describe("the hours of each preset (C-25)", () => {
  test.for([
    ["R-065: office framework, around the clock", "officeFramework", "phone-7x24", always],
    ["R-066: schools, by telephone around the clock", "education", "phone-7x24", always],
    ["R-075: hardware under warranty, by telephone around the clock", "hwWarranty", "phone-7x24", always],
    ["R-089: Monday to Friday without public holidays", "promiseA", "onsite-5x8", workdays],
    ["R-092: remote support, around the clock", "remote5", "phone-7x24", always],
    ["R-100: residents, the hours of the customer's staff", "resident10min", "customer-hours", workdays],
    ["R-102: equipment, around the clock", "equipment1y", "phone-7x24", always],
    ["R-091: five days there, by telephone otherwise", "standard", "phone-7x24", always],
    ["R-091: five days there", "standard", "onsite-5x8", workdays],
  ] as const)("%s", ([, preset, id, open]) => {
    const calendar = compiled[preset].calendar(id);
    expect(calendar && moments.map((at) => isOpen(calendar, at))).toEqual(open);
  });
});

describe("what two service items are promised", () => {
  test("virus protection is of the standard tier (R-086)", () => {
    const { tier, decidedBy } = explainTier(documents.standard, { serviceItem: "antiVirus" });
    expect([tier, decidedBy?.source]).toEqual(["standard", ["R-086"]]);
  });
});

test("reaction and handling time follow from the four moments on a repair slip (R-106)", () => {
  const arrival = documents.door.clocks.find(({ id }) => id === "arrival");
  if (arrival === undefined) throw new Error("doors promise an arrival");
  const handling = { ...arrival, id: "handling", start: "arrived", stop: "completed", rungs: [] };
  const policy = composePolicy(documents.door, { clocks: [handling] })
    .andThen((one) => compilePolicy(one, presets.calendars))
    ._unsafeUnwrap();
  const marks = [
    { name: "logged", at: instant("2024-11-21T01:00:00Z"), cycle: 1 },
    { name: "departed", at: instant("2024-11-21T01:20:00Z"), cycle: 1 },
    { name: "arrived", at: instant("2024-11-21T02:10:00Z"), cycle: 1 },
    { name: "completed", at: instant("2024-11-21T05:00:00Z"), cycle: 1 },
  ];
  const timeline = { subject: { kind: "request", id: "T-1" }, facts: {}, marks, pauses: [] };
  const statuses = clocksOf(policy, timeline, instant("2024-11-22T00:00:00Z"));
  const minutes = statuses.map(({ clock, consumedMillis }) => [clock, consumedMillis / 60_000]);
  expect(minutes).toEqual([
    ["arrival", 70],
    ["handling", 170],
  ]);
});
