import * as z from "zod";
import { Actor, Id } from "../../event/actor.ts";
import { Instant } from "../../time/instant-schema.ts";

/** A command with these fields beside those that every command has. */
export const command = <Type extends string, Fields extends z.core.$ZodLooseShape>(type: Type, fields: Fields) =>
  z.strictObject({
    type: z.literal(type),
    by: Actor,
    /** When it happened; when it is recorded, if absent. */
    at: Instant.optional(),
    /** Makes the command safe to send twice: unique for the stream. */
    commandId: Id.optional(),
    ...fields,
  });

/** For commands about the current visit; refused when it is another. */
export const visit = { visitId: Id.optional() };

/** How a visit is carried out. */
export const mode = z.enum(["onsite", "remote", "resident"]);
