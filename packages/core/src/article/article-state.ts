import type { TextRef } from "../event/sealing.ts";
import { corrupt, type EventOf } from "../process/record-events.ts";
import type { Instant } from "../time/instant.ts";
import type { ArticleCommandName } from "./article-commands.ts";

/** One version of an article. */
export interface ArticleVersion {
  /** 1, 2, 3 … */
  readonly version: number;
  readonly title: TextRef;
  readonly body: TextRef;
  readonly author: string;
}

/** What an article is, whatever its version. */
export interface ArticleSubject {
  readonly kind: string;
  readonly about: {
    readonly problems: readonly string[];
    readonly requests: readonly string[];
    readonly trainings: readonly string[];
    readonly product: string | null;
  };
}

/** The data of each event of an article. */
export interface ArticleEventData {
  readonly ArticleSubmitted: ArticleSubject & { readonly title: TextRef; readonly body: TextRef };
  readonly ArticleApproved: { readonly opinion: TextRef | null };
  readonly ArticleSentBack: { readonly opinion: TextRef | null };
  readonly ArticlePublished: { readonly audience: string };
  readonly ArticleRevised: { readonly title: TextRef; readonly body: TextRef };
  readonly ArticleRetired: { readonly reason: TextRef };
}

/** What has happened to an article. */
export type ArticleEvent = EventOf<ArticleEventData>;

/** The version that is queried, for whom, and since when. */
export interface PublishedVersion extends ArticleVersion {
  readonly audience: string;
  readonly publishedAt: Instant;
}

/** An article of which a version is being written. */
export interface DraftedArticle {
  readonly subject: ArticleSubject;
  readonly draft: ArticleVersion;
  /** The version before it, which is queried meanwhile; null where there is none. */
  readonly published: PublishedVersion | null;
}

/** An article between events. */
export type ArticleState =
  | { readonly status: "unsubmitted" }
  | ({ readonly status: "submitted" } & DraftedArticle)
  | ({ readonly status: "sentBack" } & DraftedArticle)
  | ({ readonly status: "readyToPublish" } & DraftedArticle)
  | { readonly status: "published"; readonly subject: ArticleSubject; readonly published: PublishedVersion }
  | { readonly status: "retired"; readonly subject: ArticleSubject };

/** The state machine of an article: the commands each status accepts. */
export const articleTransitions = {
  unsubmitted: ["SubmitArticle"],
  submitted: ["ReviewArticle"],
  sentBack: ["SubmitArticle", "RetireArticle"],
  readyToPublish: ["PublishArticle"],
  published: ["ReviseArticle", "RetireArticle"],
  retired: [],
} as const satisfies Record<ArticleState["status"], readonly ArticleCommandName[]>;

/** Where each command leads. */
export const articleOutcomes: Readonly<Record<ArticleCommandName, readonly ArticleState["status"][]>> = {
  SubmitArticle: ["submitted"],
  ReviewArticle: ["readyToPublish", "sentBack"],
  PublishArticle: ["published"],
  ReviseArticle: ["submitted"],
  RetireArticle: ["retired"],
};

/** The article after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolveArticle = (state: ArticleState, event: ArticleEvent): ArticleState => {
  const { at, by } = event;
  if (event.type === "ArticleSubmitted" && (state.status === "unsubmitted" || state.status === "sentBack")) {
    const { kind, about, title, body } = event.data;
    const before = state.status === "unsubmitted" ? { version: 1, published: null } : of(state);
    const draft = { version: before.version, title, body, author: by.id };
    return { status: "submitted", subject: { kind, about }, draft, published: before.published };
  }
  if (event.type === "ArticleApproved" && state.status === "submitted") return { ...state, status: "readyToPublish" };
  if (event.type === "ArticleSentBack" && state.status === "submitted") return { ...state, status: "sentBack" };
  if (event.type === "ArticlePublished" && state.status === "readyToPublish") {
    const published = { ...state.draft, audience: event.data.audience, publishedAt: at };
    return { status: "published", subject: state.subject, published };
  }
  if (event.type === "ArticleRevised" && state.status === "published") {
    const { subject, published } = state;
    const draft = { ...event.data, version: published.version + 1, author: by.id };
    return { status: "submitted", subject, draft, published };
  }
  if (event.type === "ArticleRetired" && (state.status === "published" || state.status === "sentBack"))
    return { status: "retired", subject: state.subject };
  throw corrupt(event.type, state.status);
};

const of = ({ draft, published }: DraftedArticle) => ({ version: draft.version, published });
