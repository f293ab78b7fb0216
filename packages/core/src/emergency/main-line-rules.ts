import { ok } from "neverthrow";
import { emergencyFacts } from "../policy/emergency-words.ts";
import type { EmergencyRules } from "../policy/emergency-rules.ts";
import {
  recordedOfEmergency as recorded,
  refusedByEmergency as refused,
  whenReady,
  type EmergencyRule,
  type RefusedByRule,
  type SealedEmergencyCommand,
} from "./emergency-rule.ts";
import type { EmergencyState } from "./emergency-state.ts";

/** The commands that lead an emergency from one status to the next. */
export type MainLineCommand =
  | "ReportEmergency"
  | "ReachScene"
  | "ClassifyEmergency"
  | "FileEmergency"
  | "AuthorisePlan"
  | "StartPlan"
  | "NotePlanStarted"
  | "NotePlanNotReady"
  | "RecoverEmergency"
  | "DeliverFinalReport"
  | "CancelEmergency";

/** What each of them does. */
export const mainLineRules: { readonly [Name in MainLineCommand]: EmergencyRule<Name> } = {
  ReportEmergency: (command, _state, { rules }) => {
    const { customer, channel, facts, request = null } = command;
    const notKnown = emergencyFacts.filter((fact) => command.notKnown.includes(fact) && facts[fact] === undefined);
    const missing = rules.facts.filter((fact) => facts[fact] === undefined && !notKnown.includes(fact));
    if (missing.length > 0) return refused({ type: "FactsMissing", missing });
    const refusal = happenedAfterwards(facts.happenedAt, command.at);
    if (refusal) return refused(refusal);
    return recorded(command, "EmergencyReported", { customer, channel, facts, notKnown, request });
  },
  ReachScene: (command) => recorded(command, "SceneReached", { team: command.team }),
  ClassifyEmergency: (command, _state, { rules }) => {
    const { weight: word, fault, findings = null, containment = null } = command;
    const weight = rules.weights.find(({ id }) => id === word);
    if (weight === undefined) return refused(notClassifiable("weight", word, rules.weights));
    if (!rules.faults.some(({ id }) => id === fault)) return refused(notClassifiable("fault", fault, rules.faults));
    const { selfSolvable, toSuperior } = weight;
    if (!selfSolvable && containment === null) return refused({ type: "ContainmentMissing", weight: word });
    const classified = { weight: word, fault, selfSolvable, toSuperior, findings, containment };
    return recorded(command, "EmergencyClassified", classified);
  },
  FileEmergency: (command, state, asked) =>
    whenReady(command.type, state, asked, recorded(command, "EmergencyFiled", { handling: command.handling })),
  AuthorisePlan: (command, state, asked) => {
    const { plan, basis, decision = null } = command;
    const refusal = notFormal(asked.rules, basis.channel);
    const decided = refusal ? refused(refusal) : recorded(command, "PlanAuthorised", { plan, basis, decision });
    return whenReady(command.type, state, asked, decided);
  },
  StartPlan: (command, { authorisation: { plan, authorisedBy } }) =>
    recorded(command, "PlanStartOrdered", { plan, authorisedBy }),
  NotePlanStarted: (command, state) => {
    const { plan, version } = command;
    return isWaitedFor(plan, state) ? recorded(command, "PlanStarted", { plan, version }) : ok([]);
  },
  NotePlanNotReady: (command, state) => {
    const { plan, because } = command;
    return isWaitedFor(plan, state) ? recorded(command, "PlanNotReady", { plan, because }) : ok([]);
  },
  RecoverEmergency: (command, state, asked) =>
    whenReady(command.type, state, asked, recorded(command, "EmergencyRecovered", { handling: command.handling })),
  DeliverFinalReport: (command, state, asked) => {
    const { course, evaluation, report } = command;
    const decided = recorded(command, "FinalReportDelivered", { course, evaluation, report });
    return whenReady(command.type, state, asked, decided);
  },
  CancelEmergency: (command) => recorded(command, "EmergencyCancelled", { reason: command.reason }),
};

/** Nothing is reported before it has happened. */
export const happenedAfterwards = (
  happenedAt: SealedEmergencyCommand<"AddFacts">["facts"]["happenedAt"],
  reportedAt: SealedEmergencyCommand["at"],
): RefusedByRule | null =>
  happenedAt === undefined || happenedAt <= reportedAt
    ? null
    : { type: "OutOfOrder", mark: "reported", at: reportedAt, latest: { name: "happened", at: happenedAt } };

const notClassifiable = (
  what: "weight" | "fault",
  word: string,
  among: readonly { readonly id: string }[],
): RefusedByRule => ({ type: "NotClassifiable", what, word, known: among.map(({ id }) => id) });

const notFormal = ({ formalChannels: formal }: EmergencyRules, channel: string): RefusedByRule | null =>
  formal.includes(channel) ? null : { type: "NotFormal", channel, formal };

/** A plan's answer may come when nobody waits for it any more. */
const isWaitedFor = (plan: string, state: EmergencyState): boolean =>
  state.status === "starting" && state.authorisation.plan === plan;
