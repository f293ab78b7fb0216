import { describe, expect, test } from "vitest";
import { at, command, given, upTo } from "../../test-support/request-fixtures.ts";
import type { RequestCommandInput } from "./request-commands.ts";

const onsite = given(...upTo("Arrive"));
const working = given(...upTo("StartWork"));

type Answers = Extract<RequestCommandInput, { type: "SignChecklist" }>["answers"];
const items = ["osBackup", "dataBackup", "restoreTest", "configurationKept", "downtimeApplied"];
const all: Answers = items.map((item) => ({ item, answer: "confirmed", doneAt: at("08:00") }));
const signed = (answers: Answers) => onsite.when(command("SignChecklist", { at: at("13:55"), answers }));

describe("the checklist", () => {
  test("is signed before work starts (R-166, R-172)", () => {
    expect(onsite.when(command("StartWork", { at: at("13:50") }))._unsafeUnwrapErr()).toEqual({
      type: "GateNotMet",
      command: "StartWork",
      missing: [{ requirement: "checklistSigned", items }],
    });
  });

  test("leaves no item unanswered", () => {
    expect(signed(all.slice(2))._unsafeUnwrapErr()).toEqual({
      type: "ChecklistIncomplete",
      unanswered: ["osBackup", "dataBackup"],
      withoutMoment: [],
    });
  });

  test("asks when the backups and their test were made (R-167, R-168, R-169)", () => {
    const untimed: Answers = items.map((item) => ({ item, answer: "confirmed" }));
    expect(signed(untimed)._unsafeUnwrapErr()).toEqual({
      type: "ChecklistIncomplete",
      unanswered: [],
      withoutMoment: ["osBackup", "dataBackup", "restoreTest"],
    });
  });

  test("takes 'not applicable' with a reason, and not without one", () => {
    const inapplicable = (reason: string): Answers => [
      { item: "osBackup", answer: "notApplicable", reason },
      ...all.slice(1),
    ];
    expect(signed(inapplicable("A controller without an operating system")).isOk()).toBe(true);
    expect(signed(inapplicable(" "))._unsafeUnwrapErr()).toMatchObject({
      type: "MalformedCommand",
      issues: [{ path: "answers.0.reason" }],
    });
  });

  test("has no item of the engineer's own, and no item twice", () => {
    expect(signed([...all, { item: "rain", answer: "confirmed" }])._unsafeUnwrapErr()).toMatchObject({
      type: "UnknownWord",
      what: "checklistItem",
      word: "rain",
    });
    expect(signed([...all, { item: "osBackup", answer: "confirmed" }])._unsafeUnwrapErr()).toMatchObject({
      type: "MalformedCommand",
      issues: [{ path: "answers.5.item" }],
    });
  });

  test("is not asked for where the kind of request has none", () => {
    const training = given(
      command("Log", { at: at("09:00"), kind: "training" }),
      command("Triage", { at: at("09:10") }),
      command("Dispatch", { at: at("09:20") }),
      command("Arrive", { at: at("10:00") }),
    );
    expect(training.when(command("StartWork", { at: at("10:05") })).isOk()).toBe(true);
  });
});

describe("the report of the work", () => {
  const report = (said: Partial<Extract<RequestCommandInput, { type: "CompleteWork" }>>) =>
    working.when(command("CompleteWork", { at: at("15:05"), ...said }));

  test("says 'none' under open problems when the work was smooth (R-214)", () => {
    expect(report({ openProblems: { described: "The float switch sticks" } })._unsafeUnwrapErr()).toEqual({
      type: "OpenProblemsNotNone",
    });
  });

  test("says which problems are open when the work is to be observed (R-213, R-214)", () => {
    expect(report({ result: "observe" })._unsafeUnwrapErr()).toEqual({ type: "OpenProblemsMissing" });
    expect(report({ result: "observe", openProblems: { described: "The float switch sticks" } }).isOk()).toBe(true);
  });

  test("names the parts put in; the plug-in has no serial number, the protector it belongs to has", () => {
    const parts = [{ name: "plug-in", unit: { name: "motor protector", serial: "P-7" } }];
    const [event] = report({ parts })._unsafeUnwrap();
    expect(event?.data).toMatchObject({
      parts: [
        {
          name: "plug-in",
          quantity: 1,
          serialIn: null,
          serialOut: null,
          unit: { name: "motor protector", serial: "P-7" },
        },
      ],
    });
  });

  test("cannot lie before the work started", () => {
    expect(report({ at: at("13:59") })._unsafeUnwrapErr()).toMatchObject({
      type: "OutOfOrder",
      latest: { name: "started" },
    });
  });
});
