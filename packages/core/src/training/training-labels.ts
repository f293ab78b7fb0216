import type { Wording } from "../sla/clock-rule.ts";
import type { TrainingCommandName } from "./training-commands.ts";
import type { TrainingState } from "./training-state.ts";

const statuses: Readonly<Record<TrainingState["status"], Wording>> = {
  unplanned: { "zh-CN": "未计划", en: "not planned" },
  planned: { "zh-CN": "已计划待准备", en: "planned, to be prepared" },
  ready: { "zh-CN": "准备就绪", en: "ready" },
  delivered: { "zh-CN": "已实施待考试", en: "held, to be examined" },
  mastered: { "zh-CN": "考试达标", en: "mastered, to be summed up" },
  fellShort: { "zh-CN": "考试未达标", en: "fell short, to be repeated" },
  summarised: { "zh-CN": "已总结待调查", en: "summed up, to be surveyed" },
  surveyed: { "zh-CN": "已调查", en: "surveyed" },
  cancelled: { "zh-CN": "已取消", en: "cancelled" },
};

const commands: Readonly<Record<TrainingCommandName, Wording>> = {
  PlanTraining: { "zh-CN": "编制培训计划", en: "plan a training" },
  MoveTraining: { "zh-CN": "改期", en: "move the training" },
  RecordPreparation: { "zh-CN": "记录准备", en: "record what is ready" },
  RecordTrainingDelivered: { "zh-CN": "记录培训实施", en: "record that it was held" },
  RecordExam: { "zh-CN": "记录考试成绩", en: "record the exam" },
  RepeatTraining: { "zh-CN": "重新培训", en: "repeat the training" },
  SummariseTraining: { "zh-CN": "工作总结", en: "sum up the training" },
  RecordTrainingSurvey: { "zh-CN": "记录培训质量调查", en: "record the survey of its quality" },
  CancelTraining: { "zh-CN": "取消培训", en: "cancel the training" },
};

/** What people read in place of a training's identifiers. */
export const trainingLabels = { statuses, commands };
