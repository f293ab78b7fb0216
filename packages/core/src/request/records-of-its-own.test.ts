import { describe, expect, test } from "vitest";
import { at, command, given, givenUnder, mainLine, upTo } from "../../test-support/request-fixtures.ts";
import { variant } from "../../test-support/request-stories.ts";
import { requestSlip } from "./slip/request-slip.ts";

const nextDay = (time: string) => at(time, "2024-11-22");
const noted = (record: "leftover" | "qualitySurvey", number: string | null, id = number ?? "x-1") =>
  command("NoteRecord", { at: nextDay("10:05"), record, id, number });
const archive = (said: Parameters<typeof command<"Archive">>[1] = {}) =>
  command("Archive", { at: nextDay("10:30"), ...said });
/** Accepted, with a problem that is left where one is named. */
const accepted = (left: string | null) =>
  upTo("DecideReceipt").map((one) =>
    one.type === "CompleteWork" && left !== null
      ? command("CompleteWork", { at: at("15:05"), result: "observe", openProblems: { described: left } })
      : one,
  );

describe("the records that are opened for a request", () => {
  test("are noted once each, with their numbers, at any time", () => {
    const { state, when } = given(...mainLine).then(
      noted("leftover", "L2024-0001"),
      noted("qualitySurvey", null, "q-1"),
    );
    expect(state).toMatchObject({
      file: {
        annexes: {
          records: [
            { record: "leftover", id: "L2024-0001", number: "L2024-0001" },
            { record: "qualitySurvey", id: "q-1", number: null },
          ],
        },
      },
    });
    expect(when(noted("leftover", "L2024-0001"))._unsafeUnwrap()).toEqual([]);
  });

  test("stand on the slip with their numbers, and are archived with it (R-209, R-235)", () => {
    const told = given(...accepted("A bearing hums")).then(
      noted("leftover", "L2024-0001"),
      noted("leftover", "L2024-0002"),
      noted("qualitySurvey", "Q2024-0007"),
    );
    const { policy } = variant({});
    expect(requestSlip(policy.request, told.state)?.values).toMatchObject({
      leftoverSlip: ["L2024-0001", "L2024-0002"],
      surveySlip: "Q2024-0007",
    });
    expect(told.then(archive()).state).toMatchObject({
      leftoverSlips: ["L2024-0001", "L2024-0002"],
      surveySlip: "Q2024-0007",
      archivist: "archivist",
    });
    const more = told.then(archive({ leftoverSlips: ["L2024-0002", "P-9"], surveySlip: "Q-old" }));
    expect(more.state).toMatchObject({ leftoverSlips: ["L2024-0001", "L2024-0002", "P-9"], surveySlip: "Q-old" });
  });
});

describe("a problem that is left", () => {
  const strict = variant({ gates: { Archive: ["leftoverRecorded"] } });

  test("is not archived before a record of it was opened, where the policy asks for it (R-235)", () => {
    const left = givenUnder(strict, ...accepted("A bearing hums"));
    expect(left.when(archive())._unsafeUnwrapErr()).toEqual({
      type: "GateNotMet",
      command: "Archive",
      missing: [{ requirement: "leftoverRecorded" }],
    });
    expect(left.then(noted("qualitySurvey", "Q-1")).when(archive()).isErr()).toBe(true);
    expect(left.then(noted("leftover", "L-1"), archive()).state).toMatchObject({
      status: "archived",
      leftoverSlips: ["L-1"],
    });
  });

  test("is none where the work was smooth, or done from afar", () => {
    expect(
      givenUnder(strict, ...accepted(null))
        .when(archive())
        .isOk(),
    ).toBe(true);
    const remote = givenUnder(
      strict,
      ...upTo("Triage"),
      command("ResolveRemotely", { at: at("10:30") }),
      command("SignOff", { at: at("10:40") }),
      command("DecideReceipt", { at: nextDay("10:00") }),
    );
    expect(remote.when(archive()).isOk()).toBe(true);
  });
});
