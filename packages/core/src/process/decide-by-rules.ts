import { err, type Result } from "neverthrow";
import type { Actor } from "../event/actor.ts";
import type { DecidedEvent } from "../event/event.ts";
import { permittedClockCommands } from "../policy/clock-words.ts";
import type { ServicePolicy } from "../policy/service-policy.ts";
import type { Mark } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import { notAccepted, notPermitted, type AcceptedBy } from "./acceptance.ts";
import { offeredCommands, type AvailableCommand, type Wanted } from "./available-commands.ts";
import type { ClockEvent } from "./clock-events.ts";
import { decideClocks, withClockRecords, type ClockCommand, type Clocked } from "./decide-clocks.ts";
import { outOfOrder } from "./out-of-order.ts";
import type { DecisionContext } from "./process.ts";
import { outOfBounds } from "./recording-bounds.ts";
import type {
  InTheFuture,
  NotAllowed,
  NotFound,
  NotInPolicy,
  NotPermitted,
  OutOfOrder,
  PolicyNotFound,
  TooLate,
} from "./refusals.ts";

/** Why any process that is decided by rules may refuse a command, whatever its own rules say. */
export type CommonRefusal =
  NotInPolicy | NotFound | NotAllowed | NotPermitted | TooLate | InTheFuture | OutOfOrder | PolicyNotFound;

/** What a command's rule may consult: the process's section of the policy, and the context of the decision. */
export interface Asked<Rules> {
  readonly rules: Rules;
  readonly context: DecisionContext;
}

interface Permitting {
  readonly permissions: Readonly<Partial<Record<string, readonly string[]>>>;
}

interface AnyCommand {
  readonly type: string;
  readonly at: Instant;
  readonly by: Actor;
}

/** A process whose commands have one rule each, and a section of the policy. */
export interface DecidedByRules<State extends { readonly status: string }, Event, Refusal, Rules extends Permitting>
  extends AcceptedBy<State["status"]>, Clocked<State, Event> {
  /** The name of its section in the policy. */
  readonly section: string;
  /** The section; null where the organisation does not work this way. */
  readonly rulesIn: (policy: ServicePolicy) => Rules | null;
  /** Command → its rule, called only in a status that accepts it and by a role that may. */
  readonly rules: Readonly<
    Record<string, (command: never, state: never, asked: Asked<Rules>) => Result<readonly Event[], Refusal>>
  >;
  /** Command → the mark of the main line that it sets; a command that is absent sets none, and may lie anywhere. */
  readonly marks: Readonly<Partial<Record<string, string>>>;
  /** The marks of the main line so far. */
  readonly marksIn: (state: State) => readonly Mark[];
  /** What a command still needs before somebody can issue it in this state. */
  readonly missing?: (command: string, state: State, rules: Rules) => readonly Wanted[];
}

/**
 * What a command causes, or why it is refused.
 *
 * Asked in this order: does the policy have such a process, does the status accept the command, may the role, can it
 * have happened then, does it come after what is on record; then the command's own rule. Evidence that shows a reported
 * miss to have been met adds its correction.
 */
export const decideByRules =
  <State extends { readonly status: string }, Event extends DecidedEvent, Refusal, Rules extends Permitting>(
    process: DecidedByRules<State, Event, Refusal, Rules>,
  ) =>
  (context: DecisionContext) =>
  (
    command: AnyCommand | ClockCommand,
    state: State,
  ): Result<readonly (Event | ClockEvent)[], Refusal | CommonRefusal> => {
    const rules = process.rulesIn(context.policy.policy);
    if (rules === null) return err({ type: "NotInPolicy", section: process.section });
    const mark = process.marks[command.type];
    const refusal =
      notAccepted(process, command.type, state.status) ??
      notPermitted(rules.permissions, command.type, command.by.role) ??
      outOfBounds(context, command) ??
      (mark === undefined ? null : outOfOrder(process.marksIn(state), mark, command.at));
    if (refusal) return err(refusal);
    if (isForClocks(command)) return decideClocks(process, context, command, state);
    // The table has just matched the command to the state, which TypeScript cannot follow.
    const rule = process.rules[command.type] as (
      command: AnyCommand,
      state: State,
      asked: Asked<Rules>,
    ) => Result<readonly Event[], Refusal>;
    return rule(command, state, { rules, context }).map((events) =>
      withClockRecords(process, context, state, events, command.at),
    );
  };

const isForClocks = (command: AnyCommand | ClockCommand): command is ClockCommand =>
  permittedClockCommands.some((name) => name === command.type);

/** Which buttons to show somebody in a role, and what each still needs. */
export const availableByRules =
  <State extends { readonly status: string }, Event, Refusal, Rules extends Permitting>(
    process: DecidedByRules<State, Event, Refusal, Rules>,
  ) =>
  (context: Pick<DecisionContext, "policy">, state: State, role: string): readonly AvailableCommand[] => {
    const rules = process.rulesIn(context.policy.policy);
    if (rules === null) return [];
    return offeredCommands({
      accepted: process.transitions[state.status as State["status"]],
      permissions: rules.permissions,
      role,
      missing: (command) => process.missing?.(command, state, rules) ?? [],
    });
  };
