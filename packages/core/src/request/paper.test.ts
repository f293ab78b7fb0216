import { describe, expect, test } from "vitest";
import { at, command, given, timersLeft, upTo } from "../../test-support/request-fixtures.ts";
import { visitsOf } from "./current-visit.ts";
import type { RequestState } from "./request-state.ts";

const nextDay = (time: string) => at(time, "2024-11-22");
const signed = given(...upTo("SignOff"));
const left = given(...upTo("Leave"));
const marksOf = (state: RequestState, visit = 0) =>
  state.status === "draft" ? [] : (visitsOf(state)[visit]?.marks.map(({ name }) => name) ?? []);

describe("the entry of the slip (R-211)", () => {
  test("is due 48 hours after the engineer left, and warned of at four fifths", () => {
    const dataEntry = timersLeft(left.state, nextDay("10:00")).filter(({ clock }) => clock === "dataEntry");
    expect(dataEntry.map(({ key, at: when }) => [key, when])).toEqual([
      ["visit:T-1/v1/dataEntry/1/1/80%", at("05:54", "2024-11-23")],
      ["visit:T-1/v1/dataEntry/1/1/due", at("15:30", "2024-11-23")],
    ]);
  });

  test("is recorded once", () => {
    const entered = left.then(command("EnterData", { at: nextDay("09:30") }));
    expect(entered.when(command("EnterData", { at: nextDay("09:40") }))._unsafeUnwrapErr()).toEqual({
      type: "AlreadyRecorded",
      mark: "dataEntered",
      at: nextDay("09:30"),
    });
  });

  test("comes in for a past visit after the re-dispatch, and for the new one after that", () => {
    const again = left.then(
      command("DecideReceipt", { at: at("16:00"), decision: { type: "redispatch" } }),
      command("Dispatch", { at: at("16:10") }),
      command("EnterData", { at: nextDay("09:30") }),
    );
    expect(marksOf(again.state, 0)).toContain("dataEntered");
    expect(marksOf(again.state, 1)).toEqual(["dispatched"]);
    expect(again.when(command("EnterData", { at: nextDay("09:40"), visitId: "v2" }))._unsafeUnwrapErr()).toEqual({
      type: "GateNotMet",
      command: "EnterData",
      missing: [{ requirement: "visitMade" }],
    });
  });

  test("is possible after the request was called off", () => {
    const cancelled = given(...upTo("Arrive")).then(
      command("Cancel", { at: at("13:50") }),
      command("Leave", { at: at("14:00") }),
      command("EnterData", { at: at("17:00") }),
    );
    expect(marksOf(cancelled.state)).toEqual([
      "dispatched",
      "confirmed",
      "departed",
      "arrived",
      "cancelled",
      "left",
      "dataEntered",
    ]);
  });

  test("is nothing for a visit on which nobody came", () => {
    const told = given(...upTo("Dispatch")).then(command("RecordNonVisit", { at: at("10:31") }));
    expect(told.when(command("EnterData", { at: at("10:40") }))._unsafeUnwrapErr()).toMatchObject({
      missing: [{ requirement: "visitMade" }],
    });
  });
});

describe("the moment at which the engineer left", () => {
  const late = command("Leave", { at: at("15:10") });

  test("may be written down after the customer signed and the slip was entered, and stands where it belongs", () => {
    const { state } = signed.then(command("EnterData", { at: at("17:00") })).then(late);
    expect(marksOf(state).slice(-4)).toEqual(["completed", "left", "signed", "dataEntered"]);
  });

  test("lies after the work that was done there", () => {
    expect(signed.when(command("Leave", { at: at("15:04") }))._unsafeUnwrapErr()).toMatchObject({
      type: "OutOfOrder",
      latest: { name: "completed", at: at("15:05") },
    });
  });
});
