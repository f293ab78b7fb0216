import type { Wording } from "../sla/clock-rule.ts";
import type { SurveyCommandName } from "./survey-commands.ts";
import type { SurveyState } from "./survey-state.ts";

const statuses: Readonly<Record<SurveyState["status"], Wording>> = {
  unopened: { "zh-CN": "未开始", en: "not opened" },
  opened: { "zh-CN": "待调查", en: "opened" },
  answered: { "zh-CN": "已调查待签署", en: "answered, to be countersigned" },
  countersigned: { "zh-CN": "已签署", en: "countersigned" },
  cancelled: { "zh-CN": "已撤销", en: "cancelled" },
};

const commands: Readonly<Record<SurveyCommandName, Wording>> = {
  OpenSurvey: { "zh-CN": "开始服务质量调查", en: "open a survey" },
  RecordSurvey: { "zh-CN": "记录调查结果", en: "record the survey" },
  CountersignSurvey: { "zh-CN": "管理者代表签署", en: "countersign the survey" },
  ReturnSurvey: { "zh-CN": "退回重新调查", en: "return the survey" },
  CancelSurvey: { "zh-CN": "撤销调查", en: "cancel the survey" },
};

/** What people read in place of a survey's identifiers. */
export const surveyLabels = { statuses, commands };
