import { describe, expect, test } from "vitest";
import { recordBench, type Sayings, type Step } from "../../test-support/record-bench.ts";
import { at } from "../../test-support/request-fixtures.ts";
import { presets } from "../presets/presets.ts";
import { revisitProcess } from "./revisit-process.ts";

const nextDay = (time: string) => at(time, "2024-11-22");
const { preparation } = presets.documents.standard.revisit;
const role = "hotlineEngineer";
const manager = "dutyManager";
const window = { windowFrom: nextDay("09:00"), windowUntil: nextDay("10:00") };
const later = { windowFrom: nextDay("14:00"), windowUntil: nextDay("16:00") };

const sayings: Sayings = {
  PlanRevisit: [
    {
      role: manager,
      at: at("15:10"),
      request: { id: "T-1", number: "202411-0001" },
      customer: "c-1",
      contact: { cardId: "card-1" },
      serviceDoneAt: at("15:05"),
      channel: "phone",
      ...window,
      dueBy: null,
    },
  ],
  MoveRevisit: [{ role: manager, at: at("16:00"), ...later, dueBy: null, because: "calendarChanged" }],
  PrepareRevisit: [{ role, at: nextDay("08:50"), topics: preparation.map(({ id }) => id) }],
  RecordAttempt: [{ role, at: nextDay("09:10"), result: "noAnswer" }],
  RecordRevisit: [{ role, at: nextDay("09:20"), satisfied: false, remarks: "It hums" }],
  AssignFollowUp: [{ role: manager, at: nextDay("09:30"), personInCharge: "chen", requirement: "Look today" }],
  VerifyFollowUp: [{ role: manager, at: nextDay("17:00"), resolved: false, remarks: "Still" }],
  TransferRevisit: [{ role: manager, at: nextDay("09:40"), to: "quality", reason: "A matter of the maker's" }],
  SettleTransfer: [{ role: manager, at: nextDay("17:10"), agreed: false, remarks: "Not yet" }],
  CancelRevisit: [{ role: manager, at: at("16:10"), because: "customerAsked" }],
};
const { told } = recordBench(revisitProcess, sayings, "T-1-r1");
const keys = (...steps: readonly Step[]) => told(...steps).map(({ key, to }) => [key, to]);
const about = { requestId: "T-1", number: "202411-0001", customer: "c-1", revisitId: "T-1-r1" };
const contact = { contact: { cardId: "card-1" } };

describe("of a revisit", () => {
  test("the hotline learns that it is to be made, with what to have ready first, and whom to ask (R-389)", () => {
    const topics = preparation.map(({ label }) => label);
    expect(told("PlanRevisit")).toMatchObject([
      {
        key: "revisitPlanned",
        to: { role },
        variables: { ...about, ...window, channel: "phone", moved: false, preparation: topics },
        cards: contact,
      },
    ]);
    expect(told("PlanRevisit", "MoveRevisit")).toMatchObject([
      { key: "revisitPlanned", to: { role }, variables: { ...later, moved: true } },
    ]);
  });

  test("whoever sends a questionnaire is told of no call to have ready", () => {
    expect(told(["PlanRevisit", { channel: "questionnaire" }])).toMatchObject([
      { key: "revisitPlanned", variables: { channel: "questionnaire", preparation: [] } },
    ]);
  });

  test("the customer is invited to answer where a questionnaire asks, for as long as the policy says, and by nothing where somebody calls", () => {
    expect(told(["PlanRevisit", { channel: "questionnaire" }], "PrepareRevisit")).toEqual([
      {
        key: "answerInvited",
        to: { cardId: "card-1" },
        variables: { ...about, serviceDoneAt: at("15:05"), linkUntil: at("08:50", "2024-11-29") },
        texts: {},
        urgent: false,
      },
    ]);
    expect(told("PlanRevisit", "PrepareRevisit")).toEqual([]);
  });

  test("the hotline learns when to try again, and the duty manager that it is given up (R-388)", () => {
    expect(told("PlanRevisit", "RecordAttempt")).toMatchObject([
      {
        key: "revisitToRepeat",
        to: { role },
        variables: { ...later, result: "noAnswer", attempts: 1 },
        cards: contact,
      },
    ]);
    const thrice = ["RecordAttempt", "RecordAttempt", "RecordAttempt"] as const;
    expect(told("PlanRevisit", ...thrice)).toMatchObject([
      { key: "revisitUnreached", to: { role: manager }, variables: { ...about, result: "noAnswer", attempts: 3 } },
    ]);
  });

  test("the hotline learns that it falls away", () => {
    expect(keys("PlanRevisit", "CancelRevisit")).toEqual([["revisitCancelled", { role }]]);
  });

  test("whoever takes charge of a customer who is not content, what was said and what is wanted (R-373)", () => {
    const [notice] = told("PlanRevisit", "RecordRevisit", "AssignFollowUp");
    expect(notice).toMatchObject({ key: "revisitAssigned", to: { actorId: "chen" }, cards: contact });
    expect(Object.keys(notice?.texts ?? {})).toEqual(["remarks", "requirement"]);
  });

  test("the department that it is moved to", () => {
    const [notice] = told("PlanRevisit", "RecordRevisit", "TransferRevisit");
    expect(notice).toMatchObject({ key: "revisitTransferred", to: { role: "departmentHead", orgUnit: "quality" } });
    expect(Object.keys(notice?.texts ?? {})).toEqual(["remarks", "reason"]);
  });

  test("the duty manager, as long as the customer is not content; nobody once all is well", () => {
    const again = [["revisitDissatisfied", { role: manager }]];
    const followed = ["PlanRevisit", "RecordRevisit", "AssignFollowUp"] as const;
    expect(keys("PlanRevisit", "RecordRevisit")).toEqual(again);
    expect(keys(...followed, "VerifyFollowUp")).toEqual(again);
    expect(keys(...followed, ["VerifyFollowUp", { resolved: true }])).toEqual([]);
    const transferred = ["PlanRevisit", "RecordRevisit", "TransferRevisit"] as const;
    expect(keys(...transferred, "SettleTransfer")).toEqual(again);
    expect(keys(...transferred, ["SettleTransfer", { agreed: true }])).toEqual([]);
    expect(keys("PlanRevisit", ["RecordRevisit", { satisfied: true }])).toEqual([]);
  });
});
