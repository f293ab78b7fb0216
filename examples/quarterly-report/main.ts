import { stringify } from "csv-stringify/sync";
import {
  againstTarget,
  localDate,
  performanceFrom,
  performanceRules,
  reportOf,
  reportPeriod,
  reportTable,
  satisfactionOf,
  scoringRules,
  standardReports,
  targetsFor,
  type ReportCell,
  type ReportDefinition,
  type ReportRow,
  type Share,
} from "@callout/core";
import { drawnQuarter } from "./quarter.ts";

const period = reportPeriod("quarter", localDate("2026-02-14"), "Asia/Shanghai");
const { facts, ratings, asked } = drawnQuarter(2026, 240, period);

const percent = ({ share, interval }: Share): string =>
  share === null
    ? "无数据"
    : `${(100 * share).toFixed(1)}%（${(100 * interval.low).toFixed(0)}–${(100 * interval.high).toFixed(0)}%）`;

const worded = (cell: ReportCell): string => {
  if (cell.kind === "share") return `${percent(cell)} / ${String(cell.of)}`;
  if (cell.kind === "mean") return cell.value === null ? "无数据" : cell.value.toFixed(1);
  return String(cell.value);
};

const tableOf = (definition: ReportDefinition): readonly (readonly string[])[] => {
  const { rows, total } = reportOf(definition, period, facts, scoringRules.confidence);
  const row = ({ group, cells }: ReportRow, name: readonly string[]) => [
    ...name,
    ...definition.groupBy.slice(name.length).map((_, at) => String(group[at] ?? "—")),
    ...cells.map(worded),
  ];
  return [
    [...definition.groupBy, ...definition.columns.map(({ label }) => label["zh-CN"])],
    ...rows.map((one) => row(one, [])),
    [...definition.groupBy.map((_, at) => (at === 0 ? "合计" : "")), ...total.cells.map(worded)],
  ];
};

const section = (definition: ReportDefinition): readonly string[] => [
  "",
  `## ${definition.label["zh-CN"]}`,
  ...tableOf(definition).map((row) => row.join(" | ")),
];

const satisfaction = satisfactionOf(scoringRules, ratings, asked)._unsafeUnwrap();
const wanted = targetsFor(scoringRules.targets, "satisfaction", {}).map((target) =>
  againstTarget(target, satisfaction.rate),
);

/** The quarterly report, line by line. */
export const lines: readonly string[] = [
  `# 季度服务报告 ${period.firstDay} 至 ${period.dayAfter}（不含）`,
  ...section(standardReports.service),
  ...section(standardReports.slaByClock),
  ...section(standardReports.revisits),
  "",
  "## 客户满意度",
  `满意率 ${percent(satisfaction.rate)}，${String(satisfaction.rate.of)} 人评价，回收率 ${percent(satisfaction.response)}`,
  ...wanted.map(
    ({ target, standing, certain }) =>
      `目标 ${target.label["zh-CN"]} ${target.operator === "atLeast" ? "≥" : ">"}${String(target.percent)}%：${standing === "reached" ? "达到" : "未达到"}${certain ? "" : "（样本不足以断定）"}`,
  ),
  "",
  "## 业绩核定",
  ...performanceFrom(performanceRules, period, facts).map(
    ({ rank, engineer, score, slips: count }) =>
      `${String(rank)}. ${engineer} ${score?.toFixed(1) ?? "无"} 分（${String(count)} 单）`,
  ),
];

const { slaByClock } = standardReports;
const table = reportTable(slaByClock, reportOf(slaByClock, period, facts, scoringRules.confidence), "zh-CN");

/** One of its tables for a spreadsheet: the numbers themselves, and nothing in it that a spreadsheet would take for a formula. */
export const csv: string = stringify(
  [table.header, ...table.rows, table.total].map((line) => [...line]),
  { bom: true, escape_formulas: true },
);

console.log(lines.join("\n"));
