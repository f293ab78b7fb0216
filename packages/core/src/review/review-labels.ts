import type { Wording } from "../sla/clock-rule.ts";
import type { ReviewCommandName } from "./review-commands.ts";
import type { ReviewState } from "./review-state.ts";

const statuses: Readonly<Record<ReviewState["status"], Wording>> = {
  unscheduled: { "zh-CN": "未设立", en: "not opened" },
  between: { "zh-CN": "待安排下次", en: "between two" },
  scheduled: { "zh-CN": "已安排", en: "scheduled" },
  discontinued: { "zh-CN": "已终止", en: "discontinued" },
};

const commands: Readonly<Record<Exclude<ReviewCommandName, "FireTimer" | "AdoptPolicy" | "AdoptCalendar">, Wording>> = {
  OpenReviews: { "zh-CN": "设立定期评审", en: "open a series of reviews" },
  PlanReview: { "zh-CN": "安排评审", en: "plan a review" },
  MoveReview: { "zh-CN": "评审改期", en: "move the review" },
  HoldReview: { "zh-CN": "记录评审", en: "record the review" },
  CancelReview: { "zh-CN": "取消本次评审", en: "cancel the review" },
  DiscontinueReviews: { "zh-CN": "终止定期评审", en: "discontinue the reviews" },
  ReportDecisionDone: { "zh-CN": "报告决定已落实", en: "report that a decision is carried out" },
  DropDecision: { "zh-CN": "撤销决定", en: "drop a decision" },
};

/** What people read in place of a series of reviews' identifiers. */
export const reviewLabels = { statuses, commands };
