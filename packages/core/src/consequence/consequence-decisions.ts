import { err, ok } from "neverthrow";
import type { ConsequenceRules } from "../policy/consequence-rules.ts";
import { happened } from "../process/record-events.ts";
import type { RecordRules } from "../process/record-process.ts";
import type { ConsequenceCommand } from "./consequence-commands.ts";
import type { NoSuchReason, OwnConsequence, OwnConsequenceRefusal } from "./consequence-refusal.ts";
import {
  toBeHeard,
  type Consequence,
  type ConsequenceEvent,
  type ConsequenceState,
  type consequenceTransitions,
} from "./consequence-state.ts";

/** What each command on a reward or penalty causes, or why it is refused. */
export const consequenceDecisions: RecordRules<
  ConsequenceCommand,
  ConsequenceState,
  typeof consequenceTransitions,
  ConsequenceEvent,
  OwnConsequenceRefusal,
  ConsequenceRules
> = {
  ProposeConsequence: (command, _, { rules }) => {
    const { as, person, grounds, reason = null, customerSuggests = null } = command;
    const refusal = unknownTo(rules, as, "grounds", grounds.id);
    if (refusal) return err(refusal);
    const { id, stream = null, clock = null } = grounds;
    const hearing = rules.hearing && as === "penalty";
    const proposal = { as, person, grounds: { id, stream, clock }, reason, customerSuggests, hearing };
    return ok([happened(command, "ConsequenceProposed", proposal)]);
  },

  HearPerson: (command) => ok([happened(command, "PersonHeard", { statement: command.statement })]),

  DecideConsequence: (command, { consequence }, { rules }) => {
    const { by, measure, amount = null, opinion = null } = command;
    const { as, person } = consequence.proposal;
    if (toBeHeard(consequence)) return err({ type: "NotHeard", person });
    const refusal = unknownTo(rules, as, "measure", measure) ?? decidedByParty(consequence, by.id);
    return refusal ? err(refusal) : ok([happened(command, "ConsequenceDecided", { measure, amount, opinion })]);
  },

  RejectConsequence: (command, { consequence }) => {
    const refusal = decidedByParty(consequence, command.by.id);
    return refusal ? err(refusal) : ok([happened(command, "ConsequenceRejected", { reason: command.reason })]);
  },

  NoteCarriedOut: (command) => ok([happened(command, "ConsequenceCarriedOut", { note: command.note ?? null })]),

  RevokeConsequence: (command) => ok([happened(command, "ConsequenceRevoked", { reason: command.reason })]),
};

const unknownTo = (
  rules: ConsequenceRules,
  as: NoSuchReason["as"],
  what: NoSuchReason["what"],
  named: string,
): NoSuchReason | null => {
  const list = { grounds: rules.grounds, measure: rules.measures }[what];
  const known = list.filter(({ type }) => type === as).map(({ id }) => id);
  return known.includes(named) ? null : { type: "NoSuchReason", as, what, named, known };
};

const decidedByParty = ({ proposal, proposedBy }: Consequence, by: string): OwnConsequence | null =>
  [proposal.person, proposedBy].includes(by) ? { type: "OwnConsequence", person: by } : null;
