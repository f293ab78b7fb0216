import type { Delivery, NoticeKey, NoticeVariables } from "@callout/core";
import { accidentSamples } from "./sample-notices/accident-samples.ts";
import { articleSamples } from "./sample-notices/article-samples.ts";
import { changeSamples } from "./sample-notices/change-samples.ts";
import { clockSamples } from "./sample-notices/clock-samples.ts";
import { complaintSamples } from "./sample-notices/complaint-samples.ts";
import { deviceSamples } from "./sample-notices/device-samples.ts";
import { emergencySamples } from "./sample-notices/emergency-samples.ts";
import { leftoverSamples } from "./sample-notices/leftover-samples.ts";
import { partsSamples } from "./sample-notices/parts-samples.ts";
import { planSamples } from "./sample-notices/plan-samples.ts";
import { problemSamples } from "./sample-notices/problem-samples.ts";
import { requestSamples } from "./sample-notices/request-samples.ts";
import { reviewSamples } from "./sample-notices/review-samples.ts";
import { revisitSamples } from "./sample-notices/revisit-samples.ts";
import { slipSamples } from "./sample-notices/slip-samples.ts";
import { surveySamples } from "./sample-notices/survey-samples.ts";
import { trainingSamples } from "./sample-notices/training-samples.ts";
import { visitSamples } from "./sample-notices/visit-samples.ts";
import { sampleTimes } from "./sample-notices/sample-request.ts";
import { sampleTexts } from "./sample-notices/sample-texts.ts";

/** One example of each notice's variables, all about one request. */
export const sampleVariables: NoticeVariables = {
  ...requestSamples,
  ...visitSamples,
  ...slipSamples,
  ...clockSamples,
  ...revisitSamples,
  ...partsSamples,
  ...deviceSamples,
  ...complaintSamples,
  ...leftoverSamples,
  ...surveySamples,
  ...trainingSamples,
  ...accidentSamples,
  ...problemSamples,
  ...articleSamples,
  ...changeSamples,
  ...reviewSamples,
  ...emergencySamples,
  ...planSamples,
};

/** Every notice there is. */
export const noticeKeys = Object.keys(sampleVariables) as readonly NoticeKey[];

const recipients = {
  "zh-CN": { id: "a-li", name: "李雷", language: "zh-CN", timeZone: "Asia/Shanghai", address: "li.lei@example.com" },
  en: { id: "a-ann", name: "Ann Lee", language: "en", timeZone: "Asia/Shanghai", address: "ann@example.com" },
} as const;

/**
 * A delivery of the notice's example, in Chinese unless told otherwise, with whatever else should be different.
 *
 * @example
 * ```ts
 * sampleDelivery("clockMissed", { language: "en" }).recipient.name // => "Ann Lee"
 * ```
 */
export const sampleDelivery = <Key extends NoticeKey>(
  key: Key,
  { language = "zh-CN", ...changes }: Partial<Delivery<Key>> & { readonly language?: "zh-CN" | "en" } = {},
): Delivery<Key> => ({
  id: `event-1/0/${key}`,
  tenant: "acme",
  stream: { kind: "request", id: "T-1" },
  at: sampleTimes.dueAt,
  key,
  variables: sampleVariables[key],
  texts: sampleTexts,
  contacts: { contact: { name: "刘洋", phone: "+86 571 8000 0000", address: "滨江区江南大道1号" } },
  names: { "c-1": "滨江商务楼", "s-1": "滨江商务楼地下一层泵房", "e-wang": "王强", "e-zhao": "赵敏" },
  recipient: recipients[language],
  ...changes,
});
