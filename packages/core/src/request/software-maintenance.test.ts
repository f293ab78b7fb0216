import { describe, expect, test } from "vitest";
import { following } from "../../test-support/following.ts";
import { contextAt, givenUnder, at, type Lived } from "../../test-support/request-fixtures.ts";
import { filled, said, value, wantedBefore } from "../../test-support/recast-fixtures.ts";
import { presets } from "../presets/presets.ts";
import { codeLists } from "../lists/code-lists.ts";
import { describe as worded } from "../wording/describe.ts";
import { requestNotices } from "./request-notices.ts";
import { requestSlip } from "./slip/request-slip.ts";

const policy = presets.compiled.softwareMaintenance;
const GROUP = "maintenanceGroup";
const DOER = "maintainer";
const LEAD = "maintenanceLead";

const log = said("Log", GROUP, "09:00", { kind: "softwareMaintenance", source: "web", fault: "The report is empty" });
const triage = said("Triage", GROUP, "09:30", { severity: undefined, diagnosis: "A filter is wrong" });
const need = (option: string, time = "09:35") => filled(GROUP, time, { need: value.choice(option) });
const dispatch = said("Dispatch", GROUP, "09:40", { engineer: "wu", mode: "remote" });
const task = filled(DOER, "09:45", { type: value.choice("corrective"), specification: value.ref("SW-7") });
const work = [
  said("StartWork", DOER, "10:00"),
  said("CompleteWork", DOER, "11:00", { solution: "The filter was mended" }),
  said("SignOff", "customer", "11:30", { outcome: "fullyResolved", ratings: {} }),
];
const opinion = filled("customer", "11:40", { userOpinion: value.text("It works") });
const accepted = (right: object, acceptance: string, time = "13:00") =>
  filled(LEAD, time, { changeRight: right, wholeReconfirmed: value.yes, acceptance: value.choice(acceptance) });
const byBoth = [said("Countersign", DOER, "13:10"), said("Countersign", LEAD, "13:20")];
const decide = (type: "archive" | "redispatch", time = "14:00") =>
  said("DecideReceipt", GROUP, time, { decision: { type } });

const atOnce = givenUnder(policy, log, triage, need("immediate"), dispatch);
const done = atOnce.then(task, ...work);

describe("a request for software maintenance", () => {
  test("comes by network, telephone or in writing, and the group registers it (R-016, R-554)", () => {
    expect(codeLists.maintenanceRequestSource.options.map(({ id }) => id)).toEqual(["web", "phone", "written"]);
    for (const source of ["web", "phone", "written"])
      expect(givenUnder(policy, { ...log, source } as typeof log).state.status).toBe("logged");
    expect(
      givenUnder(policy)
        .when({ ...log, by: { id: "x", role: DOER } })
        ._unsafeUnwrapErr().type,
    ).toBe("NotPermitted");
    const slip = requestSlip(policy.policy.request, givenUnder(policy, log).state);
    expect(slip?.values).toMatchObject({ source: "web", registeredBy: GROUP, registeredAt: at("09:00") });
  });

  test("is audited in writing, with what it needs, before anything else (R-547, R-548)", () => {
    const logged = givenUnder(policy, log);
    expect(wantedBefore(logged, said("AdviseOnly", GROUP, "09:40"))).toEqual(["opinion", "need"]);
    const silent = givenUnder(policy, log, said("Triage", GROUP, "09:30", { severity: undefined }));
    expect(wantedBefore(silent, dispatch)).toEqual(["opinion", "need"]);
    expect(wantedBefore(silent.then(need("immediate")), dispatch)).toEqual(["opinion"]);
    expect(atOnce.state.status).toBe("dispatched");
  });

  test("that needs nothing is answered with the customer's receipt, and archived (R-549)", () => {
    const answered = givenUnder(
      policy,
      log,
      triage,
      need("notNeeded"),
      said("AdviseOnly", GROUP, "09:40", { because: "notNeeded", outside: [], advice: "The filter is set on purpose" }),
      said("TellAdvice", GROUP, "09:50"),
    );
    const [event] = answered.events.filter(({ type }) => type === "RequestAdvised");
    expect(event).toMatchObject({ data: { outside: [] } });
    const slip = requestSlip(policy.policy.request, answered.state);
    expect(Object.keys(slip?.values ?? {})).toContain("receipt");
    expect(slip?.missing).toEqual([]);
    expect(answered.then(said("Archive", GROUP, "10:00")).state.status).toBe("archived");
  });

  test("in depth waits for a plan with mode, details and paid or free, to which the user agrees (R-266, R-547)", () => {
    const planned = givenUnder(policy, log, triage, need("planned"));
    expect(wantedBefore(planned, dispatch)).toEqual(["planAgreed", "mode", "details", "charging"]);
    const plan = filled(GROUP, "10:00", {
      mode: value.text("On the test system first"),
      details: value.text("Two releases"),
      charging: value.choice("paid"),
    });
    const agree = said("Countersign", "customer", "11:00", { opinion: "Agreed" });
    const later = said("Dispatch", GROUP, "11:30", { engineer: "wu", mode: "remote" });
    expect(wantedBefore(planned.then(plan), later)).toEqual(["planAgreed"]);
    expect(planned.then(plan, agree, later).state.status).toBe("dispatched");
    expect(
      wantedBefore(givenUnder(policy, log, triage, need("immediate")), said("Countersign", "customer", "11:00")),
    ).toEqual(["theirTurn"]);
  });

  test("asks for the signature to the plan as soon as the slip says that one is wanted, and not with each field", () => {
    const asked = (lived: Lived) =>
      (following(lived, 0, policy).at(-1)?.notices ?? []).map(({ key, to, variables }) => [
        key,
        to,
        "slot" in variables && variables.slot.en,
      ]);
    const triaged = givenUnder(policy, log, triage);
    const planned = triaged.then(need("planned"));
    expect(asked(triaged)).toEqual([]);
    expect(asked(planned)).toEqual([["approvalWanted", { role: GROUP }, "The user agrees to the plan"]]);
    expect(asked(planned.then(filled(GROUP, "10:00", { mode: value.text("On the test system first") })))).toEqual([]);
    expect(asked(triaged.then(need("immediate")))).toEqual([]);
  });

  test("is of one of three classes, and follows the specification of its class (R-161, R-550)", () => {
    expect(codeLists.softwareMaintenance.options.map(({ id }) => id)).toEqual(["corrective", "adaptive", "perfective"]);
    expect(wantedBefore(atOnce, said("StartWork", DOER, "10:00"))).toEqual(["type", "specification"]);
    const fourth = atOnce.when(filled(DOER, "09:45", { type: value.choice("decorative") }))._unsafeUnwrapErr();
    expect(fourth).toMatchObject({ type: "SlipFieldsRefused", faults: [{ type: "NotAnOption", field: "type" }] });
    expect(done.state.status).toBe("signed");
  });

  test("is done by nobody without a task order: not from afar, and not by the group itself (R-554)", () => {
    const remotely = said("ResolveRemotely", DOER, "10:00");
    expect(givenUnder(policy, log, triage).when(remotely)._unsafeUnwrapErr().type).toBe("NotPermitted");
    expect(
      atOnce
        .then(task)
        .when(said("StartWork", GROUP, "10:00"))
        ._unsafeUnwrapErr().type,
    ).toBe("NotPermitted");
  });

  test("is ended with the user's opinion and an acceptance of the change and the whole, by both who answer for it (R-224, R-551, R-552)", () => {
    expect(wantedBefore(done, decide("archive"))).toEqual([
      "acceptedByMaintainer",
      "acceptedByLead",
      "userOpinion",
      "changeRight",
      "wholeReconfirmed",
      "acceptance",
    ]);
    const whole = done.then(opinion, accepted(value.yes, "qualified"));
    expect(wantedBefore(whole, said("Countersign", LEAD, "13:10"))).toEqual(["theirTurn"]);
    const both = whole.then(...byBoth);
    expect(both.then(decide("archive"), said("Archive", GROUP, "14:10")).state.status).toBe("archived");
    expect(done.when(filled(GROUP, "13:00", { acceptance: value.choice("qualified") })).isOk()).toBe(true);
    expect(
      done.when(filled("customer", "13:00", { acceptance: value.choice("qualified") }))._unsafeUnwrapErr(),
    ).toMatchObject({
      faults: [{ type: "NotTheirField", field: "acceptance", from: [LEAD, DOER] }],
    });
  });

  test("ends where the group confirms that it is qualified, and stays open where it is not (R-225)", () => {
    const failed = done.then(opinion, accepted(value.no, "notQualified"), ...byBoth);
    const refusal = failed.when(decide("archive"))._unsafeUnwrapErr();
    expect(wantedBefore(failed, decide("archive"))).toEqual(["qualified"]);
    expect(worded(refusal, "en", policy.policy)).toContain("a qualified acceptance");
    expect(worded(refusal, "zh-CN", policy.policy)).toContain("验收合格");
    expect(
      failed.when(said("DecideReceipt", DOER, "14:00", { decision: { type: "archive" } }))._unsafeUnwrapErr().type,
    ).toBe("NotPermitted");
    const again = failed.then(
      decide("redispatch"),
      need("immediate", "14:10"),
      said("Dispatch", GROUP, "14:20", { engineer: "wu", mode: "remote" }),
      filled(DOER, "14:25", { type: value.choice("corrective"), specification: value.ref("SW-7") }),
      said("StartWork", DOER, "14:30"),
      said("CompleteWork", DOER, "15:00", { solution: "The other filter too" }),
      said("SignOff", "customer", "15:10", { outcome: "fullyResolved", ratings: {} }),
      filled("customer", "15:20", { userOpinion: value.text("Now it does") }),
    );
    // What the first round's acceptance said is no acceptance of the second.
    expect(wantedBefore(again, decide("archive", "15:30"))).toEqual([
      "acceptedByMaintainer",
      "acceptedByLead",
      "changeRight",
      "wholeReconfirmed",
      "acceptance",
    ]);
    const whole = again.then(
      accepted(value.yes, "qualified", "15:40"),
      said("Countersign", DOER, "15:45"),
      said("Countersign", LEAD, "15:50"),
      decide("archive", "16:00"),
    );
    expect(whole.state.status).toBe("accepted");
  });

  test("tells nobody who plays no part in it", () => {
    const declared = policy.policy.roles.map(({ id }) => id);
    const { events, state } = atOnce;
    for (const event of events)
      for (const { to } of requestNotices(contextAt(at("12:00"), policy), event as never, state))
        if ("role" in to) expect(declared).toContain(to.role);
    expect(policy.policy.notices.helpRequested).toEqual([{ role: GROUP }]);
  });
});
