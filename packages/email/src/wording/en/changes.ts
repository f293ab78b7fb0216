import type { ChangeNotices, ChangeVariables } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote, type About } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const OF = {
  hardware: "hardware",
  software: "software",
  configuration: "configuration",
  network: "network",
  storage: "storage",
} as const;
const HOW = { remote: "From afar", onsite: "On site" } as const;

const change = (told: About<ChangeVariables>) => [
  facts.reference(told),
  facts.customer(told),
  fact("Name", told.variables.item),
  fact("Change of", OF[told.variables.changeOf]),
];

/** What notices of changes of configuration items say. */
export const changes: WordingOf<ChangeNotices> = {
  changeProposed: (told) => ({
    subject: `Change to check: ${told.variables.item}`,
    opening: ["A change of a configuration item was proposed. Please check it before it is made."],
    facts: change(told),
    quotes: [quote("Change", told.texts["what"])],
    closing: [],
  }),
  changeUnfit: (told) => ({
    subject: `A change did not pass its check: ${told.variables.item}`,
    opening: ["A change of a configuration item did not pass a check. It is not made until it does."],
    facts: change(told),
    quotes: [quote("Change", told.texts["what"]), quote("What was found", told.texts["finding"])],
    closing: [],
  }),
  changeApplied: (told) => ({
    subject: `A change was made: ${told.variables.item}`,
    opening: ["This configuration item was changed."],
    facts: [
      ...change(told),
      fact("How", HOW[told.variables.how]),
      told.variables.itemVersion === null ? null : fact("Version now", told.variables.itemVersion),
    ],
    quotes: [quote("Change", told.texts["what"])],
    closing: [],
  }),
};
