import * as z from "zod";
import { Questionnaire } from "./questionnaire.ts";
import { RateTarget } from "./rate-target.ts";
import { RatingScale } from "./rating-scale.ts";

/** The confidences for which bounds are known. */
export const confidences = ["0.9", "0.95", "0.99"] as const;

/** How service is judged: the scales, what is asked on them, and what is aimed at. */
export const ScoringRules = z
  .strictObject({
    /** What grades there are. */
    scales: z.array(RatingScale).min(1).readonly(),
    /** What is asked on the scales. */
    questionnaires: z.array(Questionnaire).readonly(),
    /** What share of content customers is aimed at. */
    targets: z.array(RateTarget).readonly(),
    /** How sure the bounds of a share are to hold it. */
    confidence: z.enum(confidences),
  })
  .superRefine(({ scales, questionnaires, targets }, context) => {
    const fault = (path: readonly (string | number)[], message: string) => {
      context.addIssue({ code: "custom", path: [...path], message });
    };
    for (const [list, things] of Object.entries({ scales, questionnaires, targets })) {
      const ids = things.map(({ id }) => id);
      for (const [at, id] of ids.entries()) if (ids.indexOf(id) < at) fault([list, at, "id"], `"${id}" occurs twice`);
    }
    for (const [at, { questions }] of questionnaires.entries())
      for (const [nth, { scale }] of questions.entries())
        if (!scales.some(({ id }) => id === scale))
          fault(["questionnaires", at, "questions", nth, "scale"], `there is no scale "${scale}"`);
  })
  .readonly();
export type ScoringRules = z.infer<typeof ScoringRules>;
