import type { RefusalWords } from "../process/refusals.ts";
import type { OwnEmergencyPlanRefusal } from "./plan-refusal.ts";

/** One sentence for a person for each thing that only emergency plans refuse. */
export const emergencyPlanRefusalWords: RefusalWords<OwnEmergencyPlanRefusal> = {
  UnknownPlanItem: ({ items, known }) => ({
    "zh-CN": `预案没有这样的内容：${items.join("、")}；可用：${known.join("、")}`,
    en: `a plan has no ${items.join(", ")}; it has: ${known.join(", ")}`,
  }),
  PlanIncomplete: ({ items }) => ({
    "zh-CN": `预案内容不全，还缺：${items.join("、")}`,
    en: `the plan does not say yet: ${items.join(", ")}`,
  }),
  SimulationNotAllowed: ({ drill }) => ({
    "zh-CN": `演练 ${drill} 不得采用模拟方式`,
    en: `drill ${drill} may not be a simulation`,
  }),
  ExecutorsMissing: ({ responsible }) => ({
    "zh-CN": `参加演练的人员须与实际执行者相当，以下责任人无人代表：${responsible.join("、")}`,
    en: `nobody in the drill stood for ${responsible.join(", ")}, who carry the plan out`,
  }),
  LessonsOpen: ({ lessons }) => ({
    "zh-CN": `还有改进意见未处理：${lessons.join("、")}`,
    en: `what was learnt is to be settled first: ${lessons.join(", ")}`,
  }),
  UnknownLesson: ({ lesson, open }) => ({
    "zh-CN": `没有待处理的改进意见 ${lesson}；待处理：${open.join("、") || "无"}`,
    en: `nothing named ${lesson} is open; open: ${open.join(", ") || "nothing"}`,
  }),
  NoDraft: ({ lesson, version }) => ({
    "zh-CN": `改进意见 ${lesson} 须纳入编制中的版本，第 ${String(version)} 版不在编制中，请先修订预案`,
    en: `only a draft takes ${lesson} in, and version ${String(version)} is none: begin the next version first`,
  }),
};
