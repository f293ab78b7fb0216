import type { ArticleNotices } from "@callout/core";
import { sampleRequest as request } from "./sample-request.ts";

const article = {
  ...request,
  kind: { "zh-CN": "问题解决方案", en: "Solution of a problem" },
  author: "e-wang",
  articleVersion: 2,
};

/** One example of each notice of articles of the knowledge base. */
export const articleSamples: ArticleNotices = {
  articleSubmitted: article,
  articleSentBack: article,
  articleReady: article,
  articlePublished: { ...article, audience: { "zh-CN": "技术人员", en: "Staff" } },
};
