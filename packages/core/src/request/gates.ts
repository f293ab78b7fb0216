import type { ApprovalSlot } from "../policy/approval-slot.ts";
import type { Requirement, RequestRules } from "../policy/request-rules.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import { numbersOf, openHelpCall, unsignedAmendments } from "./annexes.ts";
import { nextSlot, unsignedSlots } from "./approvals.ts";
import { checklistFor } from "./checklist-for.ts";
import { conductMissing } from "./conduct-missing.ts";
import { currentVisit, visitsOf } from "./current-visit.ts";
import type { PlannedVisit } from "./known-facts.ts";
import type { Missing } from "./request-refusal.ts";
import { leftOutBefore } from "./slip/left-out-before.ts";
import { slipOf } from "./slip/slip-of.ts";
import type { BegunRequest, RequestState, Visit } from "./request-state.ts";
import { outsideScope } from "./outside-scope.ts";
import { unauthorised } from "./unauthorised.ts";
import { visitMark } from "./visit-record.ts";

/** What the policy still wants before a command may happen in this state; empty when nothing. */
export const missingFor = (
  rules: RequestRules,
  command: string,
  state: RequestState,
  at: Instant,
  role: string,
): readonly Missing[] => {
  if (state.status === "draft") return [];
  const structural = STRUCTURAL[command]?.(state, rules, { at, role }) ?? [];
  const approvals = approvalsOf(unsignedSlots(rules, command, state));
  const others = [...unauthorised(rules, state, command, at), ...conductMissing(rules, state, command)];
  const gated = gatesOf(rules, command).flatMap((requirement) => MISSING[requirement](rules, state, command));
  return [...structural, ...approvals, ...others, ...gated];
};

/** What the policy wants before this very visit is dispatched: a visit that only looks may need less than a repair. */
export const missingForVisit = (
  rules: RequestRules,
  state: BegunRequest,
  planned: PlannedVisit,
): readonly Missing[] => [
  ...approvalsOf(unsignedSlots(rules, "Dispatch", state, planned)),
  ...(gatesOf(rules, "Dispatch").includes("slipFilled") ? leftOutBefore(rules, state, "Dispatch", planned) : []),
  ...(gatesOf(rules, "Dispatch").includes("repairsCounted") ? repairedTooOften(state, planned) : []),
];

/** What was repaired as often as the policy lets pass is not repaired again: it is looked at, or replaced. */
const repairedTooOften = ({ file }: BegunRequest, { purpose }: PlannedVisit): readonly Missing[] => {
  const due = (file.annexes.unit?.repairs ?? []).filter(({ replace }) => replace);
  return purpose === "repair" && due.length > 0 ? [{ requirement: "replacement", counts: due }] : [];
};

const gatesOf = ({ gates }: RequestRules, command: string): readonly Requirement[] =>
  (gates as Readonly<Partial<Record<string, readonly Requirement[]>>>)[command] ?? [];

const approvalsOf = (slots: readonly ApprovalSlot[]): readonly Missing[] =>
  slots.map(({ id, roles }) => ({ requirement: "approved", slot: id, roles }));

/** What a step needs by its nature, whatever the policy says. */
const STRUCTURAL: Readonly<
  Record<string, (state: BegunRequest, rules: RequestRules, asked: Asked) => readonly Missing[]>
> = {
  AssignEngineer: (state) => (currentVisit(state)?.engineer == null ? [] : [{ requirement: "departmentDispatched" }]),
  Confirm: (state) => withoutEngineer(state),
  Depart: (state) => withoutEngineer(state),
  Arrive: (state) => withoutEngineer(state),
  StartWork: (state) => [
    ...withoutEngineer(state),
    ...(state.status !== "onsite" && currentVisit(state)?.mode !== "remote"
      ? [{ requirement: "arrived" } as const]
      : []),
  ],
  Leave: (state) => (madeWithout("left", state).length > 0 ? [] : [{ requirement: "visitMade" }]),
  ReturnToCompany: (state) =>
    visitsOf(state).some((visit) => visitMark(visit, "left") !== null && visitMark(visit, "returned") === null)
      ? []
      : [{ requirement: "left" }],
  EnterData: (state) => (madeWithout("dataEntered", state).length > 0 ? [] : [{ requirement: "visitMade" }]),
  FillSlip: (state, rules) => withoutSlip(state, rules),
  AmendRecord: (state, rules) => withoutSlip(state, rules),
  SignAmendments: ({ file }) => (unsignedAmendments(file).length === 0 ? [{ requirement: "amended" }] : []),
  CheckConduct: (_state, { conduct }) => (conduct === null ? [{ requirement: "conductChosen" }] : []),
  WithdrawAuthorisation: ({ file }) =>
    file.annexes.authorisations.length === 0 ? [{ requirement: "anAuthorisation" }] : [],
  DecideReceipt: (state) => signedOtherwise(state),
  Archive: (state) => signedOtherwise(state),
  Close: (state) => signedOtherwise(state),
  ReviewAssessment: (state) =>
    "assessment" in state && state.assessment !== null ? [] : [{ requirement: "assessed" }],
  NoteRevisitDone: ({ file }) => (file.annexes.revisits.length > 0 ? [] : [{ requirement: "revisitPlanned" }]),
  ReportToProjectManager: ({ file }) => (file.annexes.escalations.length > 0 ? [] : [{ requirement: "escalated" }]),
  AnswerHelp: ({ file }) => (openHelpCall(file.annexes) === undefined ? [{ requirement: "helpRequested" }] : []),
  Countersign: (state, rules, { role }) => notTheirTurn(state, rules, role),
  ReturnForCorrection: (state, rules, { role }) => notTheirTurn(state, rules, role),
  Reopen: (state, { reopening }, { at }) => {
    if (state.status !== "closed") return [];
    const until =
      reopening === null ? state.closedAt : fromMillis(toMillis(state.closedAt) + reopening.withinDays * DAY_MILLIS);
    return reopening !== null && at <= until ? [] : [{ requirement: "reopeningInTime", until }];
  },
};

/** When and in which role something is asked for. */
interface Asked {
  readonly at: Instant;
  readonly role: string;
}

const withoutSlip = (state: BegunRequest, rules: RequestRules): readonly Missing[] =>
  slipOf(rules, state) === null ? [{ requirement: "slipChosen" }] : [];

/** The customer signed something else than the record says now. */
const signedOtherwise = ({ file }: BegunRequest): readonly Missing[] => {
  const fields = unsignedAmendments(file).map(({ field }) => field);
  return fields.length === 0 ? [] : [{ requirement: "signedAnew", fields: [...new Set(fields)] }];
};

/** Nothing waits to be signed, or it is another's turn. */
const notTheirTurn = (state: BegunRequest, rules: RequestRules, role: string): readonly Missing[] => {
  const next = nextSlot(rules, state);
  if (next?.roles.includes(role)) return [];
  return [{ requirement: "theirTurn", slot: next?.id ?? null, roles: next?.roles ?? [] }];
};

const DAY_MILLIS = 86_400_000;

/** The department was asked to send somebody and has not said whom. */
const withoutEngineer = (state: BegunRequest): readonly Missing[] => {
  const visit = currentVisit(state);
  return visit?.engineer === null ? [{ requirement: "engineerAssigned", department: visit.department ?? "" }] : [];
};

/** The visits on which an engineer arrived and whose paper lacks this mark. */
const madeWithout = (mark: "left" | "dataEntered", state: BegunRequest): readonly Visit[] =>
  visitsOf(state).filter((visit) => visitMark(visit, "arrived") !== null && visitMark(visit, mark) === null);

const MISSING: Readonly<
  Record<Requirement, (rules: RequestRules, state: BegunRequest, command: string) => readonly Missing[]>
> = {
  checklistSigned: (rules, state) => {
    const visit = currentVisit(state);
    // Who was to work from afar and came all the same, works on site.
    const onSite = state.status === "onsite" || visit?.mode !== "remote";
    const wanted = kindOf(rules, state)?.checklist === true && onSite && visit?.checklist === null;
    return wanted
      ? [{ requirement: "checklistSigned", items: checklistFor(rules, state.file, visit).map(({ id }) => id) }]
      : [];
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

  slipFilled: (rules, state, command) => leftOutBefore(rules, state, command),

  insideScope: (_rules, { file }) => outsideScope(file),

  repairsCounted: (_rules, { file }) => {
    const { unit } = file.annexes;
    return unit === null || unit.repairs !== null
      ? []
      : [{ requirement: "repairsCounted", unit: unit.item.name, serial: unit.item.serial }];
  },

  slipReturned: (_rules, state) => unlessMarked(state, "slipReturned"),
  settled: (_rules, state) => unlessMarked(state, "settled"),
  expensesRecorded: (_rules, state) => unlessMarked(state, "expensesRecorded"),

  leftoverRecorded: (_rules, state) => {
    const open = "work" in state && state.work.type === "visited" && state.work.report.openProblems !== "none";
    return open && numbersOf(state.file.annexes, "leftover").length === 0 ? [{ requirement: "leftoverRecorded" }] : [];
  },

  slipAudited: (_rules, { file }) =>
    file.annexes.audit?.outcome === "accepted" ? [] : [{ requirement: "slipAudited" }],

  unitSealed: (_rules, state) => {
    if (state.status !== "signed") return [];
    return state.evidence.signOff.seal === null ? [{ requirement: "unitSealed" }] : [];
  },

  blockingRevisitsDone: (_rules, state) =>
    "revisit" in state && state.revisit !== null && state.revisit.blocking && !state.revisit.done
      ? [{ requirement: "blockingRevisitsDone", revisitId: state.revisit.revisitId }]
      : [],
};

/** What is wanted while this round does not carry its mark. */
const unlessMarked = (
  { file }: BegunRequest,
  requirement: "slipReturned" | "settled" | "expensesRecorded",
): readonly Missing[] =>
  file.marks.some(({ name, cycle }) => name === requirement && cycle === file.cycle) ? [] : [{ requirement }];

const kindOf = (rules: RequestRules, state: BegunRequest) => rules.kinds[state.file.intake.kind];
