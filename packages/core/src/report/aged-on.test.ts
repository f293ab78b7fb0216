import { expect, test } from "vitest";
import { instant } from "../time/instant.ts";
import { agedOn } from "./aged-on.ts";

test("an age is in whole days, rounded down, and never less than none (R-535)", () => {
  const open = { about: "open", at: instant("2026-03-02T01:00:00Z"), facts: { status: "waiting" } };
  const ageOn = (moment: string) => agedOn(open, instant(moment)).facts["ageDays"];
  expect(["2026-03-05T00:59:59Z", "2026-03-05T01:00:00Z", "2026-03-01T00:00:00Z"].map(ageOn)).toEqual([2, 3, 0]);
  expect(agedOn(open, instant("2026-03-05T01:00:00Z"))).toEqual({
    about: "open",
    at: instant("2026-03-05T01:00:00Z"),
    facts: { status: "waiting", ageDays: 3 },
  });
});
