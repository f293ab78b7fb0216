import type { EventEnvelope } from "../event/event.ts";
import type { NewNotice } from "../notice/notice.ts";
import { called } from "../process/called.ts";
import type { DecisionContext } from "../process/process.ts";
import { routedNotices, told, type Told } from "../process/routed-notices.ts";
import type { ArticleEvent, ArticleState } from "./article-state.ts";

/** Who must be told what because of an event of an article. `state` is the state after it. */
export const articleNotices = (
  context: DecisionContext,
  envelope: EventEnvelope,
  state: ArticleState,
): readonly NewNotice[] => {
  if (state.status === "unsubmitted" || state.status === "retired") return [];
  const event = envelope as ArticleEvent;
  const { knowledge } = context.policy.policy;
  const { title, author, version } = "draft" in state ? state.draft : state.published;
  const about = { requestId: context.stream.id, number: context.number, customer: null };
  const article = { ...about, kind: called(state.subject.kind, knowledge?.kinds), author, articleVersion: version };
  const telling = (one: Told): readonly NewNotice[] =>
    routedNotices(context, event.at, [one], (route) => {
      if (route === "engineer") return { actorId: author };
      return typeof route === "object" ? route : null;
    });
  switch (event.type) {
    case "ArticleSubmitted":
    case "ArticleRevised":
      return telling(told("articleSubmitted", article, { title }));
    case "ArticleSentBack":
      return telling(told("articleSentBack", article, { title, opinion: event.data.opinion }));
    case "ArticleApproved":
      return telling(told("articleReady", article, { title, opinion: event.data.opinion }));
    case "ArticlePublished": {
      const audience = called(event.data.audience, knowledge?.audiences);
      return telling(told("articlePublished", { ...article, audience }, { title }));
    }
    // It can no longer be queried: whoever looks for it finds what takes its place.
    case "ArticleRetired":
      return [];
  }
};
