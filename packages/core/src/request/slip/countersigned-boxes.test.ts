import { describe, expect, test } from "vitest";
import { at, command, givenUnder, mainLine, upTo, type Lived } from "../../../test-support/request-fixtures.ts";
import { variant } from "../../../test-support/request-stories.ts";
import type { ApprovalSlot } from "../../policy/approval-slot.ts";
import { approvalChains } from "../../policy/presets/approval-chains.ts";
import { requestSlips } from "../../policy/presets/request-slips.ts";
import { fieldsOf } from "../../slips/fields-of.ts";
import type { RequestCommandInput } from "../request-commands.ts";
import { requestSlip } from "./request-slip.ts";

const nextDay = (time: string) => at(time, "2024-11-22");
const sign = (when: string, role: string, day?: string) =>
  command("Countersign", { at: at(when, day), by: { id: `${role}-1`, role } });
const logged = (slip: string) => command("Log", { at: at("09:12"), facts: { slip } });
const under = (approvals: readonly ApprovalSlot[]) => variant({ approvals, slips: requestSlips });
const after = (type: RequestCommandInput["type"], until: RequestCommandInput["type"]) =>
  mainLine.slice(upTo(type).length, upTo(until).length);
const boxes = (policy: ReturnType<typeof under>, { state }: Lived) => {
  const slip = requestSlip(policy.policy.request, state);
  if (slip === null) throw new Error("no slip");
  return slip;
};
const signatureIn = (name: string) => ({
  [name]: { type: "signature", signer: { name: "Sun" }, capacity: "leader", method: "drawn" } as const,
});

describe("a box that somebody of the organisation signs", () => {
  const chain = under(approvalChains.technicalSupport);
  const assigned = [
    logged("commissioning"),
    ...upTo("Triage").slice(1),
    sign("10:08", "taskIssuer"),
    sign("10:09", "departmentLeader"),
  ];
  const lived = givenUnder(
    chain,
    ...assigned,
    ...after("Triage", "StartWork"),
    sign("14:50", "departmentLeader"),
    ...after("StartWork", "DecideReceipt"),
    sign("10:05", "departmentConfirmer", "2024-11-22"),
    sign("10:06", "marketingConfirmer", "2024-11-22"),
  );

  test("shows who countersigned in its slot: the leader twice, and what is still unsigned stays empty (R-139, R-148)", () => {
    expect(boxes(chain, lived).values).toMatchObject({
      issuerSignature: "taskIssuer-1",
      leaderSignature: "departmentLeader-1",
      secondLeaderSignature: "departmentLeader-1",
      departmentConfirms: "departmentConfirmer-1",
      marketingConfirms: "marketingConfirmer-1",
    });
    const dispatched = givenUnder(chain, ...assigned, ...after("Triage", "Dispatch"));
    expect(boxes(chain, dispatched).values).not.toHaveProperty("secondLeaderSignature");
  });

  test("has the date of the signature, too (R-098)", () => {
    const marketing = under(approvalChains.marketing);
    const arranged = givenUnder(
      marketing,
      logged("marketingServiceRecord"),
      ...upTo("Triage").slice(1),
      sign("10:09", "departmentHead"),
    );
    expect(boxes(marketing, arranged).values).toMatchObject({
      departmentHead: "departmentHead-1",
      headSignedOn: at("10:09"),
    });
  });

  test("is signed there and not written into the slip beside it", () => {
    const refusal = lived.when(command("FillSlip", { at: nextDay("10:07"), fields: signatureIn("leaderSignature") }));
    expect(refusal._unsafeUnwrapErr()).toMatchObject({
      type: "SlipFieldsRefused",
      faults: [{ type: "KeptElsewhere", field: "leaderSignature", command: "Countersign" }],
    });
  });

  test("is signed again in each round", () => {
    const again = givenUnder(
      chain,
      ...assigned,
      ...after("Triage", "StartWork"),
      sign("14:50", "departmentLeader"),
      ...after("StartWork", "EnterData"),
      command("DecideReceipt", { at: nextDay("10:00"), decision: { type: "redispatch" } }),
    );
    expect(boxes(chain, again).values).not.toHaveProperty("leaderSignature");
  });

  test("is an extra field where nobody is asked to sign, or says what another command does", () => {
    const without = under([]);
    const signed = signatureIn("leaderSignature");
    const filled = givenUnder(
      without,
      logged("commissioning"),
      ...upTo("CompleteWork").slice(1),
      command("FillSlip", { at: at("15:06"), fields: signed }),
    );
    const { values } = boxes(without, filled);
    expect(values["issuerSignature"]).toBe("sun");
    expect(values["leaderSignature"]).toMatchObject({ field: "leaderSignature", by: { id: "wang" } });
    const extra = fieldsOf(boxes(without, filled).template).filter(({ holds }) => holds === "extra");
    expect(extra.map(({ id }) => id)).toEqual(expect.arrayContaining(["leaderSignature", "marketingConfirms"]));
  });

  test("is one where the slot is for other kinds or facts alone, and what was written so stays when the chain comes later", () => {
    const elsewhere = approvalChains.technicalSupport.map((slot) => ({ ...slot, appliesWhen: { slip: "other" } }));
    const filled = givenUnder(
      under(elsewhere),
      logged("commissioning"),
      ...upTo("CompleteWork").slice(1),
      command("FillSlip", { at: at("15:06"), fields: signatureIn("departmentConfirms") }),
    );
    expect(boxes(chain, filled).values["departmentConfirms"]).toMatchObject({ field: "departmentConfirms" });
  });

  test("is wanted before the archive of a slip of which nothing may be left out", () => {
    const [form] = requestSlips.templates.filter(({ id }) => id === "commissioning");
    const strict = variant({
      approvals: approvalChains.technicalSupport.filter(({ before }) => before !== "Archive"),
      gates: { Archive: ["slipFilled"] },
      slips: {
        templates: form === undefined ? [] : [{ ...form, complete: true }],
        rules: [{ rank: 1, when: {}, slip: "commissioning", source: ["S-24"] }],
        enteredBy: [],
      },
    });
    const accepted = givenUnder(
      strict,
      logged("commissioning"),
      ...upTo("Triage").slice(1),
      sign("10:08", "taskIssuer"),
      sign("10:09", "departmentLeader"),
      ...after("Triage", "StartWork"),
      sign("14:50", "departmentLeader"),
      ...after("StartWork", "DecideReceipt"),
    );
    const refusal = accepted.when(command("Archive", { at: nextDay("10:30") }))._unsafeUnwrapErr();
    if (refusal.type !== "GateNotMet") throw new Error(refusal.type);
    const [left] = refusal.missing;
    expect(left?.requirement === "slipFilled" && left.fields).toEqual(
      expect.arrayContaining(["departmentConfirms", "marketingConfirms"]),
    );
    expect(left?.requirement === "slipFilled" && left.fields).not.toContain("leaderSignature");
  });
});

describe("what a slip shows from where it was said", () => {
  test("is the last delay with its reason (R-118), when the engineer was back (R-219), and the report to headquarters (R-132)", () => {
    const policy = under([]);
    const told = givenUnder(
      policy,
      logged("deskCase"),
      ...upTo("Depart").slice(1),
      command("ReportDelay", { at: at("13:10") }),
      command("ReportDelay", { at: at("13:20"), reason: "The second bridge is closed, too" }),
    );
    expect(boxes(policy, told).values["delay"]).toEqual({ ref: "text-of-32", digest: "0".repeat(64) });
    const back = givenUnder(
      policy,
      logged("commissioning"),
      ...upTo("Leave").slice(1),
      command("ReturnToCompany", { at: at("17:00") }),
    );
    expect(boxes(policy, back).values["returnedOn"]).toBe(at("17:00"));
    const reported = givenUnder(
      policy,
      logged("fieldServiceRecord"),
      ...upTo("DecideReceipt").slice(1),
      command("ReportToHeadquarters", { at: nextDay("10:05") }),
    );
    expect(boxes(policy, reported).values).toMatchObject({
      reportedToHeadquarters: nextDay("10:05"),
      reportedOn: nextDay("10:05"),
    });
  });

  test("is nothing of another round", () => {
    const policy = under([]);
    const again = givenUnder(
      policy,
      logged("fieldServiceRecord"),
      ...upTo("EnterData").slice(1),
      command("ReportToHeadquarters", { at: nextDay("09:40") }),
      command("DecideReceipt", { at: nextDay("10:00"), decision: { type: "redispatch" } }),
    );
    expect(boxes(policy, again).values).not.toHaveProperty("reportedOn");
  });
});
