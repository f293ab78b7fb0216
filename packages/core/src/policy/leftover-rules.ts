import * as z from "zod";
import { permittedLeftoverCommands } from "./leftover-words.ts";

const name = z.string().min(1);

/** How leftover problems 遗留问题 are followed up: who may do what. */
export const LeftoverRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody's. */
    permissions: z.partialRecord(z.enum(permittedLeftoverCommands), z.array(name).readonly()).readonly(),
    /** Where the source material says so, or who decided it. */
    source: z.array(name).readonly(),
  })
  .readonly();
export type LeftoverRules = z.infer<typeof LeftoverRules>;
