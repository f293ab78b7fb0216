import * as z from "zod";
import { Label } from "./label.ts";
import { named } from "./named.ts";

const name = z.string().min(1);

/** What somebody is asked about the service, each question on a scale. */
export const Questionnaire = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** What people read. */
    label: Label,
    /** Who fills it in, as the source calls them. */
    filledBy: name,
    /** When it is asked. */
    occasion: z.enum(["signOff", "afterService", "afterTraining", "periodic"]),
    /** What is asked, in this order. */
    questions: z
      .array(
        z
          .strictObject({
            ...named,
            /** The id of the scale on which it is answered. */
            scale: name,
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
    /** Where the source material says so, or who decided it. */
    source: z.array(name).readonly(),
  })
  .readonly();
export type Questionnaire = z.infer<typeof Questionnaire>;
