import type { ReportColumn, ReportDefinition } from "../policy/report-definition.ts";
import type { FactValue } from "../sla/condition.ts";
import type { Wording } from "../sla/clock-rule.ts";
import type { Report, ReportCell, ReportRow } from "./report-of.ts";

/** What stands in one place of a table; null where there is nothing to say. */
export type TableCell = string | number | null;

/** A report as a spreadsheet or a library for CSV takes it: every line has as many cells as the header. */
export interface ReportTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly total: readonly TableCell[];
}

/**
 * A report as a table of plain texts and numbers, nothing rounded.
 *
 * What it is grouped by comes first, under the names of the facts. A count or a sum takes one place; a mean takes two, with
 * of how many it is; a share takes five: of how many, how many, the share and its bounds, each from 0 to 1.
 *
 * @param report - made by this definition
 * @example
 * ```ts
 * const period = reportPeriod("month", localDate("2026-03-01"), "Asia/Shanghai");
 * const at = instant("2026-03-10T02:00:00Z");
 * const facts = [30, 45].map((minutes) => ({ about: "visit", at, facts: { engineer: "li", minutes } }));
 * const made = reportOf(standardReports.workload, period, facts, "0.95");
 * const { header, rows, total } = reportTable(standardReports.workload, made, "en");
 * [header, ...rows, total] // => [["engineer", "visits", "minutes"], ["li", 2, 75], ["total", 2, 75]]
 * ```
 */
export const reportTable = (
  { groupBy, columns }: ReportDefinition,
  { rows, total }: Report,
  language: keyof Wording,
): ReportTable => {
  const words = WORDS[language];
  const line = (group: readonly TableCell[], { cells }: ReportRow) => [...group, ...cells.flatMap(places)];
  return {
    header: [...groupBy, ...columns.flatMap((column) => headings(column, words, language))],
    rows: rows.map((row) => line(row.group.map(asText), row)),
    total: line(
      groupBy.map((_, nth) => (nth === 0 ? words.total : null)),
      total,
    ),
  };
};

const WORDS = {
  "zh-CN": { total: "合计", of: "（总数）", count: "（件数）", low: "（下限）", high: "（上限）" },
  en: { total: "total", of: " (of)", count: " (count)", low: " (from)", high: " (to)" },
} as const;

const headings = (
  { kind, label }: ReportColumn,
  { of, count, low, high }: (typeof WORDS)[keyof Wording],
  language: keyof Wording,
): readonly string[] => {
  const name = label[language];
  if (kind === "share") return [`${name}${of}`, `${name}${count}`, name, `${name}${low}`, `${name}${high}`];
  return kind === "mean" ? [`${name}${of}`, name] : [name];
};

const places = (cell: ReportCell): readonly TableCell[] => {
  if (cell.kind === "share")
    return [cell.of, cell.count, cell.share, cell.interval?.low ?? null, cell.interval?.high ?? null];
  return cell.kind === "mean" ? [cell.of, cell.value] : [cell.value];
};

const asText = (value: FactValue): TableCell => (typeof value === "boolean" ? String(value) : value);
