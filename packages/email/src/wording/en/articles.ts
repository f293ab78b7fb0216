import type { ArticleNotices, ArticleVariables } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote, type About } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const article = (told: About<ArticleVariables>) => [
  facts.reference(told),
  facts.customer(told),
  fact("Kind", told.variables.kind.en),
  fact("Version", String(told.variables.articleVersion)),
  fact("Author", told.nameOf(told.variables.author)),
];

/** What notices of articles of the knowledge base say. */
export const articles: WordingOf<ArticleNotices> = {
  articleSubmitted: (told) => ({
    subject: "Article to review",
    opening: ["An article of the knowledge base was submitted. Please review it."],
    facts: article(told),
    quotes: [quote("Title", told.texts["title"])],
    closing: [],
  }),
  articleSentBack: (told) => ({
    subject: "Your article was returned",
    opening: ["A reviewer asks you to change your article of the knowledge base."],
    facts: article(told),
    quotes: [quote("Title", told.texts["title"]), quote("The reviewer's opinion", told.texts["opinion"])],
    closing: [],
  }),
  articleReady: (told) => ({
    subject: "Article to publish",
    opening: ["An article of the knowledge base was reviewed. Please publish it."],
    facts: article(told),
    quotes: [quote("Title", told.texts["title"]), quote("The reviewer's opinion", told.texts["opinion"])],
    closing: [],
  }),
  articlePublished: (told) => ({
    subject: "Article published",
    opening: ["This article of the knowledge base can be looked up now."],
    facts: [...article(told), fact("For", told.variables.audience.en)],
    quotes: [quote("Title", told.texts["title"])],
    closing: [],
  }),
};
