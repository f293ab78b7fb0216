import type { AccidentNotices, ConsequenceNotices } from "@callout/core";
import type { Told, WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const accident = (told: Told<keyof AccidentNotices>) => [
  facts.reference(told),
  facts.customer(told),
  fact("What it is", told.variables.accident.en),
  fact("Happened", told.moment(told.variables.happenedAt)),
];

const AS = { reward: "reward", penalty: "penalty" } as const;

const consequence = (told: Told<keyof ConsequenceNotices>) => [
  facts.reference(told),
  facts.customer(told),
  fact("Person", told.nameOf(told.variables.person)),
  fact("For", told.variables.grounds.en),
];

/** What notices of security accidents, rewards and penalties say. */
export const accidents: WordingOf<AccidentNotices & ConsequenceNotices> = {
  accidentReported: (told) => ({
    subject: "A security accident was reported",
    opening: ["This security accident was reported and wants to be looked into."],
    facts: accident(told),
    quotes: [quote("Report", told.texts["account"])],
    closing: [],
  }),
  accidentTold: (told) => ({
    subject: "A security accident that concerns you",
    opening: ["We have to tell you of this security accident."],
    facts: accident(told),
    quotes: [quote("What happened", told.texts["account"])],
    closing: [],
  }),
  accidentConfirmed: (told) => ({
    subject: "A security accident is confirmed",
    opening: ["The investigation has confirmed this security accident."],
    facts: accident(told),
    quotes: [quote("Findings", told.texts["findings"]), quote("Consequences", told.texts["harm"])],
    closing: [],
  }),
  accidentClosed: (told) => ({
    subject: "A security accident is closed",
    opening: ["This security accident is closed."],
    facts: accident(told),
    quotes: [quote("Summary", told.texts["summary"])],
    closing: [],
  }),
  consequenceProposed: (told) => ({
    subject: `A ${AS[told.variables.as]} is proposed`,
    opening: [`This ${AS[told.variables.as]} is proposed and waits to be decided.`],
    facts: consequence(told),
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [],
  }),
  consequenceDecided: (told) => ({
    subject: `A ${AS[told.variables.as]} is decided`,
    opening: [`This ${AS[told.variables.as]} is decided.`],
    facts: [...consequence(told), fact("Decision", told.variables.measure.en)],
    quotes: [quote("Opinion", told.texts["opinion"])],
    closing: [],
  }),
  consequenceDropped: (told) => ({
    subject: `A ${AS[told.variables.as]} does not take place`,
    opening: [`This ${AS[told.variables.as]} was rejected or revoked.`],
    facts: consequence(told),
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [],
  }),
};
