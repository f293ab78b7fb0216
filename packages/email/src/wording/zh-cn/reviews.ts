import type { ReportVariables, ReviewNotices, ReviewVariables } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote, type About } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const review = (told: About<ReviewVariables>) => [
  facts.reference(told),
  facts.customer(told),
  fact("评审内容", told.variables.review["zh-CN"]),
];

const report = (told: About<ReportVariables>) => [
  facts.reference(told),
  facts.customer(told),
  fact("报告", told.variables.review["zh-CN"]),
  fact("报告期", told.days(told.variables.periodFrom, told.variables.periodUntil)),
];

/** What notices of reviews and of regular reports say. */
export const reviews: WordingOf<ReviewNotices> = {
  reportWanted: (told) => ({
    subject: `请编制报告：${told.variables.review["zh-CN"]}`,
    opening: ["请编制以下报告，并按时提交。"],
    facts: [...report(told), fact("提交期限", told.moment(told.variables.plannedFor))],
    quotes: [quote("时间调整原因", told.texts["reason"])],
    closing: [],
  }),
  reportSubmitted: (told) => ({
    subject: `报告已提交：${told.variables.review["zh-CN"]}`,
    opening: ["以下报告已完成提交，请查阅。"],
    facts: [...report(told), fact("提交时间", told.moment(told.variables.submittedAt))],
    quotes: [quote("摘要", told.texts["summary"])],
    closing: [],
  }),
  reviewPlanned: (told) => ({
    subject: told.variables.moved ? "评审时间调整" : "评审会议邀请",
    opening: ["请您参加以下评审。"],
    facts: [...review(told), fact("时间", told.moment(told.variables.plannedFor))],
    quotes: [quote("原因", told.texts["reason"])],
    closing: [],
  }),
  reviewCancelled: (told) => ({
    subject: "评审取消",
    opening: ["您受邀参加的评审已取消。"],
    facts: [...review(told), fact("时间", told.moment(told.variables.plannedFor))],
    quotes: [quote("原因", told.texts["reason"])],
    closing: [],
  }),
  reviewDecided: (told) => ({
    subject: "评审决定，请您落实",
    opening: ["评审作出决定，由您负责落实。"],
    facts: [
      ...review(told),
      fact("评审时间", told.moment(told.variables.heldAt)),
      told.variables.dueBy === null ? null : fact("完成期限", told.moment(told.variables.dueBy)),
    ],
    quotes: [quote("评审决定", told.texts["decision"])],
    closing: [],
  }),
};
