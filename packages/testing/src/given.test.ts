import { instant, type DecisionContext } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { describe, expect, test } from "vitest";
import { given } from "./given.ts";

/** A lamp: the smallest process there is. */
const lamp = {
  initial: "off" as "off" | "on",
  decide:
    ({ recordedAt }: DecisionContext) =>
    ({ type }: { readonly type: "SwitchOn" }, state: "off" | "on"): Result<readonly string[], "AlreadyOn"> =>
      state === "on" ? err("AlreadyOn") : ok([`${type} ${recordedAt}`]),
  evolve: (_state: "off" | "on", event: string): "off" | "on" => (event.startsWith("SwitchOn") ? "on" : "off"),
};

/** All that the lamp consults. */
const context = { recordedAt: instant("2026-03-02T01:00:00Z") } as DecisionContext;

describe("given", () => {
  test("a command meets the state its history has come to", () => {
    const dark = given(lamp, context);
    expect(dark.when({ type: "SwitchOn" })).toEqual(ok(["SwitchOn 2026-03-02T01:00:00.000Z"]));
    const lit = given(lamp, context, "SwitchOn", "SwitchOff", "SwitchOn");
    expect(lit.state).toBe("on");
    expect(lit.when({ type: "SwitchOn" })).toEqual(err("AlreadyOn"));
  });
});
