import { localDate, reportOf, reportPeriod, standardReports } from "@callout/core";
import { expect, test } from "vitest";
import { csv, lines } from "./main.ts";
import { drawnQuarter } from "./quarter.ts";

test("a quarter becomes its report, each table with its total", () => {
  expect(lines.filter((line) => /^(#|合计|满意率|目标|\d\.)/.test(line))).toEqual([
    "# 季度服务报告 2026-01-01 至 2026-04-01（不含）",
    "## 季度服务报告",
    "合计 |  | 240 | 92.3%（88–95%） / 233 | 7 | 38.3%（32–45%） / 240 | 4.6%（3–8%） / 240",
    "## 时限达成率",
    "合计 |  | 720 | 92.9%（91–95%） / 720 | 51 | 41",
    "## 回访率",
    "合计 | 240 | 95.8%（93–98%） / 240 | 95.7%（92–98%） / 230",
    "## 客户满意度",
    "满意率 75.8%（69–82%），161 人评价，回收率 67.1%（61–73%）",
    "目标 服务满意率 ≥98%：未达到",
    "## 业绩核定",
    "1. 李工 84.8 分（58 单）",
    "2. 王工 84.8 分（57 单）",
    "3. 赵工 84.4 分（63 单）",
    "4. 陈工 84.1 分（62 单）",
  ]);
});

test("a table becomes a file for a spreadsheet, whose rows add up to its last line", () => {
  expect(csv.startsWith("\ufeffclock,tier,时限数,达成率（总数）,达成率（件数）,达成率,")).toBe(true);
  const [, ...lines] = csv
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  const last = lines.at(-1) ?? [];
  expect(last.slice(0, 5)).toEqual(["合计", "", "720", "720", "669"]);
  const added = (place: number) => lines.slice(0, -1).reduce((sum, line) => sum + Number(line[place]), 0);
  for (const place of [2, 3, 4, 8, 9]) expect(added(place)).toBe(Number(last[place]));
  expect(Number(last[5])).toBe(669 / 720);
});

test("the months of the quarter add up to it, and the same seed draws the same quarter", () => {
  const quarter = reportPeriod("quarter", localDate("2026-02-14"), "Asia/Shanghai");
  const { facts } = drawnQuarter(7, 100, quarter);
  expect(drawnQuarter(7, 100, quarter).facts).toEqual(facts);
  const counted = ["2026-01-01", "2026-02-01", "2026-03-01"].map((date) => {
    const month = reportPeriod("month", localDate(date), "Asia/Shanghai");
    return reportOf(standardReports.service, month, facts, "0.95").total.facts;
  });
  expect(counted.reduce((sum, month) => sum + month, 0)).toBe(100);
});
