import { notAccepted, notPermitted } from "../process/acceptance.ts";
import { offeredCommands, type AvailableCommand } from "../process/available-commands.ts";
import { withClockRecords } from "../process/decide-clocks.ts";
import { outOfBounds } from "../process/recording-bounds.ts";
import type { DecisionContext } from "../process/process.ts";
import { missingFor } from "./gates.ts";
import type { RequestCommandName } from "./request-commands.ts";
import type { Missing, RequestRefusal } from "./request-refusal.ts";
import type { RequestState } from "./request-state.ts";
import { requestTransitions } from "./request-transitions.ts";
import { clockRules, requestClocks } from "./rules/clock-rules.ts";
import { historyRules } from "./rules/history-rules.ts";
import { intakeRules } from "./rules/intake-rules.ts";
import { paperRules, recordedBefore } from "./rules/paper-rules.ts";
import { pauseRules } from "./rules/pause-rules.ts";
import { receiptRules } from "./rules/receipt-rules.ts";
import { refused, rulesOf, type Decision, type Rule, type SealedCommand } from "./rules/rule.ts";
import { approvalRules } from "./rules/approval-rules.ts";
import { amendmentRules } from "./rules/amendment-rules.ts";
import { conductAndAuthorisationRules } from "./rules/conduct-and-authorisation-rules.ts";
import { slipRules } from "./rules/slip-rules.ts";
import { supportRules } from "./rules/support-rules.ts";
import { visitRules } from "./rules/visit-rules.ts";
import { workRules } from "./rules/work-rules.ts";

/** One rule for each command, called only in a status that accepts it. */
const rules: { readonly [Name in RequestCommandName]: Rule<Name> } = {
  ...intakeRules,
  ...visitRules,
  ...workRules,
  ...paperRules,
  ...receiptRules,
  ...pauseRules,
  ...supportRules,
  ...approvalRules,
  ...slipRules,
  ...amendmentRules,
  ...conductAndAuthorisationRules,
  ...clockRules,
  ...historyRules((context) => decideRequest(context)),
};

/**
 * What a command causes, or why it is refused.
 *
 * Asked in this order: does the status accept it, may the role, can it have happened then, is it on record already, does
 * the policy want something first; then the command's own rule. What moves a deadline
 * adds that it moved, and evidence that shows a reported miss to be none adds its correction.
 */
export const decideRequest =
  (context: DecisionContext) =>
  (command: SealedCommand, state: RequestState): Decision => {
    const refusal =
      notAccepted(accepted, command.type, state.status) ??
      notPermitted(rulesOf(context).permissions, command.type, command.by.role) ??
      outOfBounds(context, command) ??
      recordedBefore(command, state) ??
      gateNotMet(command, state, context);
    if (refusal) return refused(refusal);
    // The table has just matched the command to the state, which TypeScript cannot follow.
    const rule = rules[command.type] as (
      command: SealedCommand,
      state: RequestState,
      context: DecisionContext,
    ) => Decision;
    const decision = rule(command, state, context);
    // Each step of a history has brought its own.
    if (command.type === "TranscribeSlip" || command.type === "ImportHistory") return decision;
    return decision.map((events) => withClockRecords(requestClocks, context, state, events, command.at));
  };

const accepted = { kind: "request", before: "draft", transitions: requestTransitions } as const;

const gateNotMet = (
  { type: command, at, by }: SealedCommand,
  state: RequestState,
  context: DecisionContext,
): RequestRefusal | null => {
  const missing = missingFor(rulesOf(context), command, state, at, by.role);
  return missing.length === 0 ? null : { type: "GateNotMet", command, missing };
};

/** Which buttons to show somebody in this role, and what each still needs. Commands not listed are refused. */
export const availableRequestCommands = (
  context: DecisionContext,
  state: RequestState,
  role: string,
): readonly AvailableCommand<Missing, RequestCommandName>[] => {
  const rules = rulesOf(context);
  return offeredCommands({
    accepted: requestTransitions[state.status],
    permissions: rules.permissions,
    role,
    missing: (command) => missingFor(rules, command, state, context.recordedAt, role),
  });
};
