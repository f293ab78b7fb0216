import { z } from "zod";
import { permittedRevisitCommands } from "./revisit-words.ts";

/** How revisits 回访 are done: who may plan and record them. */
export const RevisitRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody's. */
    permissions: z.partialRecord(z.enum(permittedRevisitCommands), z.array(z.string().min(1)).readonly()).readonly(),
  })
  .readonly();
export type RevisitRules = z.infer<typeof RevisitRules>;
