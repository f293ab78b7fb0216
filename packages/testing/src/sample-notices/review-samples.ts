import { instant, type ReviewNotices } from "@callout/core";
import { sampleRequest as request } from "./sample-request.ts";

const review = { ...request, review: { "zh-CN": "质量评审会议", en: "quality review meeting" } };
const plannedFor = instant("2024-12-02T01:00:00Z");

const report = {
  ...request,
  review: { "zh-CN": "月度服务总结", en: "monthly service summary" },
  periodFrom: instant("2024-10-31T16:00:00Z"),
  periodUntil: instant("2024-11-30T16:00:00Z"),
};

/** One example of each notice of reviews and of regular reports. */
export const reviewSamples: ReviewNotices = {
  reportWanted: { ...report, plannedFor },
  reportSubmitted: { ...report, submittedAt: plannedFor },
  reviewPlanned: { ...review, plannedFor, moved: false },
  reviewCancelled: { ...review, plannedFor },
  reviewDecided: { ...review, heldAt: plannedFor, dueBy: instant("2024-12-20T09:00:00Z") },
};
