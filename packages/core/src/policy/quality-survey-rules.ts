import * as z from "zod";
import { ConductChecklist } from "./conduct-checklist.ts";
import { Questionnaire } from "./questionnaire.ts";
import { RatingScale } from "./rating-scale.ts";
import { permittedQualitySurveyCommands } from "./quality-survey-words.ts";

const name = z.string().min(1);

/** How the quality of a service is surveyed 服务质量调查: who may do what, what is asked, and what conduct is held to. */
export const QualitySurveyRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody's. */
    permissions: z.partialRecord(z.enum(permittedQualitySurveyCommands), z.array(name).readonly()).readonly(),
    /** The role of those who survey: they act on surveys of their own alone. */
    investigator: name,
    /** What is asked. */
    questionnaire: Questionnaire,
    /** The scales of its questions. */
    scales: z.array(RatingScale).min(1).readonly(),
    /** How conduct is scored. */
    conduct: ConductChecklist,
    /** Where the source material says so, or who decided it. */
    source: z.array(name).readonly(),
  })
  .superRefine(({ questionnaire, scales }, context) => {
    for (const [at, { scale }] of questionnaire.questions.entries())
      if (!scales.some(({ id }) => id === scale))
        context.addIssue({
          code: "custom",
          path: ["questionnaire", "questions", at, "scale"],
          message: `"${scale}" is none of the scales`,
        });
  })
  .readonly();
export type QualitySurveyRules = z.infer<typeof QualitySurveyRules>;
