import { err, type Result } from "neverthrow";
import type * as z from "zod";
import type { Actor } from "../event/actor.ts";
import type { DecidedEvent } from "../event/event.ts";
import type { Sealed } from "../event/sealing.ts";
import type { ServicePolicy } from "../policy/service-policy.ts";
import type { Instant } from "../time/instant.ts";
import { notAccepted, notPermitted } from "./acceptance.ts";
import { offeredCommands, type Wanted } from "./available-commands.ts";
import { nothingRemembered } from "./clock-memory.ts";
import type { DecisionContext, Process } from "./process.ts";
import { readCommand } from "./read-command.ts";
import { outOfBounds } from "./recording-bounds.ts";
import type {
  InTheFuture,
  MalformedCommand,
  NotAllowed,
  NotFound,
  NotInPolicy,
  NotPermitted,
  TooLate,
} from "./refusals.ts";

/** What any command says: which it is, who issues it, and when it happened. */
export interface AnyCommand {
  readonly type: string;
  readonly by: Actor;
  readonly at: Instant;
}

/** What any section of a policy says of its process: who may do what. */
export interface AnyRules {
  readonly permissions: Readonly<Partial<Record<string, readonly string[]>>>;
}

/** Why a record refuses a command, whatever it is a record of. */
export type RecordRefusal = NotInPolicy | NotFound | NotAllowed | NotPermitted | TooLate | InTheFuture;

/** Status → the commands it accepts. */
export type Transitions<State extends { readonly status: string }, Command extends AnyCommand> = Readonly<
  Record<State["status"], readonly Command["type"][]>
>;

/** The states in which a command is accepted. */
export type StateAccepting<State extends { readonly status: string }, Table, Name extends string> = Extract<
  State,
  {
    readonly status: {
      [Status in keyof Table]: Table[Status] extends readonly (infer Each)[]
        ? Name extends Each
          ? Status
          : never
        : never;
    }[keyof Table];
  }
>;

/** What a rule may consult besides the command and the state. */
export interface Given<Rules> {
  readonly rules: Rules;
  readonly context: DecisionContext;
}

/** What each command causes, or why it is refused; called only in a status that accepts it and by a role that may. */
export type RecordRules<
  Command extends AnyCommand,
  State extends { readonly status: string },
  Table,
  Event,
  Own,
  Rules,
> = {
  readonly [Name in Command["type"]]: (
    command: Sealed<Extract<Command, { readonly type: Name }>>,
    state: StateAccepting<State, Table, Name>,
    given: Given<Rules>,
  ) => Result<readonly Event[], Own>;
};

/** What makes one kind of record; what a record does not have, such as clocks, is left out. */
export interface RecordDefinition<
  Command extends AnyCommand,
  State extends { readonly status: string },
  Table extends Transitions<State, Command>,
  Event extends DecidedEvent,
  Own,
  Rules extends AnyRules,
>
  extends
    Pick<Process<Command, State, Event, Own | RecordRefusal>, "kind" | "initial" | "evolve" | "searchRowOf">,
    Partial<
      Pick<
        Process<Command, State, Event, Own | RecordRefusal>,
        | "stateVersion"
        | "upcasts"
        | "timelinesOf"
        | "clocksIn"
        | "noticesFor"
        | "reactionsTo"
        | "numberSeries"
        | "reported"
      >
    > {
  readonly schema: z.ZodType<Omit<Command, "at"> & { readonly at?: Instant | undefined }>;
  readonly transitions: Table;
  /** The section of the policy that it goes by. */
  readonly section: string;
  readonly rulesOf: (policy: ServicePolicy) => Rules | null;
  readonly decisions: RecordRules<Command, State, Table, Event, Own, Rules>;
  /** What the record itself lacks for a command that its status accepts and the role may issue, such as a site to close. */
  readonly lacking?: (command: Command["type"], state: State, role: string) => readonly Wanted[];
}

/**
 * The process of a record: a stream whose commands each have one rule and no gate before it.
 *
 * Asked in this order: does the organisation work this way, does the status accept it, may the role, can it have
 * happened then; then the command's own rule.
 */
export const recordProcess = <
  Command extends AnyCommand,
  State extends { readonly status: string },
  Table extends Transitions<State, Command>,
  Event extends DecidedEvent,
  Own,
  Rules extends AnyRules,
>({
  schema,
  section,
  rulesOf,
  decisions,
  lacking = () => [],
  ...definition
}: RecordDefinition<Command, State, Table, Event, Own, Rules>): Process<Command, State, Event, Own | RecordRefusal> => {
  const { kind, initial, transitions } = definition;
  const accepted = { kind, before: initial.status as State["status"], transitions };
  return {
    stateVersion: 1,
    upcasts: {},
    timelinesOf: () => [],
    clocksIn: () => nothingRemembered,
    noticesFor: () => [],
    reactionsTo: () => [],
    numberSeries: null,
    ...definition,
    parse: (input, now) => readCommand(schema, input, now) as Result<Command, MalformedCommand>,
    decide: (context) => (command, state) => {
      const rules = rulesOf(context.policy.policy);
      if (rules === null) return err({ type: "NotInPolicy", section });
      // What is sealed keeps its type, its actor and its moment, which TypeScript cannot follow in general.
      const said = command as unknown as AnyCommand;
      const refusal =
        notAccepted(accepted, said.type, state.status as State["status"]) ??
        notPermitted(rules.permissions, said.type, said.by.role) ??
        outOfBounds(context, said);
      if (refusal) return err(refusal);
      const rule = decisions[said.type as Command["type"]] as (
        command: Sealed<Command>,
        state: State,
        given: Given<Rules>,
      ) => Result<readonly Event[], Own>;
      return rule(command, state, { rules, context });
    },
    availableCommands: ({ policy }, state, role) =>
      offeredCommands({
        accepted: transitions[state.status as State["status"]],
        permissions: rulesOf(policy.policy)?.permissions ?? {},
        role,
        missing: (command) => lacking(command, state, role),
      }),
  };
};
