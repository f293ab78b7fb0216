import { expect, test } from "vitest";
import { at } from "../../test-support/request-fixtures.ts";
import { presets } from "../presets/presets.ts";
import { replay } from "../process/process.ts";
import { revisitProcess } from "./revisit-process.ts";
import { revisitReported } from "./revisit-reported.ts";
import type { RevisitAnswer, RevisitEvent } from "./revisit-state.ts";

const by = { id: "system", role: "system" };
const wantedBy = at("15:05", "2024-11-22");
const planned: RevisitEvent = {
  type: "RevisitPlanned",
  at: at("15:40"),
  by,
  data: {
    ...{ request: { id: "T-1", number: null }, subject: null, customer: "c-1", site: null, contact: null },
    ...{
      channel: "phone",
      schedule: null,
      schemes: ["afterRepair", "guarantee"],
      serviceDoneAt: at("15:05"),
      dueBy: wantedBy,
    },
    ...{ windowFrom: at("09:00", "2024-11-22"), windowUntil: at("10:00", "2024-11-22") },
  },
};
const done = (time: string, ratings: RevisitAnswer["ratings"] = []): RevisitEvent => ({
  ...{ type: "RevisitDone", at: at(time, "2024-11-22"), by },
  data: { satisfied: true, outcome: "fine", topics: [], ratings, remarks: null },
});
const factsAfter = (...events: readonly RevisitEvent[]) =>
  revisitReported.factsOf(
    {
      policy: presets.compiled.standard,
      stream: { kind: "revisit", id: "R-1" },
      number: null,
      knownAt: at("18:00"),
    },
    replay(revisitProcess, events),
  );

test("a revisit counts by when it was wanted, once for each scheme, done or not and in time or not (R-372, R-386)", () => {
  const came = (own: object) =>
    ["afterRepair", "guarantee"].map((scheme) => ({
      about: "revisit",
      at: wantedBy,
      facts: { scheme, customer: "c-1", ...own },
    }));
  expect(factsAfter(planned)).toEqual(came({ done: false, inTime: null }));
  expect(factsAfter(planned, done("15:05"))).toEqual(came({ done: true, inTime: true }));
  expect(factsAfter(planned, done("15:06"))).toEqual(came({ done: true, inTime: false }));
});

test("what the customer answered is a rating, read on its own scale; on a scale that is gone it has no worth (R-416)", () => {
  const ratings = [
    { question: "service", scale: "yesNo", grade: "no" },
    { question: "staff", scale: "gone", grade: "5" },
  ];
  const answers = factsAfter(planned, done("14:00", ratings)).filter(({ about }) => about === "rating");
  expect(
    answers.map(({ at: moment, facts }) => [moment, facts["question"], facts["score"], facts["favourable"]]),
  ).toEqual([
    [at("14:00", "2024-11-22"), "service", 0, false],
    [at("14:00", "2024-11-22"), "staff", null, null],
  ]);
});

test("one that was cancelled was not wanted, and what is not planned counts nothing", () => {
  const cancelled: RevisitEvent = { type: "RevisitCancelled", at: at("16:00"), by, data: { because: "anchorGone" } };
  expect([factsAfter(planned, cancelled), factsAfter()]).toEqual([[], []]);
});
