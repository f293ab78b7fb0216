import { NAME_ONLY, slip, type Words } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

const nameOnly = (id: string, title: Words, source: string, note = NAME_ONLY): SlipTemplate =>
  slip({ id, form: "F-27", title, source: [source], note }, []);

/** Records of resident service, training and knowledge, of which the source tells little more than the names (F-27). */
export const knowledgeRecords: readonly SlipTemplate[] = [
  nameOnly("trainingPlan", ["培训计划", "training plan"], "S-06"),
  nameOnly("lessonPlan", ["教案/讲义", "lesson plan or handout"], "S-06"),
  nameOnly("exam", ["考试", "exam"], "S-06"),
  nameOnly("workSummary", ["工作总结", "work summary"], "S-06"),
  nameOnly("trainingSurvey", ["培训质量调查", "training-quality survey"], "S-06"),
  nameOnly(
    "knowledgeArticle",
    ["知识条目", "knowledge article"],
    "S-79",
    "Submitted weekly, reviewed monthly, entered by the desk; no fields are named.",
  ),
  nameOnly(
    "configurationItem",
    ["配置项", "asset or configuration item"],
    "S-80",
    "With relations to others; no fields are named.",
  ),
  nameOnly("sitePatrolRecord", ["巡检记录", "patrol record"], "S-71"),
];
