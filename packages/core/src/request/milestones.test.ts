import { describe, expect, test } from "vitest";
import { at, command, given, upTo } from "../../test-support/request-fixtures.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import { composePolicy } from "../policy/compose-policy.ts";
import type { RequestMilestone } from "../policy/request-words.ts";
import { upcast } from "../event/upcasting.ts";
import { presets } from "../presets/presets.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import { requestProcess } from "./request-process.ts";

const { compiled, documents, options } = presets;
const fromFailedHelp = composePolicy(documents.faultProblem, options["A-23"].fromFailedRemoteHelp)
  .andThen((one) => compilePolicy(one, presets.calendars))
  ._unsafeUnwrap();

/** A request that was logged, and whose progress then came to something. */
const progressed = (milestone?: RequestMilestone) =>
  given(...upTo("Log")).then(command("RecordProgress", { at: at("09:40"), ...(milestone && { milestone }) })).state;
const clockOf = (policy: Parameters<typeof clocksOf>[0], milestone: RequestMilestone | undefined, id: string) =>
  requestProcess
    .timelinesOf("T-1", progressed(milestone))
    .flatMap((timeline) => clocksOf(policy, timeline, at("09:50")))
    .find(({ clock }) => clock === id);

describe("what progress comes to", () => {
  test.for([
    ["the plan of the support 24 hours after the call (R-095)", "labourHour", "supportPlan", "planProvided"],
    ["the proposal of a solution within two hours (R-076, A-17)", "hwWarranty", "solution", "solutionProposed"],
    ["a device on loan within twelve hours (R-310)", "officeFramework", "loaner", "loanerSupplied"],
    ["a loaner or another device within a day (R-311)", "guarantee", "substitute", "loanerSupplied"],
    ["a loaner or another device within a day (R-311)", "guarantee", "substitute", "replaced"],
  ] as const)("keeps %s: %s, %s, %s", ([, preset, clock, milestone]) => {
    expect(clockOf(compiled[preset], undefined, clock)?.status).toBe("running");
    expect(clockOf(compiled[preset], milestone, clock)?.status).toBe("met");
  });

  test("can be that remote help has failed, from when the four hours to the site count (R-073, A-23)", () => {
    expect(clockOf(fromFailedHelp, undefined, "arrival")?.status).toBe("pending");
    expect(clockOf(fromFailedHelp, "remoteFailed", "arrival")?.due).toBe(at("13:40"));
  });

  test.for([
    ["loanerSupplied", "officeFramework", "loaner"],
    ["loanerSupplied", "guarantee", "substitute"],
    ["replaced", "guarantee", "substitute"],
  ] as const)("is also what the send-in says: %s, for %s (R-310, R-311)", ([standing, preset, clock]) => {
    const heard = (from: string) => given(...upTo("Log"), command("NoteSendIn", { at: at(from), standing })).state;
    const statusOf = (state: ReturnType<typeof heard>) =>
      requestProcess
        .timelinesOf("T-1", state)
        .flatMap((timeline) => clocksOf(compiled[preset], timeline, at("09:50")))
        .find((one) => one.clock === clock)?.status;
    expect(statusOf(heard("09:40"))).toBe("met");
    // A device that was sent in before the request was written down is known from then on.
    const early = heard("08:00");
    expect(early.status !== "draft" && early.file.marks.map(({ at: then }) => then)).toEqual([
      at("09:12"),
      at("09:12"),
    ]);
  });

  test("holds up no step that is written down after it and was taken before", () => {
    const early = command("Triage", { at: at("09:30") });
    expect(
      given(...upTo("Log"), command("RecordProgress", { at: at("09:40"), milestone: "planProvided" }))
        .when(early)
        .isOk(),
    ).toBe(true);
  });

  test("is nothing that a promise waits for, where nobody says so, as in a history of the first version", () => {
    const [event] = given(...upTo("Log"))
      .when(command("RecordProgress", { at: at("09:40") }))
      ._unsafeUnwrap();
    expect(event).toMatchObject({ type: "ProgressRecorded", data: { milestone: null } });
    const { note } = event!.data as { readonly note: unknown };
    const stored = { type: "ProgressRecorded", v: 1, data: { note } } as unknown as Parameters<typeof upcast>[1];
    expect(upcast(requestProcess.upcasts, stored).data).toEqual(event!.data);
  });
});
