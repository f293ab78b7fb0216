import { describe, expect, test } from "vitest";
import { actor, at, command, givenUnder, upTo } from "../../test-support/request-fixtures.ts";
import { slot, variant } from "../../test-support/request-stories.ts";
import { conductChecklist } from "../policy/presets/conduct-checklist.ts";
import type { RequestRules } from "../policy/request-rules.ts";
import type { RequestCommandInput } from "./request-commands.ts";

const nextDay = (time: string) => at(time, "2024-11-22");
const under = (request: Partial<RequestRules>, ...lived: readonly RequestCommandInput[]) =>
  givenUnder(variant(request), ...lived);

describe("work on a customer's system", () => {
  const rule = {
    capacity: "informationCentre",
    before: ["StartWork", "StartGuidance", "ResolveRemotely"],
    source: ["R-582"],
  } as const;
  const onsite = under(
    { authorisation: [rule] },
    ...upTo("SignChecklist").filter(({ type }) => !/Guidance/.test(type)),
  );
  const start = command("StartWork", { at: at("14:00") });
  const allow = (until: string | null = null) =>
    command("RecordAuthorisation", { at: at("13:50"), until: until === null ? null : at(until) });

  test("waits for the authorisation of the customer's information centre (R-582)", () => {
    expect(onsite.when(start)._unsafeUnwrapErr()).toEqual({
      type: "GateNotMet",
      command: "StartWork",
      missing: [{ requirement: "authorised", capacity: "informationCentre" }],
    });
    expect(onsite.then(allow(), start).state.status).toBe("working");
    const endUser = command("RecordAuthorisation", { at: at("13:50"), capacity: "endUser" });
    expect(onsite.then(endUser).when(start).isErr()).toBe(true);
  });

  test("stops being allowed when the time is over, and when it is withdrawn", () => {
    expect(onsite.then(allow("14:00")).when(start).isErr()).toBe(true);
    expect(onsite.then(allow("14:01")).when(start).isOk()).toBe(true);
    const withdraw = command("WithdrawAuthorisation", { at: at("13:55") });
    expect(onsite.then(allow(), withdraw).when(start).isErr()).toBe(true);
    expect(onsite.then(allow(), withdraw).when(withdraw)._unsafeUnwrapErr()).toMatchObject({
      missing: [{ requirement: "anAuthorisation" }],
    });
  });

  test("from afar waits for the end user's word, where the policy asks for it there alone (R-196, R-589)", () => {
    const remote = {
      ...rule,
      capacity: "endUser",
      before: ["StartGuidance"],
      appliesWhen: { kind: "patrol" },
    } as const;
    const logged = (kind: string) => under({ authorisation: [remote] }, command("Log", { at: at("09:12"), kind }));
    const guide = command("StartGuidance", { at: at("09:20") });
    expect(logged("patrol").when(guide)._unsafeUnwrapErr()).toMatchObject({ missing: [{ capacity: "endUser" }] });
    expect(logged("fault").when(guide).isOk()).toBe(true);
    const allowed = command("RecordAuthorisation", { at: at("09:15"), capacity: "endUser" });
    expect(logged("patrol").then(allowed).when(guide).isOk()).toBe(true);
  });
});

describe("conduct", () => {
  const left = under({ conduct: { checklist: conductChecklist, before: { Leave: ["leaving"] } } }, ...upTo("SignOff"));
  const leave = command("Leave", { at: at("15:30") });
  const check = (kept: "kept" | "broken" | "notSeen", when = "15:25") =>
    command("CheckConduct", { at: at(when), answers: [{ item: "cleaned", kept }] });

  test("is checked before the engineer leaves: the site was cleaned and looked at (R-189)", () => {
    const wanted = { missing: [{ requirement: "conductKept", items: ["cleaned"] }] };
    expect(left.when(leave)._unsafeUnwrapErr()).toMatchObject(wanted);
    expect(left.then(check("broken")).when(leave)._unsafeUnwrapErr()).toMatchObject(wanted);
    expect(left.then(check("broken"), check("kept", "15:28")).when(leave).isOk()).toBe(true);
    expect(left.then(check("notSeen")).when(leave).isOk()).toBe(true);
  });

  test("is a matter of the checklist's items, and of a policy that has one", () => {
    const sang = command("CheckConduct", { at: at("15:25"), answers: [{ item: "sang", kept: "kept" }] });
    expect(left.when(sang)._unsafeUnwrapErr()).toMatchObject({ type: "UnknownWord", what: "conductItem" });
    expect(
      under({ conduct: null }, ...upTo("SignOff"))
        .when(check("kept"))
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      missing: [{ requirement: "conductChosen" }],
    });
  });
});

describe("the agreed scope", () => {
  const inside = { business: "inside", organisation: "inside", function: "inside", application: "inside" } as const;
  const triaged = (scope: object | undefined) =>
    under(
      { gates: { Dispatch: ["insideScope"] } },
      ...upTo("EndGuidance"),
      command("Triage", { at: at("10:05"), ...(scope === undefined ? {} : { scope }) }),
    );
  const send = command("Dispatch", { at: at("10:14") });

  test("is judged in four dimensions before anybody is sent (R-135, R-143, R-144, R-145)", () => {
    expect(triaged(undefined).when(send)._unsafeUnwrapErr()).toMatchObject({
      missing: [
        { requirement: "insideScope", outside: [], unjudged: ["business", "organisation", "function", "application"] },
      ],
    });
    expect(
      triaged({ ...inside, function: "outside" })
        .when(send)
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      missing: [{ requirement: "insideScope", outside: ["function"], unjudged: [] }],
    });
    expect(triaged(inside).when(send).isOk()).toBe(true);
  });

  test("may be judged again with a reason; outside of it there is advice", () => {
    const outside = triaged({ ...inside, function: "outside" });
    const again = command("Regrade", {
      at: at("10:10"),
      severity: "critical",
      scope: inside,
      reason: "The contract was found",
    });
    expect(outside.then(again).when(send).isOk()).toBe(true);
    expect(outside.when(command("AdviseOnly", { at: at("10:10"), outside: ["function"] })).isOk()).toBe(true);
  });
});

describe("a form that both sides sign", () => {
  const both = { ...slot("engineer", "DecideReceipt", "fieldEngineer"), signed: true };
  const signed = under({ approvals: [both], gates: {} }, ...upTo("EnterData"));
  const decide = command("DecideReceipt", { at: nextDay("10:00") });
  const countersign = (signature?: object) =>
    command("Countersign", {
      at: nextDay("09:40"),
      by: actor("fieldEngineer"),
      ...(signature === undefined ? {} : { signature }),
    } as never);

  test("waits for the engineer's signature beside the customer's, and a nod is none (R-220, R-221)", () => {
    expect(signed.when(decide)._unsafeUnwrapErr()).toMatchObject({
      missing: [{ requirement: "approved", slot: "engineer" }],
    });
    expect(signed.when(countersign())._unsafeUnwrapErr()).toEqual({ type: "SignatureMissing", slot: "engineer" });
    const drawn = { signer: { name: "Wang" }, capacity: "engineer", method: "drawn" };
    expect(signed.then(countersign(drawn)).when(decide).isOk()).toBe(true);
  });
});

describe("what an organisation wants before a receipt is archived (C-19, C-20)", () => {
  const wants = (wanted: Readonly<Record<string, string | boolean>>) => ({
    archivable: [
      { id: "customer", label: { "zh-CN": "用户", en: "the customer's part" }, when: {}, wanted, source: ["C-20"] },
    ],
  });
  const archive = command("DecideReceipt", { at: nextDay("10:00") });
  const after = (wanted: Readonly<Record<string, string | boolean>>, last: RequestCommandInput) =>
    under(wants(wanted), ...upTo("CompleteWork"), last).when(archive);
  const signOff = (outcome: "fullyResolved" | "partlyResolved", seal: object | null) =>
    command("SignOff", {
      at: at("15:20"),
      outcome,
      signature: { signer: { name: "Zhao" }, capacity: "owner", method: "drawn", seal } as never,
    });

  test("may be that the customer says it is solved, until then work goes on (R-137, R-225)", () => {
    expect(after({ outcome: "fullyResolved" }, signOff("partlyResolved", null))._unsafeUnwrapErr()).toMatchObject({
      missing: [{ requirement: "archivable", mismatches: [{ fact: "outcome", actual: "partlyResolved" }] }],
    });
    expect(after({ outcome: "fullyResolved" }, signOff("fullyResolved", null)).isOk()).toBe(true);
  });

  test("may be the signature with the unit's seal: without both the slip is not valid (R-212, R-228)", () => {
    expect(after({ signed: true, sealed: true }, signOff("fullyResolved", null)).isErr()).toBe(true);
    expect(after({ signed: true, sealed: true }, signOff("fullyResolved", {})).isOk()).toBe(true);
    expect(after({ signed: true }, command("RecordUnsigned", { at: at("15:20") })).isErr()).toBe(true);
  });
});
