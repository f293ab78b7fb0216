import type { EmergencyPlanNotices } from "@callout/core";
import { sampleRequest as request, sampleTimes } from "./sample-request.ts";

const plan = { ...request, title: "机房停电应急预案", planVersion: 2 };

/** One example of each notice of emergency plans. */
export const planSamples: EmergencyPlanNotices = {
  planLessonReceived: { ...plan, about: "YJ2024-001" },
  planDrilled: { ...plan, passed: false },
  planApproved: { ...plan, approvedAt: sampleTimes.dueAt },
  planReturned: plan,
};
