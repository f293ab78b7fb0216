import type { Questionnaire } from "../../questionnaire.ts";

const attitude = ["attitude", "服务态度", "service attitude"] as const;
const skill = ["skill", "技术水平", "technical level"] as const;

/**
 * What the seeds ask, with the scale each states.
 *
 * S-93, S-45 and S-06 state none; there the scale is Callout's choice.
 */
export const questionnaires: readonly Questionnaire[] = [
  questionnaire("hotlineAndSkill", ["热线与技术评价", "hotline and skill"], "user", "signOff", "twoGrades", {
    asked: [["hotlineAttitude", "热线接听态度", "attitude on the hotline"], skill],
    source: ["R-403", "R-404", "S-02"],
  }),
  questionnaire(
    "commissioning",
    ["投运服务评价", "commissioning service"],
    "engineeringUser",
    "signOff",
    "threeGrades",
    {
      asked: [attitude, skill, ["taskCompletion", "任务完成情况", "completion of the task"]],
      source: ["R-405", "S-24"],
    },
  ),
  questionnaire("fieldService", ["现场服务评价", "field service"], "customer", "signOff", "fourGrades", {
    asked: [
      ["completion", "工作完成情况", "completion of the work"],
      ["communication", "交流沟通", "communication"],
      ["attitude", "工作态度", "attitude at work"],
    ],
    source: ["R-406", "S-09"],
  }),
  questionnaire(
    "productAndService",
    ["产品与服务质量评价", "product and service quality"],
    "customerRepresentative",
    "signOff",
    "fiveGrades",
    {
      asked: [
        ["productQuality", "产品质量", "product quality"],
        ["serviceQuality", "服务质量", "service quality"],
      ],
      source: ["R-407", "S-22"],
    },
  ),
  questionnaire("fieldRepair", ["现场维修评价", "field repair"], "reporter", "signOff", "fiveToOne", {
    asked: [attitude, ["reaction", "反应时间", "reaction time"], ["effect", "处理效果", "handling effect"]],
    source: ["R-408", "S-10"],
  }),
  questionnaire("technicalService", ["技术服务评价", "technical service"], "customer", "signOff", "tenToOne", {
    asked: [["overall", "对本次服务的总体满意度", "overall satisfaction with this service"]],
    source: ["R-409", "S-21"],
  }),
  questionnaire("followUp", ["服务后跟踪调查", "follow-up survey"], "customer", "afterService", "yesNo", {
    asked: [
      ["service", "对服务是否满意", "satisfied with the service?"],
      ["staffQuality", "对人员素质是否满意", "satisfied with the quality of the staff?"],
    ],
    source: ["R-396", "S-93", "callout"],
  }),
  questionnaire("runningState", ["软硬件运行情况问卷", "running state"], "user", "periodic", "fiveGrades", {
    asked: [
      ["hardware", "硬件运行情况", "running state of the hardware"],
      ["software", "软件运行情况", "running state of the software"],
    ],
    source: ["R-412", "R-413", "R-419", "S-45", "callout"],
  }),
  questionnaire("trainingQuality", ["培训质量调查", "training quality"], "trainee", "afterTraining", "fiveGrades", {
    asked: [["trainingQuality", "培训质量", "quality of the training"]],
    source: ["R-444", "S-06", "callout"],
  }),
];

function questionnaire(
  id: string,
  [zh, en]: readonly [string, string],
  filledBy: string,
  occasion: Questionnaire["occasion"],
  scale: string,
  { asked, source }: { asked: readonly (readonly [string, string, string])[]; source: readonly string[] },
): Questionnaire {
  const questions = asked.map(([question, chinese, english]) => ({
    id: question,
    label: { "zh-CN": chinese, en: english },
    scale,
  }));
  return { id, label: { "zh-CN": zh, en }, filledBy, occasion, questions, source };
}
