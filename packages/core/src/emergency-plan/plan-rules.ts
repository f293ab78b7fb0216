import { ok } from "neverthrow";
import type { EmergencyPlanRules } from "../policy/emergency-rules.ts";
import type { ClockCommand } from "../process/decide-clocks.ts";
import type { EmergencyPlanCommandName } from "./plan-commands.ts";
import { itemsMissing, openLessons } from "./plan-contents.ts";
import type { OwnEmergencyPlanRefusal } from "./plan-refusal.ts";
import {
  recordedOfPlan as recorded,
  refusedByPlan as refused,
  type PlanRule,
  type SealedPlanCommand,
} from "./plan-rule.ts";
import type { BegunEmergencyPlan, EmergencyPlanFile } from "./plan-state.ts";
import { versionInForce } from "./version-in-force.ts";

type Ruled = Exclude<EmergencyPlanCommandName, ClockCommand["type"]>;

/** What each command on an emergency plan does. */
export const planCommandRules: { readonly [Name in Ruled]: PlanRule<Name> } = {
  DraftPlan: (command) => {
    const { customer, title, procedure, decisionMakers, responsible } = command;
    return recorded(command, "PlanDrafted", { customer, title, procedure, decisionMakers, responsible });
  },
  WritePart: (command, _state, { rules }) => {
    const { part, items } = command;
    const refusal = unknownItems(rules, part, Object.keys(items));
    return refusal ? refused(refusal) : recorded(command, "PartWritten", { part, items });
  },
  ScheduleDrill: (command, { file }, { rules }) => {
    const { drill, plannedFor, simulation, schedule } = command;
    const refusal = incomplete(rules, file) ?? lessonsOpen(file) ?? notInEarnest(rules, command);
    return refusal
      ? refused(refusal)
      : recorded(command, "DrillScheduled", { drill, plannedFor, simulation, schedule });
  },
  RecordDrill: (command, { file }) => {
    const participants = command.participants.map(({ person, standsFor = null }) => ({ person, standsFor }));
    const { course, effect, evaluation, improvements, passed } = command;
    const there = new Set(participants.flatMap(({ person, standsFor }) => [person, standsFor]));
    const responsible = file.terms.responsible.filter((one) => !there.has(one));
    if (responsible.length > 0) return refused({ type: "ExecutorsMissing", responsible });
    return recorded(command, "DrillRecorded", { participants, course, effect, evaluation, improvements, passed });
  },
  ApprovePlan: (command, { file }) => recorded(command, "PlanApproved", { version: file.version }),
  ReturnPlan: (command) => recorded(command, "PlanReturned", { reason: command.reason }),
  ReviewPlan: (command, { file }) => {
    const refusal = lessonsOpen(file);
    return refusal ? refused(refusal) : recorded(command, "PlanReviewed", { findings: command.findings });
  },
  RevisePlan: (command, { file: { terms, version } }) => {
    const { reason, procedure = terms.procedure } = command;
    const { decisionMakers = terms.decisionMakers, responsible = terms.responsible } = command;
    const next = { version: version + 1, reason, procedure, decisionMakers, responsible };
    return recorded(command, "PlanRevised", next);
  },
  TakeLesson: (command, { file }) => {
    const { lesson, emergency, text } = command;
    if (file.lessons.some((one) => one.lesson === lesson)) return ok([]);
    return recorded(command, "LessonTaken", { lesson, emergency, text });
  },
  SettleLesson: (command, state) => {
    const { lesson, takenIn, how } = command;
    const refusal = notOpen(state.file, lesson) ?? (takenIn ? noDraft(state, lesson) : null);
    if (refusal) return refused(refusal);
    return recorded(command, "LessonSettled", { lesson, version: takenIn ? state.file.version : null, how });
  },
  ActivatePlan: (command, state) => {
    const { emergency, authorisedBy } = command;
    const inForce = versionInForce(state, command.at);
    const because =
      inForce === null ? "notInForce" : inForce.decisionMakers.includes(authorisedBy) ? null : "notTheDecisionMaker";
    return inForce === null || because !== null
      ? recorded(command, "ActivationDeclined", { emergency, because: because ?? "notInForce" })
      : recorded(command, "PlanActivated", { emergency, version: inForce.version });
  },
  WithdrawPlan: (command) => recorded(command, "PlanWithdrawn", { reason: command.reason }),
};

const unknownItems = (
  { parts }: EmergencyPlanRules,
  part: string,
  items: readonly string[],
): OwnEmergencyPlanRefusal | null => {
  const asked = parts.find(({ id }) => id === part);
  if (asked === undefined) return { type: "UnknownPlanItem", items: [part], known: parts.map(({ id }) => id) };
  const known = asked.items.map(({ id }) => id);
  const unknown = items.filter((item) => !known.includes(item));
  const inPart = (item: string) => `${part}.${item}`;
  return unknown.length === 0
    ? null
    : { type: "UnknownPlanItem", items: unknown.map(inPart), known: known.map(inPart) };
};

const incomplete = (rules: EmergencyPlanRules, file: EmergencyPlanFile): OwnEmergencyPlanRefusal | null => {
  const items = itemsMissing(rules, file);
  return items.length === 0 ? null : { type: "PlanIncomplete", items };
};

const lessonsOpen = (file: EmergencyPlanFile): OwnEmergencyPlanRefusal | null => {
  const lessons = openLessons(file).map(({ lesson }) => lesson);
  return lessons.length === 0 ? null : { type: "LessonsOpen", lessons };
};

const notInEarnest = (
  rules: EmergencyPlanRules,
  { drill, simulation }: SealedPlanCommand<"ScheduleDrill">,
): OwnEmergencyPlanRefusal | null => (simulation && !rules.simulation ? { type: "SimulationNotAllowed", drill } : null);

const notOpen = (file: EmergencyPlanFile, lesson: string): OwnEmergencyPlanRefusal | null => {
  const open = openLessons(file).map((one) => one.lesson);
  return open.includes(lesson) ? null : { type: "UnknownLesson", lesson, open };
};

const noDraft = ({ status, file }: BegunEmergencyPlan, lesson: string): OwnEmergencyPlanRefusal | null =>
  status === "drafted" ? null : { type: "NoDraft", lesson, version: file.version };
