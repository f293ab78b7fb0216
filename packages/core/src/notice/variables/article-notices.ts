import type { Wording } from "../../sla/clock-rule.ts";
import type { RecordVariables } from "./request-variables.ts";

/** What every notice about an article of the knowledge base says of it. Text: `title`. */
export interface ArticleVariables extends RecordVariables {
  /** What the kind of article is called. */
  readonly kind: Wording;
  readonly author: string;
  /** 1 for what was submitted first, one more for each revision. */
  readonly articleVersion: number;
}

/** The variables of notices of articles, by key. */
export interface ArticleNotices {
  /** An article, or a new version of it, is to be reviewed. */
  readonly articleSubmitted: ArticleVariables;
  /** A reviewer wants it changed. Text: `opinion`. */
  readonly articleSentBack: ArticleVariables;
  /** An article was reviewed and is to be entered. Text: `opinion`. */
  readonly articleReady: ArticleVariables;
  /** An article can be queried. */
  readonly articlePublished: ArticleVariables & {
    /** For whom, in the policy's words. */
    readonly audience: Wording;
  };
}
