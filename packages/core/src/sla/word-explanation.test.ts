import { describe, expect, test } from "vitest";
import { clocksWith, ruleWith, shanghai } from "../../test-support/clock-arbitraries.ts";
import { fromMillis } from "../time/instant.ts";
import { adoptRules } from "./adopt-rules.ts";
import type { ClockRule } from "./clock-rule.ts";
import { explainClock } from "./explain-clock.ts";
import type { Facts, Timeline } from "./timeline.ts";
import { wordExplanation } from "./word-explanation.ts";

const at = (text: string) => fromMillis(shanghai(text));

const started = (start: string, reason: string | null = null, facts: Facts = {}): Timeline => ({
  subject: { kind: "request", id: "T-1" },
  facts,
  marks: start === "" ? [] : [{ name: "start", at: at(start), cycle: 1 }],
  pauses: reason === null ? [] : [{ reason, from: at("2024-10-08T10:00:00"), to: at("2024-10-08T11:00:00") }],
});

const fourHours = (some: Partial<ClockRule> = {}) =>
  clocksWith(ruleWith({ open: 240 }, { pausedBy: ["customer", "deferred", "weather"], ...some }));

const worded = (timeline: Timeline, compiled = fourHours(), zone = "Asia/Shanghai"): [string[], string[]] => {
  const proof = explainClock(compiled, timeline, "clock");
  if (proof === null) throw new Error("the clock is there");
  return [wordExplanation(proof, "zh-CN", zone).split("\n"), wordExplanation(proof, "en", zone).split("\n")];
};

const byTier = {
  promises: [{ rank: 1, when: { tier: "standard" }, target: { open: 240 }, source: ["R-080"] }],
};

describe("a due moment in words", () => {
  test("over the National Day holidays, with a pause, in both languages", () => {
    const timeline = started("2024-09-30T16:30:00", "customer", { tier: "standard" });
    expect(worded(timeline, fourHours(byTier))).toEqual([
      [
        "时限：应于 2024-10-08 13:30（Asia/Shanghai）",
        "承诺：服务时间 4 小时内（R-080），因服务级别为“standard”",
        "自 2024-09-30 16:30 起计：",
        "  2024-09-30 16:30–18:00  + 1 小时 30 分",
        "  2024-09-30 18:00–2024-10-01 00:00  服务时间外",
        "  2024-10-01 00:00–2024-10-08 00:00  节假日",
        "  2024-10-08 00:00–09:00  服务时间外",
        "  2024-10-08 09:00–10:00  + 1 小时",
        "  2024-10-08 10:00–11:00  暂停：等待客户",
        "  2024-10-08 11:00–12:00  + 1 小时",
        "  2024-10-08 12:00–13:00  服务时间外",
        "  2024-10-08 13:00–13:30  + 30 分",
        "合计 4 小时",
      ],
      [
        "Clock: due 2024-10-08 13:30 (Asia/Shanghai)",
        "Promised: 4 h of service time (R-080), as tier is standard",
        "Counted from 2024-09-30 16:30:",
        "  2024-09-30 16:30–18:00  + 1 h 30 min",
        "  2024-09-30 18:00–2024-10-01 00:00  outside service hours",
        "  2024-10-01 00:00–2024-10-08 00:00  public holiday",
        "  2024-10-08 00:00–09:00  outside service hours",
        "  2024-10-08 09:00–10:00  + 1 h",
        "  2024-10-08 10:00–11:00  paused: waiting for the customer",
        "  2024-10-08 11:00–12:00  + 1 h",
        "  2024-10-08 12:00–13:00  outside service hours",
        "  2024-10-08 13:00–13:30  + 30 min",
        "Together 4 h",
      ],
    ]);
  });

  test("over a make-up Saturday that is worked, and the Sunday after that is not", () => {
    const [chinese, english] = worded(started("2024-10-12T16:30:00"));
    expect(chinese.slice(3)).toEqual([
      "  2024-10-12 16:30–18:00  + 1 小时 30 分（调休上班日或特别服务时间）",
      "  2024-10-12 18:00–2024-10-13 00:00  服务时间外",
      "  2024-10-13 00:00–2024-10-14 00:00  非工作日",
      "  2024-10-14 00:00–09:00  服务时间外",
      "  2024-10-14 09:00–11:30  + 2 小时 30 分",
      "合计 4 小时",
    ]);
    expect(english.slice(3)).toEqual([
      "  2024-10-12 16:30–18:00  + 1 h 30 min (make-up workday or special hours)",
      "  2024-10-12 18:00–2024-10-13 00:00  outside service hours",
      "  2024-10-13 00:00–2024-10-14 00:00  no working day",
      "  2024-10-14 00:00–09:00  outside service hours",
      "  2024-10-14 09:00–11:30  + 2 h 30 min",
      "Together 4 h",
    ]);
  });

  test("has the times of the zone that it names", () => {
    const [, english] = worded(started("2024-11-21T09:00:00"), fourHours(), "Europe/London");
    expect([english[0], english[2]]).toEqual([
      "Clock: due 2024-11-21 06:00 (Europe/London)",
      "Counted from 2024-11-21 01:00:",
    ]);
  });

  test("says what was waited for, or names a reason that it has no words for", () => {
    const line = (reason: string) =>
      worded(started("2024-10-08T09:00:00", reason)).map((lines) => lines[4]?.split("  ").at(-1));
    expect(line("deferred")).toEqual(["暂停：暂缓处理", "paused: put off"]);
    expect(line("weather")).toEqual(["暂停：weather", "paused: weather"]);
  });

  test("says that the holidays of a year were not known yet", () => {
    const [chinese, english] = worded(started("2031-10-01T09:00:00"));
    expect([chinese.at(-1), english.at(-1)]).toEqual([
      "暂定：2031 年的节假日安排尚未公布",
      "Provisional: the holidays of 2031 are not announced yet",
    ]);
  });

  test("keeps apart what was counted under earlier rules", () => {
    const after = clocksWith(ruleWith({ open: 60 }));
    const rules = {
      before: fourHours(),
      after,
      at: at("2024-11-21T09:30:00"),
      how: "forward",
      because: "policy",
    } as const;
    const adopted = adoptRules(started("2024-11-21T09:00:00"), rules);
    const [chinese, english] = worded(adopted.timeline, adopted.compiled);
    expect(chinese.slice(2)).toEqual([
      "自 2024-11-21 09:30 起计：",
      "  2024-11-21 09:00–09:30  + 30 分（按原规则已计）",
      "  2024-11-21 09:30–10:00  + 30 分",
      "合计 1 小时",
    ]);
    expect(english[3]).toBe("  2024-11-21 09:00–09:30  + 30 min (as counted under earlier rules)");
  });
});

describe("in place of a due moment stands", () => {
  test("that the clock has not started", () => {
    expect(worded(started("")).map(([first]) => first)).toEqual(["时限：尚未开始", "Clock: not started"]);
  });

  test("that it waits for a pause to end", () => {
    const endless = {
      ...started("2024-11-21T09:00:00"),
      pauses: [{ reason: "customer", from: at("2024-11-21T10:00:00"), to: null }],
    };
    expect(worded(endless).map(([first]) => first)).toEqual([
      "时限：暂停中，恢复后再定到期时间",
      "Clock: paused; due when it has resumed",
    ]);
  });

  test("that nothing is promised", () => {
    expect(worded(started("2024-11-21T09:00:00"), fourHours(byTier))).toEqual([
      ["时限：无到期时间", "承诺：无"],
      ["Clock: not due at any time", "Promised: nothing"],
    ]);
  });
});

test("a promise made to everybody is said to be one", () => {
  const floor = {
    promises: [{ rank: 1, when: {}, target: { open: 60 }, source: ["R-088"] }],
    take: "stricter",
  } as const;
  expect(worded(started("2024-11-21T09:00:00"), fourHours({ floor })).map(([, promise]) => promise)).toEqual([
    "承诺：服务时间 1 小时内（R-088），因对所有客户如此承诺",
    "Promised: 1 h of service time (R-088), as it is promised to everybody",
  ]);
});
