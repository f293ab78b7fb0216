import type { Requirement, RequestRules } from "../policy/request-rules.ts";
import { currentVisit } from "./evolve-request.ts";
import type { Missing } from "./request-refusal.ts";
import type { BegunRequest, RequestState } from "./request-state.ts";
import { visitMark } from "./visit-record.ts";

/** What the policy still wants before a command may happen in this state; empty when nothing. */
export const missingFor = (rules: RequestRules, command: string, state: RequestState): readonly Missing[] => {
  if (state.status === "draft") return [];
  const structural = STRUCTURAL[command]?.(state) ?? [];
  const gated = rules.gates[command] ?? [];
  return [...structural, ...gated.flatMap((requirement) => MISSING[requirement](rules, state))];
};

/** What a step needs by its nature, whatever the policy says. */
const STRUCTURAL: Readonly<Record<string, (state: BegunRequest) => readonly Missing[]>> = {
  StartWork: (state) =>
    state.status !== "onsite" && currentVisit(state)?.mode !== "remote" ? [{ requirement: "arrived" }] : [],
  Leave: (state) => (hasVisits(state) ? [] : [{ requirement: "visitMade" }]),
  EnterData: (state) => (hasVisits(state) ? [] : [{ requirement: "visitMade" }]),
  ReviewAssessment: (state) =>
    "assessment" in state && state.assessment !== null ? [] : [{ requirement: "assessed" }],
};

const hasVisits = (state: BegunRequest): boolean => currentVisit(state) !== null || state.file.pastVisits.length > 0;

const MISSING: Readonly<Record<Requirement, (rules: RequestRules, state: BegunRequest) => readonly Missing[]>> = {
  checklistSigned: (rules, state) => {
    const visit = currentVisit(state);
    const wanted = kindOf(rules, state)?.checklist === true && visit?.mode !== "remote" && visit?.checklist === null;
    return wanted ? [{ requirement: "checklistSigned", items: rules.checklist.map(({ id }) => id) }] : [];
  },

  // Says something of the command's own words: its rule answers.
  openProblemsNone: () => [],

  ratings: (rules, state) => {
    if (state.status !== "signed" || kindOf(rules, state)?.ratings !== true) return [];
    const { ratings } = state.evidence.signOff;
    const questions = rules.survey.questions.map(({ id }) => id).filter((id) => ratings[id] === undefined);
    return questions.length > 0 ? [{ requirement: "ratings", questions }] : [];
  },

  dataEntered: (_rules, state) => {
    const current = currentVisit(state);
    const visits = current === null ? state.file.pastVisits : [...state.file.pastVisits, current];
    const wanting = visits.filter((visit) => visitMark(visit, "left") && !visitMark(visit, "dataEntered"));
    return wanting.length > 0 ? [{ requirement: "dataEntered", visits: wanting.map(({ id }) => id) }] : [];
  },

  assessed: (_rules, state) =>
    "assessment" in state && state.assessment === null ? [{ requirement: "assessed" }] : [],

  assessmentReviewed: (_rules, state) =>
    "assessment" in state && state.assessment?.reviewer == null ? [{ requirement: "assessmentReviewed" }] : [],

  blockingRevisitsDone: (_rules, state) =>
    "revisit" in state && state.revisit !== null && state.revisit.blocking && !state.revisit.done
      ? [{ requirement: "blockingRevisitsDone", revisitId: state.revisit.revisitId }]
      : [],
};

const kindOf = (rules: RequestRules, state: BegunRequest) => rules.kinds[state.file.intake.kind];
