import { describe, expect, test } from "vitest";
import { at, contextAt, givenUnder, type Lived } from "../../test-support/request-fixtures.ts";
import { filled, said, value, wantedBefore } from "../../test-support/recast-fixtures.ts";
import { slipTemplates } from "../policy/presets/slip-templates.ts";
import { presets } from "../presets/presets.ts";
import { missingFields } from "../slips/missing-fields.ts";
import type { RequestCommandInput } from "./request-commands.ts";
import { requestNotices } from "./request-notices.ts";

const policy = presets.compiled.construction;
const MANAGEMENT = "constructionManagement";
const PLANNING = "productionPlanning";
const RESPONSIBLE = "repairResponsible";

const log = said("Log", MANAGEMENT, "09:00", { kind: "constructionRepair", fault: "Cracks in the stairwell" });
const triage = said("Triage", MANAGEMENT, "09:40", { severity: undefined, charging: "free" });
const noted = givenUnder(policy, log, triage);
const dispatch = said("Dispatch", PLANNING, "12:00", { engineer: "project-manager-1", purpose: "repair" });
const ordered = {
  surveyed: value.no,
  defects: value.text("Cracks along the third flight"),
  analysis: value.text("The plaster shrank"),
  cause: value.text("Too wet when it was laid"),
  measures: value.text("Cut out and fill"),
  completionDate: value.date("2024-11-29"),
  backupCopy: value.ref("archive/2024/17"),
  managerAvailable: value.yes,
};
const order = filled(PLANNING, "10:00", ordered);
const review = said("Countersign", "departmentHead", "10:30", { slot: "review" });
const approve = said("Countersign", "approvingLeader", "11:00", { slot: "approval" });
const issued = noted.then(order, review, approve, dispatch);
const brief = said("Countersign", "productionHead", "12:30", { slot: "briefing" });
const started = issued.then(brief, said("Arrive", RESPONSIBLE, "13:00"), said("StartWork", RESPONSIBLE, "13:10"));
const complete = said("CompleteWork", RESPONSIBLE, "16:00");
const accepted = started.then(
  filled(RESPONSIBLE, "15:50", { asOrdered: value.yes }),
  complete,
  said("SignOff", RESPONSIBLE, "16:10", { ratings: {} }),
  said("DecideReceipt", PLANNING, "16:30", { decision: { type: "archive" } }),
);
const archive = said("Archive", PLANNING, "17:30");

const told = (lived: Lived, input: RequestCommandInput) => {
  const after = lived.then(input);
  return requestNotices(contextAt(at("18:00"), policy), after.events.at(-1) as never, after.state).map(
    ({ key, to }) => [key, to],
  );
};

describe("a repair of construction", () => {
  test("is of a defect that was confirmed on site or by phone (R-425, R-563)", () => {
    const byPhone = givenUnder(
      policy,
      log,
      said("StartGuidance", MANAGEMENT, "09:10"),
      said("EndGuidance", MANAGEMENT, "09:30", { findings: "Cracks, hand-wide" }),
      triage,
    );
    expect(byPhone.state.status).toBe("triaged");
    const surveying = noted.then(
      said("Dispatch", PLANNING, "10:00", { engineer: "li", purpose: "survey" }),
      said("Arrive", RESPONSIBLE, "10:30"),
      said("StartWork", RESPONSIBLE, "10:40"),
      said("EndVisit", RESPONSIBLE, "11:00", { result: "surveyed" }),
    );
    expect(surveying.state).toMatchObject({ status: "triaged", file: { cycle: 2 } });
    expect(wantedBefore(surveying, dispatch)).toContain("surveyed");
  });

  test("waits for an order that is complete, with its date and its backup copy, reviewed and approved (R-489, R-559)", () => {
    expect(wantedBefore(noted, dispatch)).toEqual(["review", "approval", ...Object.keys(ordered)]);
    const dateless = Object.fromEntries(
      Object.entries(ordered).filter(([field]) => !["completionDate", "backupCopy"].includes(field)),
    );
    expect(wantedBefore(noted.then(filled(PLANNING, "10:00", dateless), review, approve), dispatch)).toEqual([
      "completionDate",
      "backupCopy",
    ]);
    expect(wantedBefore(noted.then(order, review), dispatch)).toEqual(["approval"]);
    expect(wantedBefore(noted.then(order), approve)).toEqual(["theirTurn"]);
    expect(noted.when({ ...dispatch, by: { id: "x", role: MANAGEMENT } })._unsafeUnwrapErr().type).toBe("NotPermitted");
    expect(issued.state.status).toBe("dispatched");
  });

  test("is seen to by the original project manager, or by whoever is dispatched instead, with the reason (R-560)", () => {
    const away = filled(PLANNING, "10:00", { ...ordered, managerAvailable: value.no });
    expect(wantedBefore(noted.then(away, review, approve), dispatch)).toEqual(["dispatchedInstead"]);
    const instead = filled(PLANNING, "11:30", { dispatchedInstead: value.text("Zhou: the manager was transferred") });
    expect(wantedBefore(noted.then(away, review, approve, instead), dispatch)).toEqual([]);
  });

  test("starts after the briefing by the head of production (R-561)", () => {
    const arrived = issued.then(said("Arrive", RESPONSIBLE, "13:00"));
    expect(wantedBefore(arrived, said("StartWork", RESPONSIBLE, "13:10"))).toEqual(["briefing"]);
    expect(started.state.status).toBe("working");
  });

  test("follows the content of the order, or says what was done otherwise (R-562)", () => {
    expect(wantedBefore(started, complete)).toEqual(["asOrdered"]);
    const otherwise = started.then(filled(RESPONSIBLE, "15:50", { asOrdered: value.no }));
    expect(wantedBefore(otherwise, complete)).toEqual(["deviation"]);
    const why = filled(RESPONSIBLE, "15:55", { deviation: value.text("A beam had to be propped first") });
    expect(otherwise.then(why, complete).state.status).toBe("completed");
  });

  test("is confirmed by engineering or by the owner, and the order and its register go back (R-226)", () => {
    expect(wantedBefore(accepted, archive)).toEqual(["confirmation", "slipReturned", "register"]);
    const back = [
      filled(RESPONSIBLE, "16:40", { register: value.ref("WX-2024-17") }),
      said("ReturnSlip", RESPONSIBLE, "17:00"),
    ];
    for (const role of [MANAGEMENT, "customer"])
      expect(accepted.then(said("Countersign", role, "16:35"), ...back, archive).state.status).toBe("archived");
    expect(wantedBefore(accepted, said("Countersign", "departmentHead", "16:35"))).toEqual(["theirTurn"]);
    expect(told(accepted, said("ReturnSlip", RESPONSIBLE, "17:00"))).toEqual([
      ["slipReturned", { role: PLANNING }],
      ["slipReturned", { role: "finance" }],
    ]);
  });

  test("is promised on a card that names the project, principle and purpose, and who is responsible (R-305)", () => {
    const card = slipTemplates["warrantyCard"];
    expect(card && missingFields(card, {}).map(({ label }) => label["zh-CN"])).toEqual([
      "工程的称谓",
      "保修的原则和目的",
      "负责保修的部门和人员",
    ]);
  });

  test("leaves requests of other kinds as they are", () => {
    const fault = givenUnder(
      policy,
      said("Log", MANAGEMENT, "09:00", { kind: "other" }),
      said("Triage", MANAGEMENT, "09:10", { severity: undefined }),
    );
    expect(wantedBefore(fault, dispatch)).toEqual([]);
  });
});
