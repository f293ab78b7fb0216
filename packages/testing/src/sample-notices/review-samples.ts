import { instant, type ReviewNotices } from "@callout/core";
import { sampleRequest as request } from "./sample-request.ts";

const review = { ...request, review: { "zh-CN": "质量评审会议", en: "quality review meeting" } };
const plannedFor = instant("2024-12-02T01:00:00Z");

/** One example of each notice of reviews. */
export const reviewSamples: ReviewNotices = {
  reviewPlanned: { ...review, plannedFor, moved: false },
  reviewCancelled: { ...review, plannedFor },
  reviewDecided: { ...review, heldAt: plannedFor, dueBy: instant("2024-12-20T09:00:00Z") },
};
