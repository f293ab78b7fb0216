import * as z from "zod";
import { Label } from "./label.ts";

const name = z.string().min(1);

/** What people are held to when they serve: items that were kept or broken, each with the weight it has in the score. */
export const ConductChecklist = z
  .strictObject({
    id: name,
    label: Label,
    items: z
      .array(
        z
          .strictObject({
            id: name,
            label: Label,
            /** When it can be seen: on the telephone, at the door, at work, when leaving, or afterwards. */
            occasion: z.enum(["call", "arrival", "work", "leaving", "afterwards"]),
            weight: z.number().positive(),
            source: z.array(name).readonly(),
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
  })
  .readonly();
export type ConductChecklist = z.infer<typeof ConductChecklist>;
