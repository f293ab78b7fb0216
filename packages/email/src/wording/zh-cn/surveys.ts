import type { SurveyNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const { reference, customer } = facts;

/** What notices of service-quality surveys say. */
export const surveys: WordingOf<SurveyNotices> = {
  surveyOpened: (told) => ({
    subject: "请进行服务质量调查",
    opening: ["请就以下服务进行服务质量调查。"],
    facts: [
      reference(told),
      customer(told),
      fact("服务质量调查单", told.variables.surveyNumber ?? told.variables.surveyId),
      fact("调查人", told.nameOf(told.variables.investigator)),
    ],
    quotes: [quote("退回意见", told.texts["remarks"])],
    closing: [],
  }),
  surveyRecorded: (told) => ({
    subject: told.variables.satisfied ? "服务质量调查完成，请签署" : "服务质量调查不满意，请签署",
    opening: [`${told.nameOf(told.variables.investigator)}已完成服务质量调查，请管理者代表签署。`],
    facts: [
      reference(told),
      customer(told),
      fact("服务质量调查单", told.variables.surveyNumber ?? told.variables.surveyId),
      fact("调查结果", told.variables.satisfied ? "满意" : "不满意"),
    ],
    quotes: [quote("客户意见", told.texts["remarks"])],
    closing: [],
  }),
};
