import * as z from "zod";

/** A short identifier an application chose: 1 to 200 characters, none of them a control character. */
export const Id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, "must not contain control characters");

/** Who acts, in which capacity. Ids are the application's own; a role is one the policy's permissions name. */
export const Actor = z
  .strictObject({
    id: Id,
    /** Such as `hotlineEngineer` or `dutyManager`; see the policy's permissions. */
    role: Id,
    /** The branch, department or agent on whose behalf the actor acts. */
    orgUnit: Id.optional(),
  })
  .readonly();
export type Actor = z.infer<typeof Actor>;

/** The actor of everything that no person did: due timers and reactions. */
export const SYSTEM: Actor = { id: "system", role: "system" };
