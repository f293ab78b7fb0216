import { describe, expect, test } from "vitest";
import { localDate } from "../time/local-date.ts";
import { numberWanted } from "./next-number.ts";
import { NumberSeries } from "./number-series.ts";

const date = localDate("2024-11-21");

describe("a series of numbers", () => {
  test.for([
    ["{seq:1}", "never", "request", "", 1],
    ["QR18-{yyyy}-{seq:5}", "yearly", "request/2024", "QR18-2024-", 5],
    ["{yyyy}{MM}-{seq:4}", "monthly", "request/2024-11", "202411-", 4],
    ["{yyyy}{MM}{dd}{seq:3}", "daily", "request/2024-11-21", "20241121", 3],
    ["$&{yyyy}-{seq:2}", "never", "request", "$&2024-", 2],
  ] as const)("%s, begun anew %s, counts in %s after %s", ([pattern, reset, counter, prefix, width]) => {
    expect(numberWanted("request", { pattern, reset }, date)).toEqual({ counter, prefix, width });
  });

  test.for([
    ["{yyyy}-{seq:4}", "monthly"],
    ["{MM}-{seq:4}", "yearly"],
    ["{yyyy}{MM}-{seq:4}", "daily"],
  ] as const)("%s cannot begin anew %s: numbers would come twice", ([pattern, reset]) => {
    expect(NumberSeries.safeParse({ pattern, reset }).error?.issues.map(({ path }) => path)).toEqual([["pattern"]]);
  });

  test.for(["{seq:4}-{yyyy}", "{seq}", "{yy}-{seq:4}", "{seq:0}", "2024"])("%s is no pattern", (pattern) => {
    expect(NumberSeries.safeParse({ pattern, reset: "never" }).success).toBe(false);
  });
});
