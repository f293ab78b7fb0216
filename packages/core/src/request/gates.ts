import type { Requirement, RequestRules } from "../policy/request-rules.ts";
import { currentVisit, visitsOf } from "./current-visit.ts";
import type { Missing } from "./request-refusal.ts";
import type { BegunRequest, RequestState, Visit } from "./request-state.ts";
import { visitMark } from "./visit-record.ts";

/** What the policy still wants before a command may happen in this state; empty when nothing. */
export const missingFor = (rules: RequestRules, command: string, state: RequestState): readonly Missing[] => {
  if (state.status === "draft") return [];
  const structural = STRUCTURAL[command]?.(state) ?? [];
  const gates: Readonly<Partial<Record<string, readonly Requirement[]>>> = rules.gates;
  const gated = gates[command] ?? [];
  return [...structural, ...gated.flatMap((requirement) => MISSING[requirement](rules, state))];
};

/** What a step needs by its nature, whatever the policy says. */
const STRUCTURAL: Readonly<Record<string, (state: BegunRequest) => readonly Missing[]>> = {
  StartWork: (state) =>
    state.status !== "onsite" && currentVisit(state)?.mode !== "remote" ? [{ requirement: "arrived" }] : [],
  Leave: (state) => (madeWithout("left", state).length > 0 ? [] : [{ requirement: "visitMade" }]),
  EnterData: (state) => (madeWithout("dataEntered", state).length > 0 ? [] : [{ requirement: "visitMade" }]),
  ReviewAssessment: (state) =>
    "assessment" in state && state.assessment !== null ? [] : [{ requirement: "assessed" }],
  NoteRevisitDone: (state) => ("revisit" in state && state.revisit !== null ? [] : [{ requirement: "revisitPlanned" }]),
};

/** The visits on which an engineer arrived and whose paper lacks this mark. */
const madeWithout = (mark: "left" | "dataEntered", state: BegunRequest): readonly Visit[] =>
  visitsOf(state).filter((visit) => visitMark(visit, "arrived") !== null && visitMark(visit, mark) === null);

const MISSING: Readonly<Record<Requirement, (rules: RequestRules, state: BegunRequest) => readonly Missing[]>> = {
  checklistSigned: (rules, state) => {
    const visit = currentVisit(state);
    // Who was to work from afar and came all the same, works on site.
    const onSite = state.status === "onsite" || visit?.mode !== "remote";
    const wanted = kindOf(rules, state)?.checklist === true && onSite && visit?.checklist === null;
    return wanted ? [{ requirement: "checklistSigned", items: rules.checklist.map(({ id }) => id) }] : [];
  },

  // Says something of the command's own words: its rule answers.
  openProblemsNone: () => [],

  nonVisitRecorded: (_rules, state) => {
    const visit = currentVisit(state);
    const expected = visit !== null && visit.mode !== "remote" && visitMark(visit, "arrived") === null;
    return expected ? [{ requirement: "nonVisitRecorded", visitId: visit.id }] : [];
  },

  ratings: (rules, state) => {
    if (state.status !== "signed" || kindOf(rules, state)?.ratings !== true) return [];
    const { ratings } = state.evidence.signOff;
    const questions = rules.survey.questions.map(({ id }) => id).filter((id) => ratings[id] === undefined);
    return questions.length > 0 ? [{ requirement: "ratings", questions }] : [];
  },

  dataEntered: (_rules, state) => {
    const wanting = madeWithout("dataEntered", state);
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
