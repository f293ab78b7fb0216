import type { PartsNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

/** What notices of parts say. */
export const parts: WordingOf<PartsNotices> = {
  partsRequested: (told) => ({
    subject: `Parts requested: ${told.variables.partName}`,
    opening: [`${told.nameOf(told.variables.engineer)} has requested parts for a service request.`],
    facts: facts.parts(told),
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [],
  }),
  partsNotThere: (told) => ({
    subject: `Not in the store: ${told.variables.partName}`,
    opening: ["The parts below could not be given out: they are not in the store, or not fit to be put in."],
    facts: [...facts.parts(told), told.variables.serial === null ? null : fact("Serial number", told.variables.serial)],
    quotes: [],
    closing: ["Please arrange for others."],
  }),
};
