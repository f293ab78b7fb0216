import * as z from "zod";
import { permittedProblemCommands } from "./problem-words.ts";
import { RecurrenceRule } from "./recurrence-rule.ts";

const name = z.string().min(1);

/** How problems are managed 问题管理: when faults are one, who answers for an emergency, and when a problem is solved. */
export const ProblemRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody's. */
    permissions: z.partialRecord(z.enum(permittedProblemCommands), z.array(name).readonly()).readonly(),
    /** When faults are one that recurs. */
    recurrence: z.array(RecurrenceRule).readonly(),
    /** The roles that must all stand behind the emergency solution of an escalated problem. */
    emergencyBy: z.array(name).min(1).readonly(),
    /** Whether a problem is solved only with the article that keeps its solution. */
    articleWanted: z.boolean(),
    /** Where the source material says so, or who decided it. */
    source: z.array(name).readonly(),
  })
  .refine(({ recurrence }) => new Set(recurrence.map(({ id }) => id)).size === recurrence.length, {
    path: ["recurrence"],
    message: "no two rules have one id",
  })
  .readonly();
export type ProblemRules = z.infer<typeof ProblemRules>;
