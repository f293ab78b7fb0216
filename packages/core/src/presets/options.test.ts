import { describe, expect, test } from "vitest";
import { composePolicy, type PolicyOverride } from "../policy/compose-policy.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import { explainSeverity } from "../policy/explain-severity.ts";
import type { ServicePolicy } from "../policy/service-policy.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import type { Facts, Timeline } from "../sla/timeline.ts";
import { instant } from "../time/instant.ts";
import { presets } from "./presets.ts";

const { documents, options, calendars } = presets;
const withOption = (policy: ServicePolicy, option: PolicyOverride) => composePolicy(policy, option)._unsafeUnwrap();
const graded = (policy: ServicePolicy, facts: Facts) => explainSeverity(policy, facts).severity;

const dueOf = (policy: ServicePolicy, timeline: Omit<Timeline, "pauses">, clockId: string) => {
  const compiled = compilePolicy(policy, calendars)._unsafeUnwrap();
  const statuses = clocksOf(compiled, { ...timeline, pauses: [] }, instant("2024-12-31T00:00:00Z"));
  return statuses.find(({ clock }) => clock === clockId)?.due;
};
const logged = (facts: Facts, kind = "request", name = "logged"): Omit<Timeline, "pauses"> => ({
  subject: { kind, id: "1" },
  facts,
  marks: [{ name, at: instant("2024-11-21T17:30:00+08:00"), cycle: 1 }],
});

/** What was marked on 2024-11-21, by the clocks of Shanghai. */
const lived = (kind: string, ...marks: readonly (readonly [string, string])[]): Omit<Timeline, "pauses"> => ({
  ...logged({}, kind),
  marks: marks.map(([name, time]) => ({ name, at: instant(`2024-11-21T${time}:00+08:00`), cycle: 1 })),
});
const standing = (policy: ServicePolicy, timeline: Omit<Timeline, "pauses">, clockId: string) =>
  clocksOf(
    compilePolicy(policy, calendars)._unsafeUnwrap(),
    { ...timeline, pauses: [] },
    instant("2024-12-31T00:00:00Z"),
  ).find(({ clock }) => clock === clockId)?.status;

describe("how a fault is graded", () => {
  test.for([
    [
      "four hours of work on a dead computer are critical (R-150, A-01)",
      { function: "none", onsiteHours: 4 },
      "critical",
    ],
    ["two hours are normal (R-153, A-01)", { function: "none", onsiteHours: 2 }, "normal"],
    ["under two hours is minor (R-154, A-01)", { function: "none", onsiteHours: 1.99 }, "minor"],
    ["lost data alone is critical (R-151, A-02)", { function: "mostly", importantDataLost: true }, "critical"],
    ["one sign of a normal fault is enough (R-152, A-02)", { function: "partly", onsiteHours: 8 }, "normal"],
    [
      "a mostly working computer that needs three hours is normal (A-03)",
      { function: "mostly", onsiteHours: 3 },
      "normal",
    ],
    ["what is not known is not graded", {}, null],
  ] as const)("%s", ([, facts, grade]) => {
    expect(graded(documents.standard, facts)).toBe(grade);
  });

  test("the other reading of the edges makes four hours normal (A-01)", () => {
    const policy = withOption(documents.standard, options["A-01"].fourHoursAreNormal);
    expect(graded(policy, { function: "none", onsiteHours: 4 })).toBe("normal");
    expect(graded(policy, { function: "none", onsiteHours: 4.1 })).toBe("critical");
  });

  test("where a normal fault needs both signs, eight hours are not normal (A-02)", () => {
    const policy = withOption(documents.standard, options["A-02"].normalNeedsBoth);
    expect(graded(policy, { function: "partly", onsiteHours: 8 })).toBe(null);
    expect(graded(policy, { function: "partly", onsiteHours: 3 })).toBe("normal");
  });

  test("where minor goes before normal, a mostly working computer is minor (A-03)", () => {
    const policy = withOption(documents.standard, options["A-03"].minorBeforeNormal);
    expect(graded(policy, { function: "mostly", onsiteHours: 3 })).toBe("minor");
  });

  test("the explanation says which rule decided and why the others did not", () => {
    const { decidedBy, passedOver } = explainSeverity(documents.standard, { function: "partly", onsiteHours: 3 });
    expect(decidedBy?.source).toEqual(["R-152", "A-02", "A-03"]);
    expect(passedOver.map(({ rule, because }) => [rule.rank, because])).toEqual([
      [10, "mismatch"],
      [11, "mismatch"],
      [21, "outranked"],
      [30, "mismatch"],
      [31, "mismatch"],
    ]);
  });
});

describe("the other readings move the clocks", () => {
  test("hours that pass by the clock on the wall do not wait for the morning (A-08)", () => {
    expect(dueOf(documents.standard, logged({ tier: "vip" }), "response")).toBe("2024-11-22T01:30:00.000Z");
    const policy = withOption(documents.standard, options["A-08"].aroundTheClock);
    expect(dueOf(policy, logged({ tier: "vip" }), "response")).toBe("2024-11-21T10:30:00.000Z");
  });

  test("the 48 hours can begin with the signature (A-07)", () => {
    const policy = withOption(documents.standard, options["A-07"].fromSignature);
    expect(dueOf(documents.standard, logged({}, "visit", "signed"), "dataEntry")).toBeNull();
    expect(dueOf(policy, logged({}, "visit", "signed"), "dataEntry")).toBe("2024-11-23T09:30:00.000Z");
  });

  test("of a range, either end can be the promise (A-30)", () => {
    const policy = withOption(documents.agri, options["A-30"].earlier);
    expect(dueOf(documents.agri, logged({}), "arrival")).toBe("2024-11-24T09:30:00.000Z");
    expect(dueOf(policy, logged({}), "arrival")).toBe("2024-11-23T09:30:00.000Z");
  });

  test("the written report counts from the earlier of event and knowledge, or from knowledge (A-13)", () => {
    const known: Omit<Timeline, "pauses"> = {
      subject: { kind: "emergency", id: "E-1" },
      facts: {},
      marks: [
        { name: "happened", at: instant("2024-11-21T00:00:00Z"), cycle: 1 },
        { name: "reported", at: instant("2024-11-21T01:00:00Z"), cycle: 1 },
      ],
    };
    expect(dueOf(documents.emergency, known, "writtenReport")).toBe("2024-11-21T04:00:00.000Z");
    const policy = withOption(documents.emergency, options["A-13"].fromKnowledge);
    expect(dueOf(policy, known, "writtenReport")).toBe("2024-11-21T05:00:00.000Z");
  });

  test("a promise to everybody is kept where it is the stricter (C-05)", () => {
    const policy = withOption(documents.standard, options["C-05"].floorOfOneHour);
    const morning = (tier: string): Omit<Timeline, "pauses"> => ({
      ...logged({ tier }),
      marks: [{ name: "logged", at: instant("2024-11-21T09:00:00+08:00"), cycle: 1 }],
    });
    expect(dueOf(documents.standard, morning("standard"), "response")).toBe("2024-11-21T03:00:00.000Z");
    expect(dueOf(policy, morning("standard"), "response")).toBe("2024-11-21T02:00:00.000Z");
  });

  test("a device sent to a third party is back after fifteen workdays, or before the second weekend (C-07)", () => {
    const sent = logged({ route: "thirdParty" }, "sendInRepair", "sent");
    expect(dueOf(documents.sendInRepair, sent, "repair")).toBe("2024-12-12T10:00:00.000Z");
    const policy = withOption(documents.sendInRepair, options["C-07"].secondWeekend);
    expect(dueOf(policy, sent, "repair")).toBe("2024-11-29T16:00:00.000Z");
  });

  test("two places are served at once, whatever their tier (R-085)", () => {
    const policy = withOption(documents.standard, options["R-085"].atOnceInTwoPlaces);
    const at = logged({ tier: "standard", location: "headquarters" });
    expect(dueOf(policy, at, "resolution")).toBe("2024-11-21T09:30:00.000Z");
    expect(dueOf(policy, logged({ tier: "standard", location: "branch" }), "resolution")).toBe(
      "2024-11-22T05:30:00.000Z",
    );
  });

  test("a task is confirmed when somebody knows how it stands, or when it is done (A-14)", () => {
    const visit = lived("visit", ["dispatched", "09:00"], ["confirmed", "09:20"]);
    expect(standing(documents.standard, visit, "confirmation")).toBe("met");
    expect(standing(withOption(documents.standard, options["A-14"].result), visit, "confirmation")).toBe("missed");
  });

  test("a solution is a proposal, or the fault removed (A-17)", () => {
    const request = lived("request", ["logged", "09:00"], ["solutionProposed", "10:00"], ["completed", "15:00"]);
    expect(standing(documents.hwWarranty, request, "solution")).toBe("met");
    expect(standing(withOption(documents.hwWarranty, options["A-17"].removed), request, "solution")).toBe("missed");
  });

  test("a resident's ten minutes count while the customer's staff work, or day and night (A-22)", () => {
    const late = { ...logged({}), marks: [{ name: "logged", at: instant("2024-11-21T17:55:00+08:00"), cycle: 1 }] };
    const policy = withOption(documents.resident10min, options["A-22"].aroundTheClock);
    expect(dueOf(documents.resident10min, late, "arrival")).toBe(instant("2024-11-22T09:05:00+08:00"));
    expect(dueOf(policy, late, "arrival")).toBe(instant("2024-11-21T18:05:00+08:00"));
  });

  test("four hours to the site count from the report, or from when remote help has failed (A-23)", () => {
    const request = lived("request", ["logged", "09:00"], ["remoteFailed", "10:30"]);
    const policy = withOption(documents.faultProblem, options["A-23"].fromFailedRemoteHelp);
    expect(dueOf(documents.faultProblem, request, "arrival")).toBe(instant("2024-11-21T13:00:00+08:00"));
    expect(dueOf(policy, request, "arrival")).toBe(instant("2024-11-21T14:30:00+08:00"));
  });

  test("a response is the first human contact, or the arrival (A-32)", () => {
    const request = lived("request", ["logged", "09:00"], ["responded", "09:30"], ["arrived", "15:00"]);
    expect(standing(documents.promiseA, request, "response")).toBe("met");
    expect(standing(withOption(documents.promiseA, options["A-32"].arrival), request, "response")).toBe("missed");
  });

  test("every option fits the preset it is for", () => {
    const fits = Object.values(options)
      .flatMap((readings) => Object.values<PolicyOverride>(readings))
      .map((option) => Object.values(documents).some((policy) => composePolicy(policy, option).isOk()));
    expect(fits.every((fit) => fit)).toBe(true);
  });
});
