import * as z from "zod";
import { Label } from "./label.ts";

const name = z.string().min(1);

/** When conduct can be seen: on the telephone, at the door, at work, when leaving, or afterwards. */
export const conductOccasions = ["call", "arrival", "work", "leaving", "afterwards"] as const;

/** What people are held to when they serve: items that were kept or broken, each with the weight it has in the score. */
export const ConductChecklist = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** What people read. */
    label: Label,
    /** What is looked at. */
    items: z
      .array(
        z
          .strictObject({
            /** Names it; no two beside each other have the same. */
            id: name,
            /** What people read. */
            label: Label,
            /** When it can be seen: on the telephone, at the door, at work, when leaving, or afterwards. */
            occasion: z.enum(conductOccasions),
            /** How much it counts beside the others. */
            weight: z.number().positive(),
            /** Where the source material says so, or who decided it. */
            source: z.array(name).readonly(),
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
  })
  .readonly();
export type ConductChecklist = z.infer<typeof ConductChecklist>;
