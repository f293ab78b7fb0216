import * as z from "zod";
import { changeKinds, itemKinds, itemRelations, permittedConfigurationCommands } from "./configuration-words.ts";

const name = z.string().min(1);

/** How assets and their configuration are managed 配置管理: what a change must be checked for, and what it reaches. */
export const ConfigurationRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody's. */
    permissions: z.partialRecord(z.enum(permittedConfigurationCommands), z.array(name).readonly()).readonly(),
    /** What a change of each kind must be checked for before it is made. A kind that is absent is not checked. */
    checks: z.partialRecord(z.enum(changeKinds), z.array(name).readonly()).readonly(),
    /** The kinds of change for which the user is guided from afar before anybody goes there. */
    guidanceFirst: z.array(z.enum(changeKinds)).readonly(),
    /** The kinds of item that are put into service only from the customer's image. */
    imageFor: z.array(z.enum(itemKinds)).readonly(),
    /** The relations along which a change of one item reaches the others. */
    carriedBy: z.array(z.enum(itemRelations)).readonly(),
    /** Where the source material says so, or who decided it. */
    source: z.array(name).readonly(),
  })
  .readonly();
export type ConfigurationRules = z.infer<typeof ConfigurationRules>;
