import type { PartsNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

/** What notices of parts say. */
export const parts: WordingOf<PartsNotices> = {
  partsRequested: (told) => ({
    subject: `备件领用申请：${told.variables.partName}`,
    opening: [`${told.nameOf(told.variables.engineer)}为服务请求申请领用备件。`],
    facts: facts.parts(told),
    quotes: [quote("领用原因", told.texts["reason"])],
    closing: [],
  }),
  partsNotThere: (told) => ({
    subject: `备件未能出库：${told.variables.partName}`,
    opening: ["以下备件不在库，或不符合发放条件，未能出库。"],
    facts: [...facts.parts(told), told.variables.serial === null ? null : fact("序列号", told.variables.serial)],
    quotes: [],
    closing: ["请另行安排备件。"],
  }),
};
