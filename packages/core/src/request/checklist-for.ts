import type { ChecklistItem, RequestRules } from "../policy/request-rules.ts";
import { holds } from "../sla/condition.ts";
import { knownFacts, type PlannedVisit } from "./known-facts.ts";
import type { RequestFile } from "./request-state.ts";

/** The items of the policy's checklist that this work asks for: electrical work has its own, where the policy says so. */
export const checklistFor = (
  { checklist }: RequestRules,
  file: RequestFile,
  visit: PlannedVisit,
): readonly ChecklistItem[] => {
  const facts = knownFacts(file, visit);
  return checklist.filter(({ appliesWhen }) => appliesWhen === undefined || holds(appliesWhen, facts));
};
