import { expect, test } from "vitest";
import type { Target } from "./target.ts";
import { wordTarget } from "./word-target.ts";

test.for<[Target, string, string]>([
  [{ elapsed: 0 }, "at once", "立即"],
  [{ elapsed: 90 }, "1 h 30 min", "1 小时 30 分内"],
  [{ open: 240 }, "4 h of service time", "服务时间 4 小时内"],
  [{ open: 0 }, "at once", "立即"],
  [
    { elapsed: { from: 2880, to: 4320, promise: "to" } },
    "48 h to 72 h (72 h promised)",
    "48 小时至 72 小时内（承诺 72 小时）",
  ],
  [
    { open: { from: 60, to: 120, promise: "from" } },
    "1 h to 2 h of service time (1 h promised)",
    "服务时间 1 小时至 2 小时内（承诺 1 小时）",
  ],
  [{ workdays: 1 }, "1 workday", "1 个工作日内"],
  [{ workdays: 15, until: "sameTime" }, "15 workdays", "15 个工作日内"],
  [
    { workdays: { from: 3, to: 5, promise: "to" } },
    "3 workdays to 5 workdays (5 workdays promised)",
    "3 个工作日至 5 个工作日内（承诺 5 个工作日）",
  ],
  [{ calendar: { days: 7 } }, "7 calendar days", "7 天内"],
  [{ calendar: { months: 1 } }, "1 calendar month", "1 个月内"],
  [{ calendar: { years: 3 } }, "3 calendar years", "3 年内"],
  [{ weekend: 2 }, "before weekend no. 2", "第 2 个周末前"],
  [{ dayOfMonth: 5 }, "by day 5 of the month", "每月 5 日前（含当日）"],
  [{ agreed: "visitAt" }, "the agreed time (visitAt)", "约定时间（visitAt）"],
  [{ before: "dutyStartsAt", elapsed: 720 }, "12 h before dutyStartsAt", "dutyStartsAt 之前 12 小时"],
  [
    { before: "dutyStartsAt", open: 240 },
    "4 h of service time before dutyStartsAt",
    "dutyStartsAt 之前 服务时间 4 小时",
  ],
  [{ before: "dutyStartsAt", workdays: 1 }, "1 workday before dutyStartsAt", "dutyStartsAt 之前 1 个工作日"],
])("%j is %s, %s", ([target, english, chinese]) => {
  expect([wordTarget(target, "en"), wordTarget(target, "zh-CN")]).toEqual([english, chinese]);
});
