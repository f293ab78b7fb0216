import { NAME_ONLY, slip, type Words } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

type MadeBy = readonly [process: string, command: string];

const nameOnly = (
  id: string,
  title: Words,
  [process, command]: MadeBy,
  [source, note = NAME_ONLY]: readonly [source: string, note?: string],
): SlipTemplate => slip({ id, form: "F-27", title, source: [source], note, madeBy: { process, command } }, []);

/**
 * Records of resident service, training and knowledge, of which the source tells little more than the names (F-27); each
 * is kept by a process.
 */
export const knowledgeRecords: readonly SlipTemplate[] = [
  nameOnly("trainingPlan", ["培训计划", "training plan"], ["training", "PlanTraining"], ["S-06"]),
  nameOnly("lessonPlan", ["教案/讲义", "lesson plan or handout"], ["training", "RecordPreparation"], ["S-06"]),
  nameOnly("exam", ["考试", "exam"], ["training", "RecordExam"], ["S-06"]),
  nameOnly("workSummary", ["工作总结", "work summary"], ["training", "SummariseTraining"], ["S-06"]),
  nameOnly(
    "trainingSurvey",
    ["培训质量调查", "training-quality survey"],
    ["training", "RecordTrainingSurvey"],
    ["S-06"],
  ),
  nameOnly(
    "knowledgeArticle",
    ["知识条目", "knowledge article"],
    ["article", "SubmitArticle"],
    ["S-79", "Submitted weekly, reviewed monthly, entered by the desk; no fields are named."],
  ),
  nameOnly(
    "configurationItem",
    ["配置项", "asset or configuration item"],
    ["configurationItem", "ListItem"],
    ["S-80", "With relations to others; no fields are named."],
  ),
  nameOnly("sitePatrolRecord", ["巡检记录", "patrol record"], ["request", "LogFromPatrol"], ["S-71"]),
];
