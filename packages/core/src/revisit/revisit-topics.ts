import type { RevisitScheme, RevisitTopic } from "../policy/revisit-scheme.ts";
import type { RevisitTask } from "./revisit-state.ts";

/**
 * What is to be asked or done in a revisit 回访内容, each topic once: that of the dates it was planned for; of a scheme
 * without a plan, all that the scheme lists.
 *
 * @param schemes - such as a policy's `revisit.schemes`; one that is not among them lists nothing
 * @example
 * ```ts
 * const task = { schemes: ["onsiteB"], schedule: null };
 * revisitTopics([revisitSchemes.onsiteB], task).map(({ label }) => label.en)[1] // => "Wear of consumable parts; train how to replace them"
 * ```
 */
export const revisitTopics = (
  schemes: readonly RevisitScheme[],
  { schemes: named, schedule }: Pick<RevisitTask, "schemes" | "schedule">,
): readonly RevisitTopic[] => {
  const parts =
    schedule?.serves.map(({ scheme, date }) => ({ scheme, date })) ?? named.map((scheme) => ({ scheme, date: null }));
  const topics = parts.flatMap(({ scheme, date }) => {
    const found = schemes.find(({ id }) => id === scheme);
    return found === undefined ? [] : contentOf(found, date);
  });
  return [...new Map(topics.map((topic) => [topic.id, topic])).values()];
};

const contentOf = ({ dates, cycle }: RevisitScheme, date: string | null): readonly RevisitTopic[] => {
  const ofCycle = cycle?.content ?? [];
  if (date === null) return [...dates.flatMap(({ content }) => content), ...ofCycle];
  return dates.find(({ id }) => id === date)?.content ?? ofCycle;
};
