import { describe, expect, test } from "vitest";
import { actor, at, command, given, givenUnder, mainLine, upTo } from "../../test-support/request-fixtures.ts";
import { slot, variant } from "../../test-support/request-stories.ts";
import { explainCharge } from "../policy/explain-charge.ts";
import { requestTransitions } from "./request-transitions.ts";

const nextDay = (time: string) => at(time, "2024-11-22");
const onsite = given(...upTo("Arrive"));
const consent = upTo("SignChecklist").at(-1);
if (consent?.type !== "SignChecklist") throw new Error("the main line signs the checklist");

describe("before work starts", () => {
  test.for([
    ["R-170 the original configuration and its documents are kept", "configurationKept"],
    ["R-171 downtime was applied for beforehand, and the user agrees to start", "downtimeApplied"],
    ["R-173 content that needs downtime: the customer has applied for it", "downtimeApplied"],
    ["R-174 a restart or a change of the operating system: its backup is made", "osBackup"],
    ["R-175 business data is backed up", "dataBackup"],
    ["R-175 the backup was restored as a test", "restoreTest"],
  ] as const)("%s", ([, item]) => {
    const answers = consent.answers.filter((one) => one.item !== item);
    expect(onsite.when({ ...consent, answers })._unsafeUnwrapErr()).toEqual({
      type: "ChecklistIncomplete",
      unanswered: [item],
      withoutMoment: [],
    });
    expect(onsite.when(command("StartWork", { at: at("14:00") }))._unsafeUnwrapErr()).toMatchObject({
      type: "GateNotMet",
      missing: [{ requirement: "checklistSigned" }],
    });
    const signed = onsite.then(consent);
    expect(signed.state).toMatchObject({ visit: { checklist: { signature: { capacity: "owner" } } } });
    expect(signed.when(command("StartWork", { at: at("14:00") })).isOk()).toBe(true);
  });

  test("an engineer is on site whom the policy authorises, and nobody else does the work (R-195)", () => {
    const dispatched = given(...upTo("Dispatch"));
    const salesman = { id: "wang", role: "salesman" };
    for (const name of ["Confirm", "Depart", "Arrive"] as const)
      expect(dispatched.when(command(name, { at: at("10:20"), by: salesman }))._unsafeUnwrapErr()).toMatchObject({
        type: "NotPermitted",
        command: name,
        role: "salesman",
      });
  });

  test("expenses are no subject: they are noted once the work was done and accepted (R-200)", () => {
    const noted = Object.entries(requestTransitions).flatMap(([status, commands]) =>
      (commands as readonly string[]).includes("NoteExpenses") ? [status] : [],
    );
    expect(noted.toSorted()).toEqual(["accepted", "archived"]);
    expect(
      given(...upTo("StartWork"))
        .when(command("NoteExpenses", { at: at("14:30") }))
        ._unsafeUnwrapErr(),
    ).toMatchObject({ type: "NotAllowed" });
  });
});

describe("what was done", () => {
  test("is confirmed by staff and signed by the owner's responsible person, named with their capacity (R-223)", () => {
    const both = variant({ approvals: [slot("staff", "DecideReceipt", "fieldEngineer")] });
    const signature = { signer: { name: "Zhao Min" }, capacity: "principal", method: "drawn", seal: {} } as const;
    const signed = givenUnder(both, ...upTo("CompleteWork")).then(
      command("SignOff", { at: at("15:20"), signature }),
      command("Leave", { at: at("15:30") }),
    );
    expect(signed.state).toMatchObject({ evidence: { signOff: { signature: { capacity: "principal" } } } });
    const decide = command("DecideReceipt", { at: nextDay("10:00") });
    expect(signed.when(decide)._unsafeUnwrapErr()).toMatchObject({ missing: [{ slot: "staff" }] });
    const confirmed = signed.then(command("Countersign", { at: at("15:40"), by: actor("fieldEngineer") }));
    expect(confirmed.when(decide).isOk()).toBe(true);
  });

  test("on a revisit on site is tested after a part was put in, and the user confirms it (R-227)", () => {
    const lived = given(
      ...upTo("Triage"),
      command("Dispatch", { at: at("10:14"), purpose: "revisit" }),
      ...upTo("StartWork").slice(upTo("Dispatch").length),
      command("CompleteWork", {
        at: at("15:05"),
        parts: [{ name: "JL-400B", quantity: 1, serialIn: "S-2", serialOut: "S-1" }],
        solution: "Replaced, and run for an hour",
      }),
    );
    expect(lived.state).toMatchObject({
      status: "completed",
      visit: { purpose: "revisit" },
      work: { report: { parts: [{ serialIn: "S-2" }] } },
    });
    const decide = command("DecideReceipt", { at: nextDay("10:00") });
    expect(lived.when(decide)._unsafeUnwrapErr()).toMatchObject({ type: "NotAllowed" });
    const signed = lived.then(command("SignOff", { at: at("15:20") }));
    expect(signed.state).toMatchObject({ status: "signed", evidence: { signOff: { ratings: { effect: 5 } } } });
  });

  test("as the source's own example tells it: guided by video, the maker asked, the plug-in replaced (R-238)", () => {
    const { state, events } = given(
      command("Log", { at: at("09:12"), fault: "Buttons and contactors of spray pump 1 do not react" }),
      command("StartGuidance", { at: at("09:20"), channel: "video" }),
      command("EndGuidance", { at: at("09:25"), findings: "The motor protector" }),
      ...upTo("StartWork").slice(3),
      command("RecordProgress", { at: at("14:20"), note: "The maker says: the plug-in" }),
      command("CompleteWork", { at: at("15:05"), cause: "A damaged plug-in", solution: "Replaced it" }),
      ...mainLine.slice(upTo("CompleteWork").length, upTo("SignOff").length),
    );
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(["GuidanceEnded", "ProgressRecorded"]));
    expect(state).toMatchObject({
      status: "signed",
      file: { intake: { fault: {} } },
      work: { report: { cause: { ref: "text-of-17" }, solution: { ref: "text-of-11" }, result: "completedSmoothly" } },
    });
  });

  test("on a patrol is told and rated by the user's responsible person, who signs the feedback (R-229)", () => {
    const patrolled = given(
      command("LogFromPatrol", { at: at("13:40") }),
      ...upTo("CompleteWork").slice(upTo("Arrive").length),
      command("SignOff", {
        at: at("15:20"),
        opinion: "The float switch has stuck for a week",
        signature: { signer: { name: "Zhao Min" }, capacity: "principal", method: "drawn", seal: {} },
      }),
    );
    expect(patrolled.state).toMatchObject({
      status: "signed",
      file: { intake: { kind: "patrol" } },
      evidence: { signOff: { opinion: {}, signature: { capacity: "principal" }, ratings: { attitude: 5 } } },
    });
  });

  test("has exactly one grade for each question (R-239)", () => {
    const completed = given(...upTo("CompleteWork"));
    const rated = (ratings: object) =>
      completed.when(command("SignOff", { at: at("15:20"), ratings: ratings as never }));
    expect(rated({ attitude: [5, 4], reaction: 3, effect: 5 })._unsafeUnwrapErr()).toMatchObject({
      type: "MalformedCommand",
      issues: [{ path: "ratings.attitude" }],
    });
    expect(rated({ attitude: 6, reaction: 3, effect: 5 })._unsafeUnwrapErr()).toMatchObject({
      type: "RatingOutOfScale",
    });
    const unrated = completed.then(
      command("SignOff", { at: at("15:20"), ratings: { attitude: 5 } }),
      command("Leave", { at: at("15:30") }),
    );
    expect(unrated.when(command("DecideReceipt", { at: nextDay("10:00") }))._unsafeUnwrapErr()).toMatchObject({
      missing: [{ requirement: "ratings", questions: ["reaction", "effect"] }],
    });
  });
});

describe("a slip", () => {
  test("of marketing's goes to a department, comes back to its issuer and is archived by them (R-140)", () => {
    const policy = variant({ gates: { Archive: ["slipReturned"] } });
    const accepted = givenUnder(
      policy,
      command("Log", { at: at("09:12"), facts: { issuer: "marketing" } }),
      ...upTo("Triage").slice(1),
      command("Dispatch", { at: at("10:14"), engineer: undefined as never, department: "pumps" }),
      command("AssignEngineer", { at: at("10:16"), engineer: "wang" }),
      ...upTo("DecideReceipt").slice(upTo("Dispatch").length),
    );
    const archive = command("Archive", { at: nextDay("11:00") });
    expect(accepted.when(archive)._unsafeUnwrapErr()).toMatchObject({ missing: [{ requirement: "slipReturned" }] });
    const returned = accepted.then(command("ReturnSlip", { at: nextDay("10:30") }));
    expect(returned.then(archive).state.status).toBe("archived");
  });
});

test("an agreement that is referred to waives what its rules waive (R-146)", () => {
  const label = { "zh-CN": "协议", en: "By the agreement" };
  const free = { kind: "free" } as const;
  const chargeRules = [
    {
      rank: 1,
      when: { agreement: "a-1", serviceItem: "cleaning" },
      label,
      labour: free,
      parts: free,
      travel: null,
      agreedFirst: false,
      source: ["R-146"],
    },
    {
      rank: 9,
      when: {},
      label,
      labour: { kind: "priceList" as const },
      parts: { kind: "priceList" as const },
      travel: null,
      agreedFirst: false,
      source: ["callout"],
    },
  ];
  const chosen = (facts: Readonly<Record<string, string>>) => explainCharge({ chargeRules } as never, facts).decidedBy;
  expect(chosen({ agreement: "a-1", serviceItem: "cleaning" })).toMatchObject({ labour: free, parts: free });
  expect(chosen({ serviceItem: "cleaning" })).toMatchObject({ labour: { kind: "priceList" } });
});
