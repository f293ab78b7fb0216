import { describe, expect, test } from "vitest";
import { following } from "../../test-support/following.ts";
import { at, command, given, givenUnder, upTo, type Lived } from "../../test-support/request-fixtures.ts";
import { slot, variant } from "../../test-support/request-stories.ts";
import { conductChecklist } from "../policy/presets/conduct-checklist.ts";
import type { CompiledPolicy } from "../policy/compile-policy.ts";

const contact = { name: "Zhao Min", phone: "1" };
const byLeader = { id: "sun", role: "approvingLeader" };
const chain = variant({
  approvals: [
    slot("review", "Dispatch", "departmentHead"),
    { ...slot("approval", "Dispatch", "approvingLeader"), roles: ["approvingLeader", "generalManager"] },
    { ...slot("plan", "Archive", "customer") },
  ],
});
const triaged = givenUnder(chain, ...upTo("Triage"));
const review = command("Countersign", { at: at("10:06") });
const approve = command("Countersign", { at: at("10:08"), by: byLeader });

const wanted = (lived: Lived, policy: CompiledPolicy = chain) =>
  (following(lived, 0, policy).at(-1)?.notices ?? [])
    .filter(({ key }) => key === "approvalWanted")
    .map(({ to, variables }) => [
      to,
      "slot" in variables && variables.slot.en,
      "corrected" in variables && variables.corrected,
    ]);

describe("whoever is to sign next is told", () => {
  test("in the order of the slots, everybody who may sign there (R-139, R-559)", () => {
    expect(wanted(triaged)).toEqual([[{ role: "departmentHead" }, "review", false]]);
    expect(wanted(triaged.then(review))).toEqual([
      [{ role: "approvingLeader" }, "approval", false],
      [{ role: "generalManager" }, "approval", false],
    ]);
    expect(wanted(triaged.then(review, approve))).toEqual([]);
  });

  test("again after a return for correction, with what is to be corrected", () => {
    const back = command("ReturnForCorrection", { at: at("10:07"), by: byLeader, opinion: "Which pump?" });
    const returned = triaged.then(review, back);
    expect(wanted(returned)).toEqual([[{ role: "departmentHead" }, "review", true]]);
    const notice = following(returned, 0, chain)
      .at(-1)
      ?.notices.find(({ key }) => key === "approvalWanted");
    expect(notice?.texts).toEqual({ opinion: { ref: "text-of-11", digest: "0".repeat(64) } });
    expect(wanted(returned.then(command("Countersign", { at: at("10:12") })))).toEqual([
      [{ role: "approvingLeader" }, "approval", false],
      [{ role: "generalManager" }, "approval", false],
    ]);
  });

  test("and nobody twice, while the same step waits for the same slot", () => {
    const help = command("RequestHelp", { at: at("10:05") });
    expect(wanted(triaged.then(help))).toEqual([]);
  });

  test("where the customer signs, the request's contact and no other customer; without one nobody is", () => {
    const upToReceipt = (log: object) => [
      command("Log", { at: at("09:12"), ...log }),
      ...upTo("Triage").slice(1),
      review,
      approve,
      ...upTo("DecideReceipt").slice(4),
    ];
    expect(wanted(givenUnder(chain, ...upToReceipt({ contact })))).toEqual([[{ cardId: "card-1" }, "plan", false]]);
    expect(wanted(givenUnder(chain, ...upToReceipt({})))).toEqual([]);
  });

  test("and nobody, where the policy has no slots", () => {
    expect(wanted(given(...upTo("Triage")), variant({ approvals: [] }))).toEqual([]);
  });
});

describe("what the customer allows, and how people behave", () => {
  const onsite = given(...upTo("SignChecklist"));
  const told = (lived: Lived, policy?: CompiledPolicy) =>
    (following(lived, 0, policy).at(-1)?.notices ?? []).map(({ key, to, variables }) => ({ key, to, variables }));
  const allow = command("RecordAuthorisation", { at: at("13:50"), until: at("18:00") });

  test("the engineer learns that work on the system is allowed, and that it no longer is (R-582, R-589)", () => {
    expect(told(onsite.then(allow))).toMatchObject([
      {
        key: "workAuthorised",
        to: { actorId: "wang" },
        variables: { capacity: "informationCentre", until: at("18:00") },
      },
    ]);
    expect(following(onsite.then(allow)).at(-1)?.notices[0]?.cards).toEqual({ contact: { cardId: "card-1" } });
    const withdrawn = told(onsite.then(allow, command("WithdrawAuthorisation", { at: at("13:55") })));
    expect(withdrawn.map(({ key, to }) => [key, to])).toEqual([
      ["authorisationWithdrawn", { actorId: "wang" }],
      ["authorisationWithdrawn", { role: "dutyManager" }],
    ]);
  });

  test("the duty manager learns which rules of conduct were not kept, and by whom; nobody of those that were", () => {
    const policy = variant({ conduct: { checklist: conductChecklist, before: {} } });
    const check = (...answers: readonly { item: string; kept: "kept" | "broken" }[]) =>
      told(givenUnder(policy, ...upTo("SignOff")).then(command("CheckConduct", { at: at("15:25"), answers })), policy);
    const cleaned = conductChecklist.items.find(({ id }) => id === "cleaned");
    expect(check({ item: "cleaned", kept: "broken" })).toMatchObject([
      { key: "conductBroken", to: { role: "dutyManager" }, variables: { engineer: "wang", items: [cleaned?.label] } },
    ]);
    expect(check({ item: "cleaned", kept: "kept" })).toEqual([]);
  });

  test("the contact is asked to sign again what was amended after the signature; nothing before it", () => {
    const logged = command("Log", { at: at("09:12"), contact });
    const amend = (when: string, date?: string) =>
      command("AmendRecord", {
        at: at(when, date),
        field: "fault",
        value: { type: "text", text: "The spray pump did not start" },
        reason: "Misheard on the telephone",
      });
    const after = (until: "EnterData" | "Triage", correction: ReturnType<typeof amend>) =>
      told(givenUnder(variant({}), logged, ...upTo(until).slice(1)).then(correction), variant({}));
    expect(after("EnterData", amend("09:40", "2024-11-22"))).toMatchObject([
      { key: "amendmentToSign", to: { cardId: "card-1" }, variables: { requestId: "T-1" } },
    ]);
    expect(after("Triage", amend("09:50"))).toEqual([]);
  });
});
