import { instant, type AccidentNotices, type ConsequenceNotices } from "@callout/core";
import { sampleRequest as request } from "./sample-request.ts";

const accident = {
  ...request,
  accident: { "zh-CN": "泄密事件", en: "leak" },
  happenedAt: instant("2024-11-21T00:50:00Z"),
};
const consequence = {
  ...request,
  as: "penalty",
  person: "e-wang",
  grounds: { "zh-CN": "安全事故", en: "security accident" },
} as const;

/** One example of each notice of security accidents, rewards and penalties. */
export const accidentSamples: AccidentNotices & ConsequenceNotices = {
  accidentReported: accident,
  accidentTold: accident,
  accidentConfirmed: accident,
  accidentClosed: accident,
  consequenceProposed: consequence,
  consequenceDecided: { ...consequence, measure: { "zh-CN": "批评教育", en: "reprimand" } },
  consequenceDropped: consequence,
};
