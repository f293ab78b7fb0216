/** The commands on a revisit whose permission a policy gives; the process holds its commands to this list. */
export const permittedRevisitCommands = ["PlanRevisit", "RecordRevisit", "FireTimer"] as const;
