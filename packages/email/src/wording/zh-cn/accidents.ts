import type { AccidentNotices, ConsequenceNotices } from "@callout/core";
import type { Told, WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const accident = (told: Told<keyof AccidentNotices>) => [
  facts.reference(told),
  facts.customer(told),
  fact("事故类别", told.variables.accident["zh-CN"]),
  fact("发生时间", told.moment(told.variables.happenedAt)),
];

const AS = { reward: "奖励", penalty: "处罚" } as const;

const consequence = (told: Told<keyof ConsequenceNotices>) => [
  facts.reference(told),
  facts.customer(told),
  fact("当事人", told.nameOf(told.variables.person)),
  fact("事由", told.variables.grounds["zh-CN"]),
];

/** What notices of security accidents, rewards and penalties say. */
export const accidents: WordingOf<AccidentNotices & ConsequenceNotices> = {
  accidentReported: (told) => ({
    subject: "安全事故报告",
    opening: ["以下安全事故已报告，请组织调查。"],
    facts: accident(told),
    quotes: [quote("事故经过", told.texts["account"])],
    closing: [],
  }),
  accidentTold: (told) => ({
    subject: "安全事故告知",
    opening: ["现将涉及贵单位的安全事故告知如下。"],
    facts: accident(told),
    quotes: [quote("事故经过", told.texts["account"])],
    closing: [],
  }),
  accidentConfirmed: (told) => ({
    subject: "安全事故认定",
    opening: ["经调查，认定为安全事故。"],
    facts: accident(told),
    quotes: [quote("调查结果", told.texts["findings"]), quote("造成的后果", told.texts["harm"])],
    closing: [],
  }),
  accidentClosed: (told) => ({
    subject: "安全事故结案",
    opening: ["以下安全事故已结案。"],
    facts: accident(told),
    quotes: [quote("结案小结", told.texts["summary"])],
    closing: [],
  }),
  consequenceProposed: (told) => ({
    subject: `${AS[told.variables.as]}提议`,
    opening: [`以下${AS[told.variables.as]}提议待决定。`],
    facts: consequence(told),
    quotes: [quote("原因", told.texts["reason"])],
    closing: [],
  }),
  consequenceDecided: (told) => ({
    subject: `${AS[told.variables.as]}决定`,
    opening: [`以下${AS[told.variables.as]}已决定。`],
    facts: [...consequence(told), fact("决定", told.variables.measure["zh-CN"])],
    quotes: [quote("意见", told.texts["opinion"])],
    closing: [],
  }),
  consequenceDropped: (told) => ({
    subject: `${AS[told.variables.as]}撤销`,
    opening: [`以下${AS[told.variables.as]}不予执行。`],
    facts: consequence(told),
    quotes: [quote("原因", told.texts["reason"])],
    closing: [],
  }),
};
