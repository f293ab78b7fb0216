import { replay, type DecisionContext, type Sealed } from "@callout/core";
import type { Result } from "neverthrow";

/** The part of a process that decides and remembers. */
export interface Decider<Command, State, Event, Refusal> {
  readonly initial: State;
  /** What a command causes, or why it is refused. */
  readonly decide: (
    context: DecisionContext,
  ) => (command: Sealed<Command>, state: State) => Result<readonly Event[], Refusal>;
  /** The state after one more event. */
  readonly evolve: (state: State, event: Event) => State;
}

/** A history, and what follows when a command meets it. */
export interface Given<Command, State, Event, Refusal> {
  /** The state the history has come to. */
  readonly state: State;
  /** What the command causes, or why it is refused. */
  readonly when: (command: Sealed<Command>) => Result<readonly Event[], Refusal>;
}

/**
 * A test of a process in the domain's words: given these events, when this command comes, then this follows.
 *
 * Commands are sealed already: texts and contacts are references, as `decide` sees them.
 */
export const given = <Command, State, Event, Refusal>(
  process: Decider<Command, State, Event, Refusal>,
  context: DecisionContext,
  ...events: readonly Event[]
): Given<Command, State, Event, Refusal> => {
  const state = replay(process, events);
  return { state, when: (command) => process.decide(context)(command, state) };
};
