import type { TrainingRules } from "../training-rules.ts";
import { rateTargets } from "./scoring/rate-targets.ts";
import { scoringRules } from "./scoring/scoring-rules.ts";

const listed = (id: string, zh: string, en: string, ...source: readonly string[]) => ({
  id,
  label: { "zh-CN": zh, en },
  source,
});

type Preparation = TrainingRules["preparations"][number];

const prepared = (
  [id, zh, en]: readonly [string, string, string],
  by: readonly string[],
  source: readonly string[],
  audiences: Preparation["audiences"] = ["customer", "staff"],
): Preparation => ({ ...listed(id, zh, en, ...source), by, audiences });

const ADMINISTRATOR = ["trainingAdmin"];
const TRAINER = ["trainer"];

const [questionnaire] = scoringRules.questionnaires.filter(({ occasion }) => occasion === "afterTraining");
if (questionnaire === undefined) throw new Error("the survey of a training is among the questionnaires");

/**
 * The training service specification 培训服务规范 (S-06) with the contents of S-35 and the occasions of S-35, S-64, S-65,
 * S-66, S-83 and S-94.
 *
 * Mastery 掌握程度 is what all who came know on average; what share of them passed is the other reading (C-30). Two
 * trainings a year are what the agreement of S-35 promises. No source says how often staff are trained.
 */
export const trainingRules: TrainingRules = {
  permissions: {
    PlanTraining: ADMINISTRATOR,
    MoveTraining: ADMINISTRATOR,
    RecordPreparation: [...ADMINISTRATOR, ...TRAINER],
    RecordTrainingDelivered: [...ADMINISTRATOR, ...TRAINER],
    RecordExam: [...ADMINISTRATOR, ...TRAINER],
    RepeatTraining: ADMINISTRATOR,
    SummariseTraining: ADMINISTRATOR,
    RecordTrainingSurvey: ["serviceSupervisor"],
    CancelTraining: ADMINISTRATOR,
  },
  occasions: [
    listed("agreement", "按售后服务协议", "by the agreement", "R-447", "R-448"),
    listed("acceptance", "验收后现场培训", "on site after acceptance", "R-448"),
    listed("onRequest", "应客户要求", "on the customer's request", "R-451"),
    listed("trialRun", "试运行期分批培训", "in batches during the trial run", "R-452"),
    listed("preJob", "岗前培训", "before the job", "R-459"),
    listed("periodic", "定期培训", "periodic", "R-459", "R-465", "R-466", "R-468"),
    listed("reward", "奖励培训或认证考试", "as a reward", "R-456"),
  ],
  contents: [
    listed("operation", "设备正确操作使用", "correct operation", "R-449", "R-452"),
    listed("basicFaults", "基本故障识别与必要恢复", "recognising basic faults and recovering", "R-449"),
    listed("faultRemoval", "常见故障排除", "removing common faults", "R-449"),
    listed("principle", "产品原理与结构", "principle and structure of the product", "R-450"),
    listed("installation", "使用与安装规范", "norms of application and installation", "R-450"),
    listed("maintenance", "操作与维护要点", "operation and maintenance", "R-450"),
    listed("data", "数据培训", "data", "R-452"),
    listed("serviceSkills", "客户服务技能", "customer-service skills", "R-466", "R-468"),
    listed("communication", "沟通技巧", "communication", "R-468"),
    listed("problemSolving", "问题解决能力", "problem solving", "R-468"),
    listed("cases", "案例分析与经验分享", "analysis of cases, sharing of experience", "R-466", "R-518"),
  ],
  preparations: [
    prepared(["environment", "培训环境", "environment"], ADMINISTRATOR, ["R-445"]),
    prepared(["materials", "培训教材", "materials"], ADMINISTRATOR, ["R-445", "R-451"]),
    prepared(["exam", "考试准备", "exam"], ADMINISTRATOR, ["R-445"]),
    prepared(["lessonPlan", "培训教案", "lesson plan"], TRAINER, ["R-446"]),
    prepared(["handout", "讲义", "handout"], TRAINER, ["R-446"]),
    prepared(["manual", "操作手册", "operation manual"], TRAINER, ["R-452"], ["customer"]),
  ],
  mastery: {
    basis: "score",
    passMark: 60,
    target: rateTargets.mastery,
    required: true,
    source: ["R-443", "C-30", "callout"],
  },
  questionnaire,
  scales: scoringRules.scales.filter(({ id }) => questionnaire.questions.some(({ scale }) => scale === id)),
  promise: { perYear: 2, source: ["R-448"] },
  evidence: "trainingCourse",
  source: ["S-06", "callout"],
};
