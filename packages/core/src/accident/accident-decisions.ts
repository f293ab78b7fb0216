import { err, ok } from "neverthrow";
import type { AccidentRules } from "../policy/accident-rules.ts";
import { happened } from "../process/record-events.ts";
import type { RecordRules } from "../process/record-process.ts";
import type { AccidentCommand } from "./accident-commands.ts";
import type { NoSecurityAccident, OwnAccidentRefusal } from "./accident-refusal.ts";
import { stillToSettle, type AccidentEvent, type AccidentState, type accidentTransitions } from "./accident-state.ts";

/** What each command on a security accident causes, or why it is refused. */
export const accidentDecisions: RecordRules<
  AccidentCommand,
  AccidentState,
  typeof accidentTransitions,
  AccidentEvent,
  OwnAccidentRefusal,
  AccidentRules
> = {
  ReportAccident: (command, _, { rules }) => {
    const { kind, happenedAt, request = null, customer = null, contact = null, people, data, account, at } = command;
    const refusal = notListed("kind", rules.kinds, [kind]) ?? notListed("data", rules.data, data);
    if (refusal) return err(refusal);
    if (data.length === 0 && rules.kinds.some(({ id, ofData }) => id === kind && ofData))
      return err({ type: "DataNotNamed", kind, data: rules.data.map(({ id }) => id) });
    if (at < happenedAt) return err({ type: "NotHappenedYet", happenedAt, at });
    const { customerTold, remedied } = rules.closing;
    const wanted = { customerTold: customerTold && customer !== null, remedied };
    const report = { kind, happenedAt, request, customer, contact, people, data, account, wanted };
    return ok([happened(command, "AccidentReported", report)]);
  },

  TellCustomerOfAccident: (command, { accident: { report } }) =>
    report.customer === null
      ? err({ type: "NoCustomerConcerned" })
      : ok([happened(command, "AccidentTold", { account: command.account })]),

  RemedyAccident: (command) => ok([happened(command, "AccidentRemedied", { remedy: command.remedy })]),

  InvestigateAccident: (command, { accident: { report } }, { context }) => {
    const { by, findings, outcome } = command;
    const responsible = outcome.type === "confirmed" ? outcome.responsible : [];
    if ([...report.people, ...responsible.map(({ person }) => person)].includes(by.id))
      return err({ type: "OwnAccident", person: by.id });
    if (outcome.type === "unfounded") return ok([happened(command, "AccidentUnfounded", { findings })]);
    const consequences = context.policy.policy.consequences !== null;
    const confirmed = { findings, harm: outcome.harm, responsible, consequences };
    return ok([happened(command, "AccidentConfirmed", confirmed)]);
  },

  NoteConsequence: (command, { undecided }) => {
    const { consequence, outcome } = command;
    return undecided.includes(consequence)
      ? ok([happened(command, "ConsequenceNoted", { consequence, outcome })])
      : err({ type: "NoSuchConsequence", consequence, undecided });
  },

  CloseAccident: (command, state) => {
    const { by, summary } = command;
    const still = stillToSettle(state);
    if (still.customer || still.remedy || still.consequences.length > 0)
      return err({ type: "AccidentNotSettled", ...still });
    return state.responsible.some(({ person }) => person === by.id)
      ? err({ type: "OwnAccident", person: by.id })
      : ok([happened(command, "AccidentClosed", { summary })]);
  },
};

const notListed = (
  what: NoSecurityAccident["what"],
  list: readonly { readonly id: string }[],
  named: readonly string[],
): NoSecurityAccident | null => {
  const known = list.map(({ id }) => id);
  const unknown = named.filter((id) => !known.includes(id));
  return unknown.length === 0 ? null : { type: "NoSecurityAccident", what, unknown, known };
};
