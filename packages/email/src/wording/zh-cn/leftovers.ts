import type { LeftoverNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const { reference, customer } = facts;

/** What notices of leftover problems say. */
export const leftovers: WordingOf<LeftoverNotices> = {
  leftoverAssigned: (told) => ({
    subject: "遗留问题待处理",
    opening: ["您负责的遗留问题待处理。"],
    facts: [
      reference(told),
      customer(told),
      fact("遗留问题记录单", told.variables.leftoverNumber ?? told.variables.leftoverId),
      fact("负责人", told.nameOf(told.variables.owner)),
      told.variables.dueBy === null ? null : fact("处理期限", told.moment(told.variables.dueBy)),
    ],
    quotes: [quote("遗留问题", told.texts["problem"])],
    closing: [],
  }),
  leftoverSettled: (told) => ({
    subject: "遗留问题已处理，请验证",
    opening: [`${told.nameOf(told.variables.owner)}负责的遗留问题已报处理完毕，请安排验证。`],
    facts: [
      reference(told),
      customer(told),
      fact("遗留问题记录单", told.variables.leftoverNumber ?? told.variables.leftoverId),
      told.variables.dueBy === null ? null : fact("处理期限", told.moment(told.variables.dueBy)),
    ],
    quotes: [quote("遗留问题", told.texts["problem"]), quote("处理情况", told.texts["solution"])],
    closing: [],
  }),
};
