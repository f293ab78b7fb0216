import type { ArticleNotices, ArticleVariables } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote, type About } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const article = (told: About<ArticleVariables>) => [
  facts.reference(told),
  facts.customer(told),
  fact("类别", told.variables.kind["zh-CN"]),
  fact("版本", String(told.variables.articleVersion)),
  fact("作者", told.nameOf(told.variables.author)),
];

/** What notices of articles of the knowledge base say. */
export const articles: WordingOf<ArticleNotices> = {
  articleSubmitted: (told) => ({
    subject: "知识条目待审核",
    opening: ["有知识条目提交，请审核。"],
    facts: article(told),
    quotes: [quote("标题", told.texts["title"])],
    closing: [],
  }),
  articleSentBack: (told) => ({
    subject: "您的知识条目被退回",
    opening: ["审核人请您修改知识条目。"],
    facts: article(told),
    quotes: [quote("标题", told.texts["title"]), quote("审核意见", told.texts["opinion"])],
    closing: [],
  }),
  articleReady: (told) => ({
    subject: "知识条目待录入发布",
    opening: ["知识条目已审核通过，请录入发布。"],
    facts: article(told),
    quotes: [quote("标题", told.texts["title"]), quote("审核意见", told.texts["opinion"])],
    closing: [],
  }),
  articlePublished: (told) => ({
    subject: "知识条目已发布",
    opening: ["该知识条目已可查询。"],
    facts: [...article(told), fact("查询范围", told.variables.audience["zh-CN"])],
    quotes: [quote("标题", told.texts["title"])],
    closing: [],
  }),
};
