import type { TrainingNotices } from "@callout/core";
import type { Told, WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const training = (told: Told<keyof TrainingNotices>) => [
  facts.reference(told),
  facts.customer(told),
  fact("Subjects", told.variables.contents.map(({ en }) => en).join("; ")),
  fact("Time", told.span(told.variables.from, told.variables.until)),
  told.variables.round === 1 ? null : fact("Session", String(told.variables.round)),
];

/** What notices of trainings say. */
export const trainings: WordingOf<TrainingNotices> = {
  trainingPlanned: (told) => ({
    subject: told.variables.round === 1 ? "Training" : "The training is held again",
    opening: ["This training is planned."],
    facts: training(told),
    quotes: [quote("Place", told.texts["place"]), quote("Why it changed", told.texts["reason"])],
    closing: [],
  }),
  trainingCancelled: (told) => ({
    subject: "The training is cancelled",
    opening: ["This training does not take place."],
    facts: training(told),
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [],
  }),
  trainingSummarised: (told) => ({
    subject: "Please survey the quality of a training",
    opening: ["This training is summed up. Please ask those who were taught how good it was."],
    facts: training(told),
    quotes: [quote("Summary", told.texts["summary"])],
    closing: [],
  }),
};
