import * as z from "zod";
import { named, sourced } from "./named.ts";
import { permittedReviewCommands } from "./review-words.ts";

const name = z.string().min(1);

/** How reviews and regular duties are kept: who may do what, and what is reviewed. How often is a clock. */
export const ReviewRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody's. */
    permissions: z.partialRecord(z.enum(permittedReviewCommands), z.array(name).readonly()).readonly(),
    /** What is reviewed, or done regularly. */
    kinds: z
      .array(z.strictObject({ ...named, ...sourced }).readonly())
      .min(1)
      .refine((kinds) => new Set(kinds.map(({ id }) => id)).size === kinds.length, "no two kinds have one id")
      .readonly(),
    ...sourced,
  })
  .readonly();
export type ReviewRules = z.infer<typeof ReviewRules>;
