import { describe, expect, test } from "vitest";
import { rulebookNumbers } from "../../test-support/rulebook-numbers.ts";
import { explainClock } from "../sla/explain-clock.ts";
import type { Timeline } from "../sla/timeline.ts";
import { presets } from "./presets.ts";

const promiseOf = (preset: keyof typeof presets.compiled, clockId: string, facts: Timeline["facts"]) => {
  const compiled = presets.compiled[preset];
  const subject = compiled.clocks.find(({ rule }) => rule.id === clockId)?.rule.subject ?? "";
  return explainClock(compiled, { subject: { kind: subject, id: "1" }, facts, marks: [], pauses: [] }, clockId)
    ?.promise;
};

describe("the presets hold the numbers of the rulebook", () => {
  test.for(rulebookNumbers)("$rule: $preset, $clock", ({ rule, preset, clock, facts, target }) => {
    const promise = promiseOf(preset, clock, facts);
    expect(promise?.target).toEqual(target);
    expect(promise?.source).toContain(rule);
  });

  test("no preset promises a number that the rulebook does not state", () => {
    const promised = Object.entries(presets.compiled).flatMap(([preset, { clocks }]) =>
      clocks.flatMap(({ rule }) =>
        rule.promises
          .filter(({ target }) => target !== null && !("agreed" in target))
          .map(({ source }) => `${preset}/${rule.id}/${source[0] ?? ""}`),
      ),
    );
    const stated = rulebookNumbers.map(({ rule, preset, clock }) => `${preset}/${clock}/${rule}`);
    expect(promised.filter((one) => !stated.includes(one))).toEqual([]);
  });

  test("X workdays is for the application to say (R-055), and the question on the web is answered at once (R-028)", () => {
    expect(presets.webXDays(3).clocks.map(({ promises }) => promises[0])).toMatchObject([
      { target: { elapsed: 0 }, source: ["R-028"] },
      { target: { workdays: 3 }, source: ["R-055"] },
    ]);
  });

  test("every number says where it comes from", () => {
    for (const { clocks } of Object.values(presets.compiled))
      for (const { rule } of clocks)
        for (const { source } of [...rule.promises, ...rule.rungs]) expect(source).not.toEqual([]);
  });
});
