import * as z from "zod";
import { Actor, Id } from "../event/actor.ts";
import { Instant } from "../time/instant-schema.ts";

/** The schema of one command: its own fields beside who acts, when, and under which id it is repeated. */
export const commandSchema = <Type extends string, Fields extends z.core.$ZodLooseShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), by: Actor, at: Instant.optional(), commandId: Id.optional(), ...fields });
