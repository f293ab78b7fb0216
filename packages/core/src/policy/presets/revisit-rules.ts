import type { RevisitRules } from "../revisit-rules.ts";
import { clockPermissions } from "./clock-permissions.ts";

/** The hotline asks whether all is well; reactions plan it. */
export const revisitRules: RevisitRules = {
  permissions: {
    PlanRevisit: ["system", "dutyManager"],
    RecordRevisit: ["hotlineEngineer"],
    ...clockPermissions,
  },
};
