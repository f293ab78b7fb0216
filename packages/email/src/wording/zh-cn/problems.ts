import type { ProblemNotices, ProblemVariables } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import type { Fact } from "../../letter.ts";
import { fact, quote, type About } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const KINDS: Readonly<Record<ProblemVariables["kind"], string>> = {
  recurringFault: "重复故障",
  qualityProblem: "质量问题",
  engineeringProblem: "工程质量问题",
};

const problem = (told: About<ProblemVariables>): readonly (Fact | null)[] => [
  facts.reference(told),
  facts.customer(told),
  fact("类别", KINDS[told.variables.kind]),
  told.variables.shared === "" ? null : fact("共同点", told.variables.shared),
  fact("相关服务请求数", String(told.variables.faults)),
];

/** What notices of problems say. */
export const problems: WordingOf<ProblemNotices> = {
  problemOpened: (told) => ({
    subject: told.variables.recurred ? "已解决的问题再次发生" : "新问题待处理",
    opening: [
      told.variables.recurred ? "问题解决后再次发生同类故障，问题已重新打开。" : "已登记一个问题，请安排原因分析。",
    ],
    facts: problem(told),
    quotes: [quote("问题", told.texts["problem"])],
    closing: [],
  }),
  problemAssigned: (told) => ({
    subject: "问题由您负责",
    opening: ["以下问题由您负责处理。"],
    facts: problem(told),
    quotes: [quote("问题", told.texts["problem"])],
    closing: [],
  }),
  problemEscalated: (told) => ({
    subject: "请提出应急解决办法",
    opening: ["该问题解决方案未知，请提出应急性质的解决办法和防范建议。"],
    facts: problem(told),
    quotes: [quote("问题", told.texts["problem"]), quote("上报原因", told.texts["reason"])],
    closing: [],
  }),
  emergencyAgreed: (told) => ({
    subject: "应急解决办法",
    opening: ["以下问题已有应急解决办法。"],
    facts: problem(told),
    quotes: [quote("应急解决办法", told.texts["solution"]), quote("防范建议", told.texts["prevention"])],
    closing: [],
  }),
  measurePlanned: (told) => ({
    subject: "请落实整改措施",
    opening: ["请按期落实以下整改措施。"],
    facts: [
      ...problem(told),
      fact("负责人", told.nameOf(told.variables.owner)),
      fact("完成期限", told.moment(told.variables.dueBy)),
    ],
    quotes: [quote("措施", told.texts["measure"])],
    closing: [],
  }),
  measureDone: (told) => ({
    subject: "请验证整改措施的效果",
    opening: ["整改措施已报完成，请安排他人验证效果。"],
    facts: [...problem(told), fact("负责人", told.nameOf(told.variables.owner))],
    quotes: [quote("措施", told.texts["measure"]), quote("落实情况", told.texts["solution"])],
    closing: [],
  }),
  measureWithoutEffect: (told) => ({
    subject: "整改措施无效",
    opening: ["经验证，一项整改措施无效，请另行制定措施。"],
    facts: problem(told),
    quotes: [quote("验证情况", told.texts["remarks"])],
    closing: [],
  }),
  problemSolved: (told) => ({
    subject: "问题已解决",
    opening: ["以下问题已解决，请注意防范建议。"],
    facts: [...problem(told), told.variables.article === null ? null : fact("知识条目", told.variables.article)],
    quotes: [quote("解决办法", told.texts["solution"]), quote("防范建议", told.texts["prevention"])],
    closing: [],
  }),
};
