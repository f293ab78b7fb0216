import type { codeLists } from "../../lists/code-lists.ts";
import type { Label } from "../label.ts";
import type { standardReports } from "./reports/standard-reports.ts";

/** What a service hands over: a slip or record, a report, or something that is kept. */
export type Deliverable =
  | { readonly type: "slip"; readonly slip: (typeof codeLists)["slipKind"]["options"][number]["id"] }
  | { readonly type: "report"; readonly report: keyof typeof standardReports }
  | { readonly type: "record"; readonly record: "emergency" | "item" | "inspection" | "article" };

/** One service that customers are promised, with what they get of it and how often. */
export interface CatalogueService {
  readonly id: string;
  readonly label: Label;
  readonly category: (typeof codeLists)["serviceCategory"]["options"][number]["id"];
  readonly hands: readonly Deliverable[];
  readonly every: "month" | "quarter" | "year" | "week" | "once" | "event" | "request";
  readonly source: readonly string[];
}

const slip = (id: Extract<Deliverable, { readonly type: "slip" }>["slip"]): Deliverable => ({ type: "slip", slip: id });
const report = (id: keyof typeof standardReports): Deliverable => ({ type: "report", report: id });
const record = (id: Extract<Deliverable, { readonly type: "record" }>["record"]): Deliverable => ({
  type: "record",
  record: id,
});

const service = (
  [id, zh, en]: readonly [string, string, string],
  category: CatalogueService["category"],
  every: CatalogueService["every"],
  hands: readonly Deliverable[],
  ...source: readonly string[]
): CatalogueService => ({ id, label: { "zh-CN": zh, en }, category, hands, every, source });

/**
 * The services of S-71, S-56 and S-58 whose deliverable the library keeps or makes, each in one of the four categories.
 *
 * Documents that somebody writes outside of it, such as a security analysis, are not in it.
 */
export const serviceCatalogue: readonly CatalogueService[] = [
  service(
    ["operationMonth", "运维月报告", "Operation report of a month"],
    "report",
    "month",
    [report("operationMonth")],
    "R-533",
  ),
  service(
    ["operationQuarter", "运维季报告", "Operation report of a quarter"],
    "report",
    "quarter",
    [report("operationQuarter")],
    "R-533",
  ),
  service(
    ["operationYear", "运维年报告", "Operation report of a year"],
    "report",
    "year",
    [report("operationYear")],
    "R-533",
  ),
  service(
    ["majorEvent", "重大事件服务报告", "Report of a major event"],
    "report",
    "event",
    [record("emergency")],
    "R-534",
  ),
  service(
    ["selfCheck", "服务质量自检报告", "Self-check of the quality of service"],
    "report",
    "month",
    [report("slaByClock"), report("satisfaction")],
    "R-535",
  ),
  service(
    ["patrol", "巡检报告", "Inspection report"],
    "report",
    "month",
    [report("inspection"), record("inspection")],
    "R-353",
  ),
  service(
    ["maintenance", "维保服务报告", "Maintenance service report"],
    "report",
    "quarter",
    [report("service"), report("repair"), report("partsDetail")],
    "R-542",
  ),
  service(
    ["evaluation", "系统应用与运行评估分析报告", "Evaluation of how a system is used and runs"],
    "report",
    "month",
    [report("operationMonth"), report("faultCauses"), report("ageing")],
    "R-543",
  ),
  service(
    ["qualitySummary", "质量总结报告", "Quality summary of a project"],
    "report",
    "once",
    [report("qualityProblems"), report("qualityMeasures"), report("satisfaction")],
    "R-546",
  ),
  service(
    ["knowledge", "文档和知识管理", "Documents and knowledge"],
    "management",
    "week",
    [record("article")],
    "R-522",
  ),
  service(["assetRegister", "资产库/资产清单", "Register of assets"], "proactive", "once", [record("item")], "R-539"),
  service(
    ["configuration", "配置库补充", "Configuration library supplemented"],
    "proactive",
    "month",
    [record("item")],
    "R-539",
  ),
  service(
    ["intake", "服务请求受理", "Requests taken in"],
    "responsive",
    "request",
    [slip("dailyMaintenance")],
    "R-541",
  ),
  service(["onsite", "现场维护", "Maintenance on site"], "responsive", "request", [slip("dailyMaintenance")], "R-541"),
  service(
    ["spares", "备件应急", "Spares in an emergency"],
    "responsive",
    "request",
    [slip("dailyMaintenance"), slip("partsRequisition")],
    "R-541",
    "R-329",
  ),
  service(
    ["equipmentRepair", "设备维修", "Equipment repaired"],
    "responsive",
    "request",
    [slip("equipmentRepair")],
    "R-541",
  ),
  service(
    ["thirdParty", "第三方维修管理", "Repair by a third party"],
    "responsive",
    "request",
    [slip("sendInRepair")],
    "R-541",
  ),
  service(["support", "其他支持", "Other support"], "responsive", "request", [slip("supportRecord")], "R-541"),
];
