import type { EmergencyPlanRules } from "../policy/emergency-rules.ts";
import type { EmergencyPlanFile, PlanLesson } from "./plan-state.ts";

/** The items that a plan must contain and does not say yet, each with its part, such as `itMeasures.dataBackup`. */
export const itemsMissing = (
  { parts: asked }: Pick<EmergencyPlanRules, "parts">,
  { parts }: Pick<EmergencyPlanFile, "parts">,
): readonly string[] =>
  asked.flatMap(({ id: part, items }) =>
    items.filter(({ id }) => parts[part]?.[id] === undefined).map(({ id }) => `${part}.${id}`),
  );

/** What was learnt and nobody has seen to yet. */
export const openLessons = ({ lessons }: Pick<EmergencyPlanFile, "lessons">): readonly PlanLesson[] =>
  lessons.filter(({ settled }) => settled === null);
