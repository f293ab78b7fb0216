import { describe, expect, test } from "vitest";
import { at, command, given, givenUnder, upTo } from "../../test-support/request-fixtures.ts";
import { policies, slot, variant } from "../../test-support/request-stories.ts";
import { lintPolicy } from "../policy/lint-policy.ts";
import { presets } from "../presets/presets.ts";

const by = (role: string, id = role) => ({ id, role });
const nextDay = (time: string) => at(time, "2024-11-22");
const chain = variant({
  approvals: [
    slot("review", "Dispatch", "departmentHead"),
    slot("approval", "Dispatch", "approvingLeader"),
    slot("marketing", "Archive", "marketingConfirmer"),
  ],
});
const triaged = givenUnder(chain, ...upTo("Triage"));
const dispatch = command("Dispatch", { at: at("10:14") });
const review = command("Countersign", { at: at("10:06") });
const approve = command("Countersign", { at: at("10:08"), by: by("approvingLeader") });

test("a marketing slip is arranged when the department head has signed, with the date (R-098)", () => {
  const asked = givenUnder(variant({ approvals: presets.approvalChains.marketing }), ...upTo("Triage"));
  expect(asked.when(dispatch)._unsafeUnwrapErr()).toMatchObject({
    missing: [{ slot: "departmentHead" }],
  });
  const signed = asked.then(command("Countersign", { at: at("10:12"), by: by("departmentHead") }));
  expect(signed.events.at(-1)).toMatchObject({ type: "RequestCountersigned", at: at("10:12") });
  expect(signed.when(dispatch).isOk()).toBe(true);
});

describe("an approval chain", () => {
  test("names every signature that is still wanted, and from whom (R-139, R-559)", () => {
    const wanted = (lived: typeof triaged) => lived.when(dispatch)._unsafeUnwrapErr();
    expect(wanted(triaged)).toEqual({
      type: "GateNotMet",
      command: "Dispatch",
      missing: [
        { requirement: "approved", slot: "review", roles: ["departmentHead"] },
        { requirement: "approved", slot: "approval", roles: ["approvingLeader"] },
      ],
    });
    expect(wanted(triaged.then(review))).toMatchObject({ missing: [{ slot: "approval" }] });
    expect(triaged.then(review, approve, dispatch).state.status).toBe("dispatched");
  });

  test("is signed in its order, by whose turn it is", () => {
    expect(triaged.when(approve)._unsafeUnwrapErr()).toEqual({
      type: "GateNotMet",
      command: "Countersign",
      missing: [{ requirement: "theirTurn", slot: "review", roles: ["departmentHead"] }],
    });
    expect(triaged.when(command("Countersign", { at: at("10:06"), slot: "approval" }))._unsafeUnwrapErr()).toEqual({
      type: "UnknownWord",
      what: "approvalSlot",
      word: "approval",
      known: ["review"],
    });
  });

  test("has nothing to sign where the policy asks for nothing", () => {
    expect(
      given(...upTo("Triage"))
        .when(review)
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      missing: [{ requirement: "theirTurn", slot: null, roles: [] }],
    });
  });

  test("begins anew when it was returned for correction, with the opinion on record", () => {
    const back = command("ReturnForCorrection", { at: at("10:09"), by: by("approvingLeader") });
    const returned = triaged.then(review, back);
    expect(returned.events.at(-1)?.data).toMatchObject({ slot: "approval", withdrawn: ["review", "approval"] });
    expect(returned.when(dispatch)._unsafeUnwrapErr()).toMatchObject({ missing: [{ slot: "review" }, {}] });
  });

  test("is signed again for each round, and before the archive by others (S-24, S-49)", () => {
    const again = triaged.then(review, approve, dispatch).then(command("Decline", { at: at("10:20") }));
    expect(again.when(command("Dispatch", { at: at("10:25") })).isOk()).toBe(true);
    const accepted = givenUnder(chain, ...upTo("Triage"), review, approve, ...upTo("DecideReceipt").slice(4));
    const archive = command("Archive", { at: nextDay("10:30") });
    expect(accepted.when(archive)._unsafeUnwrapErr()).toMatchObject({ missing: [{ slot: "marketing" }] });
    const confirm = command("Countersign", { at: nextDay("10:20"), by: by("marketingConfirmer") });
    expect(accepted.then(confirm, archive).state.status).toBe("archived");
  });

  test("asks only the kinds of request it is for", () => {
    const forPatrols = variant({ approvals: [{ ...slot("review", "Dispatch", "departmentHead"), kinds: ["patrol"] }] });
    expect(
      givenUnder(forPatrols, ...upTo("Triage"))
        .when(dispatch)
        .isOk(),
    ).toBe(true);
  });

  test("holds up the work on site until who was to brief the engineers has signed, on the visits it is for (R-561)", () => {
    const briefing = { ...slot("briefing", "StartWork", "departmentLeader"), appliesWhen: { purpose: "repair" } };
    const policy = variant({ approvals: [briefing] });
    const onsite = givenUnder(policy, ...upTo("SignChecklist"));
    const start = command("StartWork", { at: at("14:00") });
    expect(onsite.when(start)._unsafeUnwrapErr()).toMatchObject({ missing: [{ slot: "briefing" }] });
    const brief = command("Countersign", { at: at("13:56"), by: by("departmentLeader") });
    expect(onsite.then(brief, start).state.status).toBe("working");
    const early = command("Countersign", { at: at("10:15"), by: by("departmentLeader") });
    expect(givenUnder(policy, ...upTo("Dispatch"), early, ...upTo("StartWork").slice(5)).state.status).toBe("working");
    const survey = command("Dispatch", { at: at("10:14"), purpose: "survey" });
    const surveying = givenUnder(policy, ...upTo("Triage"), survey, ...upTo("StartWork").slice(5));
    expect(surveying.state.status).toBe("working");
  });

  test("may stand between the customer's signature and the receipt (R-224)", () => {
    const policy = variant({ approvals: [slot("acceptance", "DecideReceipt", "departmentLeader")], gates: {} });
    const accept = command("Countersign", { at: nextDay("09:40"), by: by("departmentLeader") });
    const decide = command("DecideReceipt", { at: nextDay("10:00") });
    const signed = givenUnder(policy, ...upTo("EnterData"));
    expect(signed.when(decide)._unsafeUnwrapErr()).toMatchObject({ missing: [{ slot: "acceptance" }] });
    expect(signed.then(accept, decide).state.status).toBe("accepted");
    const unsigned = givenUnder(policy, ...upTo("CompleteWork"), command("RecordUnsigned", { at: at("15:20") }));
    expect(unsigned.when(decide)._unsafeUnwrapErr()).toMatchObject({ missing: [{ slot: "acceptance" }] });
    expect(unsigned.then(accept, decide).state.status).toBe("accepted");
  });

  test("that nobody may sign is found in the policy", () => {
    const nobody = variant({ approvals: [slot("review", "Dispatch", "archivist")] });
    expect(lintPolicy(nobody).filter(({ rule }) => rule === "gateNobodySatisfies")).toMatchObject([
      { path: "request.approvals.0" },
    ]);
    for (const approvals of Object.values(presets.approvalChains)) {
      expect(lintPolicy(variant({ approvals })).map(({ rule }) => rule)).not.toContain("gateNobodySatisfies");
    }
  });
});

describe("a slip that is looked at once more", () => {
  const signature = { signer: { name: "Zhao Min" }, capacity: "owner", method: "drawn" } as const;
  const thorough = givenUnder(
    policies.thorough,
    ...upTo("Triage"),
    review,
    approve,
    ...upTo("SignChecklist").slice(4),
    command("Countersign", { at: at("13:58"), by: by("departmentLeader") }),
    command("StartWork", { at: at("14:00") }),
    command("Countersign", { at: at("15:00"), by: by("departmentLeader") }),
    command("CompleteWork", { at: at("15:05") }),
    command("SignOff", { at: at("15:20"), signature }),
    command("Leave", { at: at("15:30") }),
    command("EnterData", { at: nextDay("09:30") }),
    command("Countersign", { at: nextDay("09:40") }),
  );
  const decide = command("DecideReceipt", { at: nextDay("10:00") });
  const accepted = thorough.then(command("AffixSeal", { at: nextDay("09:50"), image: "seal-1" }), decide);
  const archive = command("Archive", { at: nextDay("11:00") });

  test("carries the unit's seal beside the signature, at once or later (S-02)", () => {
    expect(thorough.when(decide)._unsafeUnwrapErr()).toMatchObject({ missing: [{ requirement: "unitSealed" }] });
    expect(accepted.state).toMatchObject({
      evidence: { signOff: { seal: { image: "seal-1", at: nextDay("09:50") } } },
    });
  });

  test("goes back to its issuer and is audited by the desk before the archive (R-121, R-141)", () => {
    expect(accepted.when(archive)._unsafeUnwrapErr()).toMatchObject({
      missing: [{ slot: "marketing" }, { requirement: "slipReturned" }, { requirement: "slipAudited" }],
    });
    const returned = accepted.then(
      command("ReturnSlip", { at: nextDay("10:10") }),
      command("AuditSlip", { at: nextDay("10:20"), outcome: "returned" }),
      command("Countersign", { at: nextDay("10:25"), by: by("marketingConfirmer") }),
    );
    expect(returned.when(archive)._unsafeUnwrapErr()).toMatchObject({ missing: [{ requirement: "slipAudited" }] });
    expect(returned.then(command("AuditSlip", { at: nextDay("10:40") }), archive).state.status).toBe("archived");
  });

  test("is not audited by who worked on it", () => {
    const audit = command("AuditSlip", { at: nextDay("10:20"), by: by("dutyManager", "wang") });
    expect(accepted.when(audit)._unsafeUnwrapErr()).toEqual({
      type: "NotIndependent",
      person: "wang",
      alreadyActedAs: "engineer",
    });
  });

  test("is closed once it is settled and its expenses are recorded (R-236, R-244, C-20)", () => {
    const archived = accepted.then(
      command("ReturnSlip", { at: nextDay("10:10") }),
      command("AuditSlip", { at: nextDay("10:20") }),
      command("Countersign", { at: nextDay("10:25"), by: by("marketingConfirmer") }),
      archive,
      command("AssessPerformance", { at: nextDay("11:10") }),
      command("ReviewAssessment", { at: nextDay("11:20") }),
      command("NoteRevisitDone", { at: nextDay("14:10") }),
    );
    const close = command("Close", { at: nextDay("15:00") });
    expect(archived.when(close)._unsafeUnwrapErr()).toMatchObject({
      missing: [{ requirement: "settled" }, { requirement: "expensesRecorded" }],
    });
    const noted = archived.then(
      command("NoteSettled", { at: nextDay("14:20"), settlement: "J-7" }),
      command("NoteExpenses", { at: nextDay("14:30") }),
    );
    expect(noted.when(command("NoteSettled", { at: nextDay("14:40") }))._unsafeUnwrap()).toEqual([]);
    expect(noted.then(close).state.status).toBe("closed");
  });
});

describe("an item of the checklist", () => {
  const electrical = {
    id: "powerOff",
    label: { "zh-CN": "已断电并挂牌", en: "The power is off and locked" },
    timed: false,
    appliesWhen: { electricalWork: true },
    source: ["callout"],
  };
  const { checklist } = presets.compiled.standard.policy.request;
  const policy = variant({ checklist: [...checklist, electrical] });
  const onsite = (facts: Record<string, boolean>) =>
    givenUnder(policy, command("Log", { at: at("09:12"), facts }), ...upTo("Arrive").slice(1));

  test("is asked where it applies: electrical work has its own (R-166)", () => {
    const sign = command("SignChecklist", { at: at("13:55") });
    expect(onsite({}).when(sign).isOk()).toBe(true);
    expect(onsite({ electricalWork: true }).when(sign)._unsafeUnwrapErr()).toEqual({
      type: "ChecklistIncomplete",
      unanswered: ["powerOff"],
      withoutMoment: [],
    });
    expect(
      onsite({})
        .when(command("StartWork", { at: at("14:00") }))
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      missing: [{ items: checklist.map(({ id }) => id) }],
    });
  });
});
