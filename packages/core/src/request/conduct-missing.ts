import { conductWanted } from "../conduct/conduct-score.ts";
import type { ConductRules } from "../policy/conduct-rules.ts";
import type { RequestRules } from "../policy/request-rules.ts";
import { visitsOf } from "./current-visit.ts";
import type { Missing } from "./request-refusal.ts";
import type { BegunRequest } from "./request-state.ts";

/** The items of conduct that wait for an answer, or were broken, before this command; what was said last of an item counts. */
export const conductMissing = ({ conduct }: RequestRules, state: BegunRequest, command: string): readonly Missing[] => {
  const occasions = conduct?.before[command as keyof ConductRules["before"]] ?? [];
  if (conduct === null || occasions.length === 0) return [];
  const visitId = visitsOf(state).at(-1)?.id ?? null;
  const answers = state.file.annexes.conduct.filter((seen) => seen.visitId === visitId).flatMap((seen) => seen.answers);
  const latest = answers.filter(({ item }, index) => answers.findLastIndex((one) => one.item === item) === index);
  const items = occasions.flatMap((occasion) => conductWanted(conduct.checklist, occasion, latest));
  return items.length === 0 ? [] : [{ requirement: "conductKept", items }];
};
