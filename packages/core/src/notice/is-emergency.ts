import { holds, type Condition } from "../sla/condition.ts";
import type { Facts } from "../sla/timeline.ts";
import type { NewNotice } from "./notice.ts";

/** Whether what a notice is about is so grave that it may not wait; what a clock measures is the fact `clock` besides. */
export const isEmergency = (emergencies: readonly Condition[], { variables }: NewNotice, facts: Facts): boolean => {
  const known = "clock" in variables ? { ...facts, clock: variables.clock } : facts;
  return emergencies.some((condition) => holds(condition, known));
};
