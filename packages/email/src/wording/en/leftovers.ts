import type { LeftoverNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const { reference, customer } = facts;

/** What notices of leftover problems say. */
export const leftovers: WordingOf<LeftoverNotices> = {
  leftoverAssigned: (told) => ({
    subject: "A leftover problem is yours",
    opening: ["This leftover problem waits for you."],
    facts: [
      reference(told),
      customer(told),
      fact("Leftover problem", told.variables.leftoverNumber ?? told.variables.leftoverId),
      fact("Owner", told.nameOf(told.variables.owner)),
      told.variables.dueBy === null ? null : fact("To be settled by", told.moment(told.variables.dueBy)),
    ],
    quotes: [quote("The problem", told.texts["problem"])],
    closing: [],
  }),
  leftoverSettled: (told) => ({
    subject: "A leftover problem wants to be verified",
    opening: [
      `The leftover problem of ${told.nameOf(told.variables.owner)} is said to be settled. Please have it verified.`,
    ],
    facts: [
      reference(told),
      customer(told),
      fact("Leftover problem", told.variables.leftoverNumber ?? told.variables.leftoverId),
      told.variables.dueBy === null ? null : fact("To be settled by", told.moment(told.variables.dueBy)),
    ],
    quotes: [quote("The problem", told.texts["problem"]), quote("How it was settled", told.texts["solution"])],
    closing: [],
  }),
};
