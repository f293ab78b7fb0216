import { instant, type SlipNotices } from "@callout/core";
import { sampleRequest as request } from "./sample-request.ts";
import { sampleVisit as visit } from "./visit-samples.ts";

/** One example of each notice of slips and their signatures. */
export const slipSamples: SlipNotices = {
  signOffRequested: {
    ...request,
    engineer: visit.engineer,
    mode: visit.mode,
    completedAt: instant("2024-11-21T07:05:00Z"),
    linkUntil: instant("2024-11-28T07:05:00Z"),
  },
  receiptDecided: { ...request, decision: "archive" },
  slipSentBack: request,
  slipCountersigned: {
    ...request,
    slot: { "zh-CN": "部门主管审核", en: "The department head's review" },
    signedBy: "e-zhao",
  },
  approvalWanted: {
    ...request,
    slot: { "zh-CN": "部门主管审核", en: "The department head's review" },
    corrected: true,
  },
  amendmentToSign: { ...request, field: { "zh-CN": "更换配件", en: "Parts replaced" } },
  slipReturned: { ...request, returnedAt: instant("2024-11-22T06:00:00Z") },
};
