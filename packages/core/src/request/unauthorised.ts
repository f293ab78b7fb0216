import type { RequestRules } from "../policy/request-rules.ts";
import { holds } from "../sla/condition.ts";
import type { Instant } from "../time/instant.ts";
import { currentVisit } from "./current-visit.ts";
import { knownFacts } from "./known-facts.ts";
import type { Missing } from "./request-refusal.ts";
import type { BegunRequest } from "./request-state.ts";

/** Whose word on the customer's side this step still waits for, at a moment. */
export const unauthorised = (
  { authorisation }: RequestRules,
  state: BegunRequest,
  command: string,
  at: Instant,
): readonly Missing[] => {
  const rules = authorisation.filter(({ before }) => before.some((one) => one === command));
  if (rules.length === 0) return [];
  const { file } = state;
  const facts = knownFacts(file, currentVisit(state));
  const given = file.annexes.authorisations.filter(({ until }) => until === null || at < until);
  return rules
    .filter(({ appliesWhen }) => appliesWhen === undefined || holds(appliesWhen, facts))
    .filter(({ capacity }) => !given.some((one) => one.capacity === capacity))
    .map(({ capacity }) => ({ requirement: "authorised", capacity }));
};
