import { describe, expect, test } from "vitest";
import { at, command, givenUnder, upTo } from "../../../test-support/request-fixtures.ts";
import { variant } from "../../../test-support/request-stories.ts";
import { requestSlips } from "../../policy/presets/request-slips.ts";
import type { SlipTemplate } from "../../policy/slip-template.ts";
import { fieldsOf } from "../../slips/fields-of.ts";
import type { RequestCommandInput } from "../request-commands.ts";
import { requestSlip } from "./request-slip.ts";

const nextDay = (time: string) => at(time, "2024-11-22");
const policy = variant({
  slips: requestSlips,
  gates: { StartWork: ["slipFilled"], Archive: ["slipFilled"], ResolveRemotely: ["nonVisitRecorded"] },
});
const logged = (slip: string) =>
  command("Log", {
    at: at("09:12"),
    facts: { slip },
    contact: { name: "Liu Yang", phone: "1", address: "1 Lake Road" },
  });
const signed = command("SignOff", { at: at("15:20"), ratings: { attitude: 5, reaction: 5, effect: 5 } });
const decided = command("DecideReceipt", { at: nextDay("10:00") });
const audited = command("AuditSlip", { at: nextDay("10:10") });

/** The ways to an accepted receipt that pass by some of the steps. */
const ways: Readonly<Record<string, readonly RequestCommandInput[]>> = {
  "solved on the telephone": [
    command("StartGuidance", { at: at("09:20") }),
    command("Triage", { at: at("09:30"), diagnosis: "A cable" }),
    command("ResolveRemotely", { at: at("10:00") }),
    signed,
  ],
  "only advice": [
    command("Triage", { at: at("09:30"), diagnosis: "Not ours" }),
    command("AdviseOnly", { at: at("10:00") }),
    command("TellAdvice", { at: at("10:10") }),
  ],
  "a non-visit that was solved from afar": [
    command("Triage", { at: at("09:30"), diagnosis: "A cable" }),
    command("Dispatch", { at: at("09:40") }),
    command("RecordNonVisit", {
      at: at("10:40"),
      next: { type: "remoteSolution", solution: "Plugged in" },
    }),
    signed,
  ],
  "a visit from afar": [
    command("StartGuidance", { at: at("09:20") }),
    command("EndGuidance", { at: at("09:25") }),
    command("Triage", { at: at("09:30"), diagnosis: "A cable" }),
    command("Dispatch", { at: at("09:40"), mode: "remote" }),
    command("Confirm", { at: at("09:45") }),
    command("StartWork", { at: at("10:00") }),
    command("RecordProgress", { at: at("10:10") }),
    command("CompleteWork", { at: at("10:40") }),
    signed,
  ],
  "a visit that nobody signed for": [
    ...upTo("CompleteWork")
      .slice(1)
      .map((one) => (one.type === "Triage" ? command("Triage", { at: at("10:05"), diagnosis: "A cable" }) : one)),
    command("RecordProgress", { at: at("15:06") }),
    command("RecordUnsigned", { at: at("15:20") }),
    command("Leave", { at: at("15:30") }),
    command("EnterData", { at: nextDay("09:30") }),
  ],
};

/** Slips that are whole once all is said on the way: into the others somebody must write, too. */
const forms = requestSlips.templates.filter(
  (template) =>
    !template.complete && fieldsOf(template).every(({ holds, mandatory }) => holds !== "extra" || mandatory !== "yes"),
);

describe("what a step would have said that was not taken", () => {
  const accepted = (slip: string, way: readonly RequestCommandInput[]) =>
    givenUnder(
      policy,
      logged(slip),
      ...way,
      ...(way.some(({ type }) => type === "TellAdvice") ? [] : [decided]),
      audited,
    );

  test.for(Object.entries(ways))("holds no archive up: %s (R-482)", ([, way]) => {
    for (const { id } of forms) {
      const lived = accepted(id, way);
      expect([id, requestSlip(policy.policy.request, lived.state)?.missing]).toEqual([id, []]);
      expect([id, lived.when(command("Archive", { at: nextDay("10:30") })).isOk()]).toEqual([id, true]);
    }
  });

  test("is asked for as long as it still can be said: a visit that was made wants its checklist, its paper and its signature", () => {
    const made = (slip: string, until: RequestCommandInput["type"]) => {
      const { state } = givenUnder(variant({ slips: requestSlips }), logged(slip), ...upTo(until).slice(1));
      return (requestSlip(policy.policy.request, state)?.missing ?? []).map(({ field }) => field);
    };
    expect(made("technicalService", "Arrive")).toEqual(expect.arrayContaining(["dataBackup", "consent"]));
    expect(made("fieldServiceRecord", "Leave")).toEqual(["enteredAt"]);
    expect(made("fieldServiceRecord", "CompleteWork")).toEqual(["userSignature", "unitSeal", "signedOn", "enteredAt"]);
  });

  test("is all that is passed over: what nobody wrote of a step that was taken is wanted", () => {
    const strict = requestSlips.templates.map((template): SlipTemplate => ({ ...template, complete: true }));
    const { state } = givenUnder(
      variant({ slips: { ...requestSlips, templates: strict } }),
      logged("fieldServiceRequest"),
      ...upTo("CompleteWork").slice(1),
      command("RecordUnsigned", { at: at("15:20") }),
    );
    const rules = { ...policy.policy.request, slips: { ...requestSlips, templates: strict } };
    const slip = requestSlip(rules, state);
    const asked = (slip?.missing ?? []).map(({ field }) => field);
    const fields = slip === null ? [] : fieldsOf(slip.template);
    const ofSignOff = fields.filter(({ holds }) => typeof holds === "object" && holds.command === "SignOff");
    expect(ofSignOff.map(({ id }) => id).filter((id) => asked.includes(id))).toEqual([]);
    expect(asked).toEqual(expect.arrayContaining(["suggestion", "leftAt", "decision"]));
  });
});

test("how a call was handled is what was found on the telephone, or the solution given there (R-010)", () => {
  const handled = (...way: readonly RequestCommandInput[]) => {
    const { state } = givenUnder(policy, logged("hotlineLog"), ...way);
    return requestSlip(policy.policy.request, state)?.values["handling"];
  };
  const guided = [command("StartGuidance", { at: at("09:20") }), command("EndGuidance", { at: at("09:25") })];
  const solved = command("ResolveRemotely", { at: at("09:30"), solution: "Plugged in" });
  expect(handled(...guided, solved)).toMatchObject({ ref: "text-of-19" });
  expect(handled(solved)).toMatchObject({ ref: "text-of-10" });
  expect(handled()).toBeUndefined();
});
