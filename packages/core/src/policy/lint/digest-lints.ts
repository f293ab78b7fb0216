import type { CompiledPolicy } from "../compile-policy.ts";
import type { PolicyLint } from "./policy-lint.ts";

/** Digests that would be told in the quiet hours: those notices that may not be said then come later than the policy says. */
export const digestLints = ({ policy: { digests, quietHours } }: CompiledPolicy): readonly PolicyLint[] => {
  if (digests === null || quietHours === null) return [];
  const { from, until } = quietHours;
  return digests.times.flatMap((time, at) => (isBetween(time, from, until) ? [inQuietHours(time, at, until)] : []));
};

/** Whether a time of day falls into a half-open span of the day, which crosses midnight where it ends no later than it begins. */
const isBetween = (time: string, from: string, until: string): boolean =>
  from < until ? from <= time && time < until : from <= time || time < until;

const inQuietHours = (time: string, at: number, until: string): PolicyLint => ({
  rule: "digestInQuietHours",
  path: `digests.times.${String(at)}`,
  conflictsWith: "quietHours",
  facts: {},
  suggestion: {
    "zh-CN": `汇总通知时间 ${time} 在免打扰时段内，请改到 ${until} 之后`,
    en: `tell the digest of ${time} outside the quiet hours, such as at ${until}`,
  },
});
