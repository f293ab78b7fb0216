import { describe, expect, test } from "vitest";
import { at, contextAt, given, upTo } from "../../test-support/request-fixtures.ts";
import { consequenceProcess } from "../consequence/consequence-process.ts";
import type { EventEnvelope } from "../event/event.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import { composePolicy } from "../policy/compose-policy.ts";
import { consequenceRules } from "../policy/presets/consequence-rules.ts";
import { presets } from "../presets/presets.ts";
import { requestProcess } from "./request-process.ts";

const overdue = { clocks: ["resolution"], grounds: "overdue", source: ["R-273"] };
const { standard } = presets.compiled;
const accounting = composePolicy(standard.policy, { consequences: { ...consequenceRules, overdue } })
  .andThen((policy) => compilePolicy(policy, presets.calendars))
  ._unsafeUnwrap();

const missed = (clock: string, policy = accounting, steps = upTo("Arrive")) => {
  const { state } = given(...steps);
  const event = {
    type: "ClockMissed",
    version: 9,
    data: { clock, subject: { kind: "request", id: "T-1" } },
  } as unknown as EventEnvelope;
  return requestProcess.reactionsTo(contextAt(at("17:00"), policy), event, state);
};

describe("service that is overdue", () => {
  test("calls whoever worked on it to account, by the clocks that the policy names (R-273, R-137)", () => {
    const [reaction, ...others] = missed("resolution");
    expect(others).toEqual([]);
    expect(reaction?.stream).toEqual({ kind: "consequence", id: "T-1-o9" });
    const proposed = consequenceProcess.parse(
      { ...reaction?.command, by: { id: "system", role: "system" } },
      at("17:00"),
    );
    expect(proposed._unsafeUnwrap()).toMatchObject({
      type: "ProposeConsequence",
      as: "penalty",
      person: "wang",
      grounds: { id: "overdue", stream: { kind: "request", id: "T-1" }, clock: "resolution" },
    });
  });

  test("calls nobody to account by another clock, before anybody was sent, or where the policy does not", () => {
    expect(missed("dispatch")).toEqual([]);
    expect(missed("resolution", accounting, upTo("Triage"))).toEqual([]);
    expect(missed("resolution", standard)).toEqual([]);
  });
});
