import { expect, test } from "vitest";
import { at } from "../../test-support/request-fixtures.ts";
import { standardReports } from "../policy/presets/reports/standard-reports.ts";
import { presets } from "../presets/presets.ts";
import { reportOf } from "../report/report-of.ts";
import { nothingRemembered } from "../process/clock-memory.ts";
import { problemReported } from "./problem-reported.ts";
import type { Measure, Problem, ProblemState } from "./problem-state.ts";

const factsIn = (state: ProblemState) =>
  problemReported.factsOf(
    {
      policy: presets.compiled.standard,
      stream: { kind: "problem", id: "P-1" },
      number: null,
      knownAt: at("18:00", "2024-11-30"),
    },
    state,
  );
const text = { textId: "t-1" } as unknown as Measure["what"];
const dueBy = at("12:00", "2024-11-25");
const measure = (id: string, status: Measure["status"], doneAt: string | null): Measure => ({
  measure: id,
  kind: "corrective",
  what: text,
  owner: "wang",
  dueBy,
  cycle: 1,
  status,
  doneBy: doneAt === null ? null : "wang",
  marks: [
    { name: "planned", at: at("10:00"), cycle: 1 },
    ...(doneAt === null ? [] : [{ name: "done", at: at("12:00", doneAt), cycle: 1 }]),
  ],
});
const problem: Problem = {
  kind: "qualityProblem",
  shared: { product: "pump" },
  customer: "c-1",
  description: null,
  owner: "chen",
  faults: ["T-1", "T-2"],
  escalation: null,
  measures: [
    measure("m-1", "effective", "2024-11-25"),
    measure("m-2", "ineffective", "2024-11-26"),
    measure("m-3", "planned", null),
    measure("m-4", "dropped", null),
  ],
  cycle: 2,
  marks: [{ name: "opened", at: at("09:00"), cycle: 1 }],
  clocks: nothingRemembered,
};
const analysis = { at: at("10:00"), by: "chen", code: "damp", cause: text, solution: text, prevention: text };
const solved: ProblemState = {
  status: "solved",
  problem,
  analysis,
  solvedAt: at("09:00", "2024-11-29"),
  article: "K-1",
};

test("a problem counts when it was opened, with its cause, whether it recurred and how long it took (R-578)", () => {
  const facts = {
    kind: "qualityProblem",
    customer: "c-1",
    engineer: "chen",
    faults: 2,
    escalated: false,
    recurred: true,
  };
  expect(factsIn(solved)[0]).toEqual({
    about: "problem",
    at: at("09:00"),
    facts: { ...facts, cause: "damp", solved: true, days: 8 },
  });
  expect(factsIn({ status: "raised", problem })[0]?.facts).toEqual({
    ...facts,
    cause: null,
    solved: false,
    days: null,
  });
  expect(factsIn({ status: "cancelled", problem })).toEqual([]);
  expect(factsIn({ status: "unopened" })).toEqual([]);
});

test("a quality summary holds a project's problems and what its measures came to, and reconciles (R-546)", () => {
  const span = { from: at("00:00"), until: at("00:00", "2024-12-01") };
  const facts = [solved, { status: "raised", problem: { ...problem, measures: [], cycle: 1 } } as const].flatMap(
    factsIn,
  );
  const [problems, measures] = [standardReports.qualityProblems, standardReports.qualityMeasures].map((definition) =>
    reportOf(definition, span, facts, "0.95"),
  );
  expect(problems?.rows.map(({ group, facts: count }) => [...group, count])).toEqual([
    ["qualityProblem", "damp", 1],
    ["qualityProblem", null, 1],
  ]);
  expect(problems?.total.cells).toMatchObject([
    { kind: "count", value: 2 },
    { kind: "sum", value: 4 },
    { kind: "share", count: 1, of: 2 },
    { kind: "share", count: 1, of: 2 },
    { kind: "mean", value: 8, of: 1 },
  ]);
  expect(measures?.total.cells).toMatchObject([
    { kind: "count", value: 3 },
    { kind: "share", count: 2, of: 3 },
    { kind: "share", count: 1, of: 2 },
    { kind: "share", count: 1, of: 2 },
  ]);
});
