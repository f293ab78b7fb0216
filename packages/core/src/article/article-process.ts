import type { Upcast } from "../event/upcasting.ts";
import type { Process } from "../process/process.ts";
import { recordProcess } from "../process/record-process.ts";
import { ArticleCommand } from "./article-commands.ts";
import { articleDecisions } from "./article-decisions.ts";
import { articleNotices } from "./article-notices.ts";
import type { ArticleRefusal } from "./article-refusal.ts";
import { articleTransitions, evolveArticle, type ArticleEvent, type ArticleState } from "./article-state.ts";

/** Version 1 did not know of trainings. */
const aboutNoTraining: Upcast = ({ about, ...submitted }) => ({
  ...submitted,
  about: { ...(about as object), trainings: [] },
});

/**
 * An article of the knowledge base 知识条目: submitted by an engineer, reviewed by somebody else, entered by the desk,
 * revised and retired (S-79). Requests name it by its id among the sources of an answer.
 */
export const articleProcess: Process<ArticleCommand, ArticleState, ArticleEvent, ArticleRefusal> = recordProcess({
  kind: "article",
  stateVersion: 2,
  section: "knowledge",
  initial: { status: "unsubmitted" },
  schema: ArticleCommand,
  transitions: articleTransitions,
  rulesOf: ({ knowledge }) => knowledge,
  decisions: articleDecisions,
  evolve: evolveArticle,
  upcasts: { ArticleSubmitted: [aboutNoTraining] },
  noticesFor: articleNotices,
  searchRowOf: (state) => ({
    status: state.status,
    customer: null,
    engineer: "draft" in state ? state.draft.author : "published" in state ? state.published.author : null,
    tier: null,
    severity: null,
  }),
  numberSeries: "article",
});
