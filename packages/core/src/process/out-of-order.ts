import type { Mark } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import type { OutOfOrder } from "./refusals.ts";

/** The refusal of a mark that would lie before the latest of these; null when it may stand. */
export const outOfOrder = (marks: readonly Mark[], mark: string, at: Instant): OutOfOrder | null => {
  const latest = marks.reduce<Mark | undefined>((last, one) => (last && one.at < last.at ? last : one), undefined);
  if (latest === undefined || at >= latest.at) return null;
  return { type: "OutOfOrder", mark, at, latest: { name: latest.name, at: latest.at } };
};
