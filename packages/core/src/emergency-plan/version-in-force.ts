import type { Instant } from "../time/instant.ts";
import type { ApprovedVersion, EmergencyPlanState } from "./plan-state.ts";

/** The version of a plan that was in force at a moment; null where none was, or the plan was withdrawn by then. */
export const versionInForce = (state: EmergencyPlanState, at: Instant): ApprovedVersion | null => {
  if (state.status === "unwritten" || (state.status === "withdrawn" && at >= state.withdrawnAt)) return null;
  return state.file.approved.findLast(({ approvedAt }) => approvedAt <= at) ?? null;
};
