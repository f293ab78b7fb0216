import * as z from "zod";
import { Label } from "./label.ts";

const name = z.string().min(1);

/** What somebody is asked about the service, each question on a scale. */
export const Questionnaire = z
  .strictObject({
    id: name,
    label: Label,
    /** Who fills it in, as the source calls them. */
    filledBy: name,
    occasion: z.enum(["signOff", "afterService", "afterTraining", "periodic"]),
    questions: z
      .array(z.strictObject({ id: name, label: Label, scale: name }).readonly())
      .min(1)
      .readonly(),
    source: z.array(name).readonly(),
  })
  .readonly();
export type Questionnaire = z.infer<typeof Questionnaire>;
