import { wordMoney } from "../money/money.ts";
import type { RefusalWords } from "../process/refusals.ts";
import { complaintLabels } from "./complaint-labels.ts";
import type { OwnComplaintRefusal } from "./complaint-refusal.ts";

/** One sentence for a person for each thing that only complaints refuse. */
export const complaintRefusalWords: RefusalWords<OwnComplaintRefusal> = {
  UnknownReasons: ({ reasons, known }) => ({
    "zh-CN": `没有这样的投诉原因：${reasons.join("、")}；可用：${known.join("、")}`,
    en: `no such reasons of complaints: ${reasons.join(", ")}; known: ${known.join(", ")}`,
  }),
  NotTheHandler: ({ handler, actor }) => ({
    "zh-CN": `该投诉由 ${handler} 处理，${actor} 不能办理`,
    en: `the complaint is in the hands of ${handler}; ${actor} may not handle it`,
  }),
  CauseAnalysisMissing: ({ reasons, missing }) => ({
    "zh-CN": `此类投诉（${reasons.join("、")}）须填写${missing.map((part) => PARTS[part]["zh-CN"]).join("和")}`,
    en: `a complaint for ${reasons.join(", ")} needs ${missing.map((part) => PARTS[part].en).join(" and ")}`,
  }),
  NotAtFault: ({ verdict }) => ({
    "zh-CN": `投诉核实为“${complaintLabels.verdicts[verdict]["zh-CN"]}”，不属我方过失，不予赔偿`,
    en: `the complaint was ${complaintLabels.verdicts[verdict].en}; only loss through our own fault is made good`,
  }),
  UnknownCompensation: ({ standard, known }) => ({
    "zh-CN": `没有名为“${standard}”的赔偿标准；可用：${known.join("、") || "无"}`,
    en: `no standard of compensation "${standard}"; known: ${known.join(", ") || "none"}`,
  }),
  AboveStandard: ({ standard, amount, given, atMost }) => ({
    "zh-CN": `赔偿 ${wordMoney(amount)}${given.amountMinor === 0 ? "" : `（此前已赔偿 ${wordMoney(given)}）`}超出标准“${standard}”的上限 ${wordMoney(atMost)}`,
    en: `${wordMoney(amount)}${given.amountMinor === 0 ? "" : `, after ${wordMoney(given)} before,`} is more than the standard ${standard} gives: ${wordMoney(atMost)} at most`,
  }),
  RevisitPending: ({ revisitId }) => ({
    "zh-CN": `投诉回访 ${revisitId} 尚未完成；无法回访的，须说明原因`,
    en: `the complainant is still to be asked in revisit ${revisitId}; say why where they cannot be`,
  }),
  UnknownRevisit: ({ revisitId, planned }) => ({
    "zh-CN": `该投诉没有安排回访 ${revisitId}${planned === null ? "" : `（已安排 ${planned}）`}`,
    en: `revisit ${revisitId} was not planned for this complaint${planned === null ? "" : `; ${planned} was`}`,
  }),
  MergeUnderWay: ({ into }) => ({
    "zh-CN": `该投诉正在等待投诉 ${into} 答复能否并案`,
    en: `the complaint waits for complaint ${into} to take it in`,
  }),
  OthersGoOnInIt: ({ complaints }) => ({
    "zh-CN": `投诉 ${complaints.join("、")} 已并入本投诉，须予答复，不能撤回`,
    en: `complaints ${complaints.join(", ")} go on in this one: it is answered, and not withdrawn`,
  }),
  MergedIntoItself: ({ complaint }) => ({
    "zh-CN": `投诉 ${complaint} 不能并入自身`,
    en: `complaint ${complaint} cannot go on in itself`,
  }),
};

const PARTS = {
  cause: { "zh-CN": "原因分析", en: "an analysis of the cause" },
  improvement: { "zh-CN": "改进方案", en: "a plan of improvement" },
} as const;
