import type { Wording } from "../sla/clock-rule.ts";
import type { AccidentCommandName } from "./accident-commands.ts";
import type { AccidentState } from "./accident-state.ts";

const statuses: Readonly<Record<AccidentState["status"], Wording>> = {
  unreported: { "zh-CN": "未报告", en: "not reported" },
  reported: { "zh-CN": "已报告待调查", en: "reported, to be looked into" },
  confirmed: { "zh-CN": "已认定待处理", en: "confirmed, to be settled" },
  unfounded: { "zh-CN": "不构成安全事故", en: "no security accident" },
  closed: { "zh-CN": "已结案", en: "closed" },
};

const commands: Readonly<Record<AccidentCommandName, Wording>> = {
  ReportAccident: { "zh-CN": "报告安全事故", en: "report a security accident" },
  TellCustomerOfAccident: { "zh-CN": "告知用户", en: "tell the customer of it" },
  RemedyAccident: { "zh-CN": "记录整改措施", en: "record a remedy" },
  InvestigateAccident: { "zh-CN": "调查认定", en: "say what the investigation found" },
  NoteConsequence: { "zh-CN": "登记处理结果", en: "note what was decided for somebody" },
  CloseAccident: { "zh-CN": "安全事故结案", en: "close the accident" },
};

/** What people read in place of a security accident's identifiers. */
export const accidentLabels = { statuses, commands };
