import type { Condition } from "../../../sla/condition.ts";
import type { ReportColumn, ReportDefinition } from "../../report-definition.ts";

const unsigned = { signed: false };
const resolved = { outcome: "fullyResolved" };

const sla = [
  count("clocks", "时限数", "clocks"),
  share("met", "达成率", "met", { outcome: "met" }),
  count("missed", "超时数", "missed", { outcome: "missed" }),
  count("enteredLate", "按时完成、补录", "met, entered late", { outcome: "met", enteredLate: true }),
];

const handled = [
  count("requests", "服务请求数", "requests"),
  share("resolved", "完全解决率", "resolved in full", resolved, { signed: true }),
  count("unsigned", "未签字", "unsigned, counted apart", unsigned),
  share("firstLine", "一线解决率", "first-line share", { firstLine: true }),
  share("repeated", "重复率", "repeat share", { repeated: true }),
];

/**
 * The standard reports, by the names they go by in code.
 *
 * What the five reports of S-20 are grouped by, and for which period they are made, the sources do not state: that
 * is Callout's choice, to be replaced.
 */
export const standardReports = {
  faultCauses: report("faultCauses", ["产品故障原因分析", "Causes of product faults"], "request", ["R-545", "A-25"], {
    groupBy: ["product", "cause"],
    columns: [count("requests", "故障数", "faults"), share("repeated", "重复率", "repeat share", { repeated: true })],
  }),
  serviceItems: report("serviceItems", ["服务项统计", "Service items"], "service", ["R-545", "A-25"], {
    groupBy: ["item"],
    columns: [count("services", "服务次数", "services"), sum("minutes", "用时（分钟）", "minutes", "minutes")],
  }),
  complaintReasons: report(
    "complaintReasons",
    ["客户投诉原因统计", "Complaint reasons"],
    "complaint",
    ["R-545", "A-25"],
    {
      groupBy: ["reason"],
      columns: [count("complaints", "投诉数", "complaints")],
    },
  ),
  settlementDetail: report(
    "settlementDetail",
    ["服务单结算明细表", "Settlement per slip"],
    "charge",
    ["R-545", "A-25"],
    {
      groupBy: ["currency", "slip", "item"],
      columns: [
        count("charges", "笔数", "charges"),
        sum("amountMinor", "金额（最小单位）", "amount, minor units", "amountMinor"),
      ],
    },
  ),
  partsDetail: report("partsDetail", ["服务单配件明细表", "Parts per slip"], "part", ["R-545", "A-25"], {
    groupBy: ["slip", "part"],
    columns: [sum("quantity", "数量", "quantity", "quantity")],
  }),
  /** What was asked of the store against each slip, and what became of it. */
  requisitionDetail: report(
    "requisitionDetail",
    ["服务单备件领用明细表", "Parts requisitioned per slip"],
    "requisition",
    ["R-327", "R-330", "A-25"],
    {
      groupBy: ["slip", "part", "name"],
      columns: [
        sum("wanted", "申领数量", "wanted", "wanted"),
        sum("used", "已用", "used", "used"),
        sum("returned", "退回", "returned", "returned"),
        sum("out", "未用在外", "out", "out"),
      ],
    },
  ),
  /** Each quarter the service slips become a report for the purchaser. */
  service: report("service", ["季度服务报告", "Service report"], "request", ["R-532", "R-528"], {
    groupBy: ["kind", "tier"],
    columns: handled,
    period: "quarter",
  }),
  inspection: report("inspection", ["巡检报告", "Inspection report"], "inspection", ["R-544", "R-533"], {
    groupBy: ["site"],
    columns: [
      count("inspections", "巡检次数", "inspections"),
      sum("defects", "缺陷数", "defects", "defects"),
      share("clean", "无缺陷率", "without defects", { defects: 0 }),
    ],
  }),
  operationMonth: operation("operationMonth", "month"),
  operationQuarter: operation("operationQuarter", "quarter"),
  operationYear: operation("operationYear", "year"),
  repair: report("repair", ["月度维修总结", "Repair summary"], "repair", ["R-529"], {
    groupBy: ["product", "route"],
    columns: [count("repairs", "维修数", "repairs"), mean("days", "平均天数", "days, on the average", "days")],
  }),
  slaByClock: report("slaByClock", ["时限达成率", "Promises kept, by clock and tier"], "clock", ["R-535"], {
    groupBy: ["clock", "tier"],
    columns: sla,
  }),
  slaByEngineer: report("slaByEngineer", ["时限达成率（工程师）", "Promises kept, by engineer"], "clock", ["R-414"], {
    groupBy: ["engineer"],
    columns: sla,
  }),
  slaByCustomer: report("slaByCustomer", ["时限达成率（客户）", "Promises kept, by customer"], "clock", ["R-411"], {
    groupBy: ["customer"],
    columns: sla,
  }),
  satisfaction: report("satisfaction", ["客户满意度", "Satisfaction"], "rating", ["R-416", "R-535"], {
    groupBy: ["question"],
    columns: [
      count("answers", "评价数", "answers"),
      share("favourable", "满意率", "satisfaction rate", { favourable: true }),
      mean("score", "平均分", "mean score", "score"),
    ],
  }),
  revisits: report("revisits", ["回访率", "Revisit coverage"], "revisit", ["R-372", "R-386"], {
    groupBy: ["scheme"],
    columns: [
      count("wanted", "应回访数", "wanted"),
      share("covered", "回访率", "coverage", { done: true }),
      share("inTime", "按时回访率", "in time", { inTime: true }, { inTime: [true, false] }),
    ],
  }),
  trainings: report("trainings", ["培训统计", "Trainings"], "training", ["R-448", "R-459", "R-465", "C-30"], {
    groupBy: ["occasion"],
    columns: [
      count("sessions", "培训次数", "sessions"),
      sum("attendees", "参训人次", "attendees", "attendees"),
      share("mastered", "掌握率达标", "mastered", { mastered: true }, { mastered: [true, false] }),
    ],
    period: "year",
  }),
  /** What the quality of a project came to; for the owner, over its whole time. */
  qualityProblems: report("qualityProblems", ["质量问题统计", "Quality problems"], "problem", ["R-546", "R-578"], {
    groupBy: ["kind", "cause"],
    columns: [
      count("problems", "问题数", "problems"),
      sum("faults", "涉及故障数", "faults behind them", "faults"),
      share("solved", "解决率", "solved", { solved: true }),
      share("recurred", "复发率", "recurred", { recurred: true }),
      mean("days", "平均解决天数", "days to the solution, on the average", "days"),
    ],
    period: "quarter",
  }),
  qualityMeasures: report("qualityMeasures", ["纠正和预防措施", "Measures"], "measure", ["R-546", "R-427"], {
    groupBy: ["kind"],
    columns: [
      count("measures", "措施数", "measures"),
      share("done", "完成率", "done", { done: true }),
      share("inTime", "按时完成率", "done in time", { inTime: true }, { inTime: [true, false] }),
      share("effective", "有效率", "effective", { effective: true }, { effective: [true, false] }),
    ],
    period: "quarter",
  }),
  workload: report("workload", ["工作量", "Workload"], "visit", ["R-414"], {
    groupBy: ["engineer"],
    columns: [count("visits", "上门次数", "visits"), sum("minutes", "用时（分钟）", "minutes", "minutes")],
  }),
  ageing: report("ageing", ["未结服务请求账龄", "Age of open requests"], "open", ["R-535"], {
    groupBy: ["status"],
    columns: [
      count("open", "未结数", "open"),
      count("upTo3", "3 天以内", "up to 3 days", { ageDays: { atMost: 3 } }),
      count("upTo7", "3 至 7 天", "over 3 to 7 days", { ageDays: { moreThan: 3, atMost: 7 } }),
      count("upTo30", "7 至 30 天", "over 7 to 30 days", { ageDays: { moreThan: 7, atMost: 30 } }),
      count("older", "30 天以上", "over 30 days", { ageDays: { moreThan: 30 } }),
    ],
  }),
} as const satisfies Readonly<Record<string, ReportDefinition>>;

function operation(id: string, period: ReportDefinition["period"]): ReportDefinition {
  return report(id, ["运维服务报告", "Operation service report"], "request", ["R-533", "C-26"], {
    groupBy: ["orgUnit"],
    columns: handled,
    period,
  });
}

function report(
  id: string,
  [zh, en]: readonly [string, string],
  about: string,
  source: readonly string[],
  own: Pick<ReportDefinition, "groupBy" | "columns"> & Partial<ReportDefinition>,
): ReportDefinition {
  return { id, label: { "zh-CN": zh, en }, about, period: "month", source, ...own };
}

function count(id: string, zh: string, en: string, among: Condition = {}): ReportColumn {
  return { kind: "count", id, label: { "zh-CN": zh, en }, among };
}

function sum(id: string, zh: string, en: string, of: string): ReportColumn {
  return { kind: "sum", id, label: { "zh-CN": zh, en }, among: {}, of };
}

function mean(id: string, zh: string, en: string, of: string): ReportColumn {
  return { kind: "mean", id, label: { "zh-CN": zh, en }, among: {}, of };
}

function share(id: string, zh: string, en: string, when: Condition, among: Condition = {}): ReportColumn {
  return { kind: "share", id, label: { "zh-CN": zh, en }, among, when };
}
