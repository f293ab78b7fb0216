import type { EventEnvelope } from "../event/event.ts";
import type { NewNotice } from "../notice/notice.ts";
import type { Wanted } from "../process/available-commands.ts";
import type { DecisionContext, Process } from "../process/process.ts";
import { recordProcess } from "../process/record-process.ts";
import { routedNotices, told, type Told } from "../process/routed-notices.ts";
import type { Reaction } from "../reaction/reaction.ts";
import { AccidentCommand, type AccidentCommandName } from "./accident-commands.ts";
import { accidentDecisions } from "./accident-decisions.ts";
import type { AccidentRefusal } from "./accident-refusal.ts";
import {
  accidentTransitions,
  evolveAccident,
  stillToSettle,
  type AccidentEvent,
  type AccidentState,
} from "./accident-state.ts";

/** Who must be told what because of an event of a security accident. `state` is the state after it. */
const noticesFor = (context: DecisionContext, envelope: EventEnvelope, state: AccidentState): readonly NewNotice[] => {
  if (state.status === "unreported") return [];
  const event = envelope as AccidentEvent;
  const { kind, happenedAt, customer, contact } = state.accident.report;
  const about = { requestId: context.stream.id, number: context.number, customer };
  const accident = { ...about, accident: labelOf(context, kind), happenedAt };
  const telling = (one: Told): readonly NewNotice[] =>
    routedNotices(context, event.at, [one], (route) => {
      if (route === "contact") return contact;
      return typeof route === "object" ? route : null;
    });
  switch (event.type) {
    case "AccidentReported":
      return telling(told("accidentReported", accident, { account: event.data.account }));
    case "AccidentTold":
      return telling(told("accidentTold", accident, { account: event.data.account }));
    case "AccidentConfirmed":
      return telling(told("accidentConfirmed", accident, { findings: event.data.findings, harm: event.data.harm }));
    case "AccidentClosed":
      return telling(told("accidentClosed", accident, { summary: event.data.summary }));
    default:
      return [];
  }
};

/** What it is, as the policy calls it; a later policy may have dropped it. */
const labelOf = ({ policy }: DecisionContext, id: string) =>
  policy.policy.accidents?.kinds.find((kind) => kind.id === id)?.label ?? { "zh-CN": id, en: id };

/** Whoever answers for a confirmed accident is proposed for its consequence, where the policy has consequences. */
const reactionsTo = ({ stream, policy }: DecisionContext, envelope: EventEnvelope): readonly Reaction[] => {
  const event = envelope as AccidentEvent;
  const { consequences } = policy.policy;
  if (event.type !== "AccidentConfirmed" || consequences === null) return [];
  return event.data.responsible.map(({ person, consequence }) => ({
    stream: { kind: "consequence", id: consequence },
    command: {
      type: "ProposeConsequence",
      as: "penalty",
      person,
      grounds: { id: consequences.accident, stream: { kind: stream.kind, id: stream.id } },
      reason: event.data.harm,
    },
  }));
};

/** What the accident itself still lacks, whoever it is that acts. */
const lacking = (command: AccidentCommandName, state: AccidentState): readonly Wanted[] => {
  if (command === "TellCustomerOfAccident" && state.status !== "unreported")
    return state.accident.report.customer === null ? [{ requirement: "customerConcerned" }] : [];
  if (state.status !== "confirmed") return [];
  if (command === "NoteConsequence")
    return state.undecided.length === 0 ? [{ requirement: "undecidedConsequence" }] : [];
  if (command !== "CloseAccident") return [];
  const { customer, remedy, consequences } = stillToSettle(state);
  return [
    ...(customer ? [{ requirement: "customerTold" }] : []),
    ...(remedy ? [{ requirement: "remedied" }] : []),
    ...(consequences.length > 0 ? [{ requirement: "consequencesDecided" }] : []),
  ];
};

/**
 * A security accident 安全事故 (S-74, S-65): reported, looked into by somebody who had no part in it, remedied, told to the
 * customer whom it concerns, and closed once a consequence is decided for everybody who answers for it.
 */
export const accidentProcess: Process<AccidentCommand, AccidentState, AccidentEvent, AccidentRefusal> = recordProcess({
  kind: "securityAccident",
  section: "accidents",
  initial: { status: "unreported" },
  schema: AccidentCommand,
  transitions: accidentTransitions,
  rulesOf: ({ accidents }) => accidents,
  decisions: accidentDecisions,
  lacking,
  evolve: evolveAccident,
  noticesFor,
  reactionsTo,
  searchRowOf: (state) => ({
    status: state.status,
    customer: state.status === "unreported" ? null : state.accident.report.customer,
    engineer: null,
    tier: null,
    severity: null,
  }),
  numberSeries: "securityAccident",
});
