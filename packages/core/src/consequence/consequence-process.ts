import type { EventEnvelope } from "../event/event.ts";
import type { NewNotice } from "../notice/notice.ts";
import type { Wanted } from "../process/available-commands.ts";
import type { DecisionContext, Process } from "../process/process.ts";
import { recordProcess } from "../process/record-process.ts";
import { routedNotices, told, type Told } from "../process/routed-notices.ts";
import type { Reaction } from "../reaction/reaction.ts";
import { ConsequenceCommand, type ConsequenceCommandName } from "./consequence-commands.ts";
import { consequenceDecisions } from "./consequence-decisions.ts";
import type { ConsequenceRefusal } from "./consequence-refusal.ts";
import {
  consequenceTransitions,
  evolveConsequence,
  toBeHeard,
  type ConsequenceEvent,
  type ConsequenceState,
} from "./consequence-state.ts";

/** Who must be told what because of an event of a reward or penalty. `state` is the state after it. */
const noticesFor = (
  context: DecisionContext,
  envelope: EventEnvelope,
  state: ConsequenceState,
): readonly NewNotice[] => {
  if (state.status === "unproposed") return [];
  const event = envelope as ConsequenceEvent;
  const { as, person, grounds, reason } = state.consequence.proposal;
  const rules = context.policy.policy.consequences;
  const about = { requestId: context.stream.id, number: context.number, customer: null };
  const consequence = { ...about, as, person, grounds: labelOf(rules?.grounds, grounds.id) };
  const telling = (one: Told): readonly NewNotice[] =>
    routedNotices(context, event.at, [one], (route) => {
      if (route === "engineer") return { actorId: person };
      return typeof route === "object" ? route : null;
    });
  switch (event.type) {
    case "ConsequenceProposed":
      return telling(told("consequenceProposed", consequence, { reason }));
    case "ConsequenceDecided": {
      const measure = labelOf(rules?.measures, event.data.measure);
      return telling(told("consequenceDecided", { ...consequence, measure }, { opinion: event.data.opinion }));
    }
    case "ConsequenceRejected":
    case "ConsequenceRevoked":
      return telling(told("consequenceDropped", consequence, { reason: event.data.reason }));
    default:
      return [];
  }
};

type Listed = readonly { readonly id: string; readonly label: { readonly "zh-CN": string; readonly en: string } }[];

/** As the policy calls it; a later policy may have dropped it. */
const labelOf = (list: Listed | undefined, id: string) =>
  list?.find((one) => one.id === id)?.label ?? { "zh-CN": id, en: id };

/** A security accident learns what was decided for whoever answers for it. */
const reactionsTo = (
  { stream }: DecisionContext,
  { type }: EventEnvelope,
  state: ConsequenceState,
): readonly Reaction[] => {
  if (state.status === "unproposed") return [];
  const accident = state.consequence.proposal.grounds.stream;
  if (accident?.kind !== "securityAccident") return [];
  if (type !== "ConsequenceDecided" && type !== "ConsequenceRejected") return [];
  const outcome = type === "ConsequenceDecided" ? "decided" : "rejected";
  return [{ stream: accident, command: { type: "NoteConsequence", consequence: stream.id, outcome } }];
};

const lacking = (command: ConsequenceCommandName, state: ConsequenceState): readonly Wanted[] =>
  command === "DecideConsequence" && state.status === "proposed" && toBeHeard(state.consequence)
    ? [{ requirement: "personHeard" }]
    : [];

/**
 * A reward or penalty 奖惩 for one person (S-66, S-69, S-74, S-93): proposed on the policy's grounds, and decided by
 * somebody who neither proposed it nor is whom it is about.
 */
export const consequenceProcess: Process<ConsequenceCommand, ConsequenceState, ConsequenceEvent, ConsequenceRefusal> =
  recordProcess({
    kind: "consequence",
    section: "consequences",
    initial: { status: "unproposed" },
    schema: ConsequenceCommand,
    transitions: consequenceTransitions,
    rulesOf: ({ consequences }) => consequences,
    decisions: consequenceDecisions,
    lacking,
    evolve: evolveConsequence,
    noticesFor,
    reactionsTo,
    searchRowOf: (state) => ({
      status: state.status,
      customer: null,
      engineer: state.status === "unproposed" ? null : state.consequence.proposal.person,
      tier: null,
      severity: null,
    }),
    numberSeries: "consequence",
  });
