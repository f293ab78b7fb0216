import { err, ok } from "neverthrow";
import type { ArticleRules } from "../policy/article-rules.ts";
import { happened } from "../process/record-events.ts";
import type { RecordRules } from "../process/record-process.ts";
import type { ArticleCommand } from "./article-commands.ts";
import type { OwnArticleRefusal } from "./article-refusal.ts";
import type { ArticleEvent, ArticleState, articleTransitions } from "./article-state.ts";

/** What each command on an article causes, or why it is refused. */
export const articleDecisions: RecordRules<
  ArticleCommand,
  ArticleState,
  typeof articleTransitions,
  ArticleEvent,
  OwnArticleRefusal,
  ArticleRules
> = {
  SubmitArticle: (command, _state, { rules }) => {
    const { kind, title, body, about } = command;
    const refusal = unknown("kind", kind, rules.kinds);
    return refusal ? err(refusal) : ok([happened(command, "ArticleSubmitted", { kind, about, title, body })]);
  },

  ReviewArticle: (command, { draft: { author } }) => {
    const { by, approved, opinion = null } = command;
    if (by.id === author) return err({ type: "OwnArticle", author });
    return ok([happened(command, approved ? "ArticleApproved" : "ArticleSentBack", { opinion }) as ArticleEvent]);
  },

  PublishArticle: (command, _state, { rules }) => {
    const { audience } = command;
    const refusal = unknown("audience", audience, rules.audiences);
    return refusal ? err(refusal) : ok([happened(command, "ArticlePublished", { audience })]);
  },

  ReviseArticle: (command) => {
    const { title, body } = command;
    return ok([happened(command, "ArticleRevised", { title, body })]);
  },

  RetireArticle: (command) => ok([happened(command, "ArticleRetired", { reason: command.reason })]),
};

const unknown = (
  what: "kind" | "audience",
  word: string,
  among: readonly { readonly id: string }[],
): OwnArticleRefusal | null => {
  const known = among.map(({ id }) => id);
  return known.includes(word) ? null : { type: "NotInLibrary", what, word, known };
};
