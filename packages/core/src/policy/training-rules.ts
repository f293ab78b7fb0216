import * as z from "zod";
import { named, sourced } from "./named.ts";
import { Questionnaire } from "./questionnaire.ts";
import { RateTarget } from "./rate-target.ts";
import { RatingScale } from "./rating-scale.ts";
import { permittedTrainingCommands } from "./training-words.ts";

const name = z.string().min(1);
const listed = z.strictObject({ ...named, ...sourced }).readonly();

/** What has to be ready before a training, and who makes it ready. */
const Preparation = z
  .strictObject({
    ...named,
    /** The roles that may say that it is ready. */
    by: z.array(name).min(1).readonly(),
    /** To whom it belongs: to trainings of customers, of one's own staff, or to both. */
    audiences: z
      .array(z.enum(["customer", "staff"]))
      .min(1)
      .readonly(),
    ...sourced,
  })
  .readonly();

/** How users and staff are trained 培训服务规范: who may do what, what is made ready, and when a training has taught. */
export const TrainingRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody's. */
    permissions: z.partialRecord(z.enum(permittedTrainingCommands), z.array(name).readonly()).readonly(),
    /** Why a training is given, such as by the agreement or for new staff. */
    occasions: z.array(listed).min(1).readonly(),
    /** What can be taught. */
    contents: z.array(listed).min(1).readonly(),
    /** What is made ready before a training of their audience, and by whom. */
    preparations: z.array(Preparation).readonly(),
    /** When those who came know enough. */
    mastery: z
      .strictObject({
        /** Of whom: `attendance` asks what share of those who came passed, `score` how much all who came know on average. */
        basis: z.enum(["attendance", "score"]),
        /** The points of 100 from which somebody has passed; only `attendance` asks. */
        passMark: z.number().min(0).max(100),
        /** The share, or the average, that a training is to reach. */
        target: RateTarget,
        /** Whether a training that falls short is repeated before it can be summed up. */
        required: z.boolean(),
        ...sourced,
      })
      .readonly(),
    /** What trainees are asked, under the eyes of a service supervisor. */
    questionnaire: Questionnaire,
    /** The scales of its questions. */
    scales: z.array(RatingScale).min(1).readonly(),
    /** What the agreement promises where it says nothing itself; null: nothing. */
    promise: z
      .strictObject({
        /** So many trainings a year. */
        perYear: z.int().positive(),
        ...sourced,
      })
      .readonly()
      .nullable(),
    /** The kind of evidence, in the capability model, that a lecturer has from a training; null: none. */
    evidence: name.nullable(),
    ...sourced,
  })
  .superRefine(({ questionnaire, scales, mastery, ...lists }, context) => {
    const fault = (path: readonly (string | number)[], message: string) => {
      context.addIssue({ code: "custom", path: [...path], message });
    };
    for (const [at, { scale }] of questionnaire.questions.entries())
      if (!scales.some(({ id }) => id === scale))
        fault(["questionnaire", "questions", at, "scale"], `"${scale}" is none of the scales`);
    if (mastery.target.of !== "trainingMastery") fault(["mastery", "target", "of"], "is not the mastery of a training");
    for (const list of ["occasions", "contents", "preparations"] as const) {
      const ids = lists[list].map(({ id }) => id);
      for (const [at, id] of ids.entries()) if (ids.indexOf(id) < at) fault([list, at, "id"], `"${id}" occurs twice`);
    }
  })
  .readonly();
export type TrainingRules = z.infer<typeof TrainingRules>;
