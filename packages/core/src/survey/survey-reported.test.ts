import { expect, test } from "vitest";
import { at } from "../../test-support/request-fixtures.ts";
import { presets } from "../presets/presets.ts";
import { surveyReported } from "./survey-reported.ts";
import type { SurveyFindings, SurveyState } from "./survey-state.ts";

const factsIn = (state: SurveyState) =>
  surveyReported.factsOf(
    {
      policy: presets.compiled.standard,
      stream: { kind: "qualitySurvey", id: "Q-1" },
      number: null,
      knownAt: at("18:00"),
    },
    state,
  );
const task = { request: { id: "T-1", number: null }, customer: "c-1", contact: null, investigator: "zhou" };

test("each answer of a survey counts as it was worth when it was given (R-416)", () => {
  const answers = [{ question: "service", scale: "threeGrades", grade: "fair", score: 100 / 3, favourable: false }];
  const findings = {
    answers,
    solved: true,
    satisfied: false,
    opinion: null,
    at: at("12:00"),
  } as unknown as SurveyFindings;
  expect(factsIn({ status: "answered", task, findings })).toEqual([
    {
      about: "rating",
      at: at("12:00"),
      facts: { question: "service", score: 33, favourable: false, customer: "c-1", engineer: null },
    },
  ]);
  expect(factsIn({ status: "opened", task })).toEqual([]);
});
