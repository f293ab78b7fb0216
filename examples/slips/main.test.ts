import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { slips } from "./main.ts";

const kept = readFileSync(new URL("printed.txt", import.meta.url), "utf8");

test("every family of slips is lived through once, and printed with its own words", () => {
  expect([...slips.keys()]).toEqual(
    ["f01", "f02", "f03", "f04", "f05", "f06", "f07", "f08"].concat([
      "f09",
      "f10",
      "f11",
      "f12",
      "f13",
      "f20",
      "f21",
      "f24",
      "f27",
    ]),
  );
  expect([...slips.values()].map((lines) => lines.join("\n")).join("\n\n")).toBe(kept.trimEnd());
});
