import { ok, type Result } from "neverthrow";
import type { Actor } from "../event/actor.ts";
import type { DecidedEvent } from "../event/event.ts";
import type { Timeline } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import { adoptionEvents, type Adopt } from "./adoption.ts";
import { isClockEvent, type ClockEvent } from "./clock-events.ts";
import type { ClockMemory } from "./clock-memory.ts";
import { correctionsIn } from "./corrections-in.ts";
import { eventsOfTimer } from "./events-of-timer.ts";
import { movesBetween } from "./moves-between.ts";
import type { DecisionContext } from "./process.ts";
import type { PolicyNotFound } from "./refusals.ts";

/** What a process tells of its clocks: all that is needed for them to run. */
export interface Clocked<State, Event> {
  /** One timeline for each subject whose clocks run in a state. */
  readonly timelinesOf: (streamId: string, state: State) => readonly Timeline[];
  readonly clocksIn: (state: State) => ClockMemory;
  readonly evolve: (state: State, event: Event | ClockEvent) => State;
}

/** A command that is the same in every process whose clocks run. */
export type ClockCommand =
  { readonly type: "FireTimer"; readonly key: string; readonly at: Instant; readonly by: Actor } | Adopt;

/** What such a command puts on record. */
export const decideClocks = <State, Event>(
  { timelinesOf, clocksIn }: Clocked<State, Event>,
  context: DecisionContext,
  command: ClockCommand,
  state: State,
): Result<readonly ClockEvent[], PolicyNotFound> => {
  const timelines = timelinesOf(context.stream.id, state);
  const memory = clocksIn(state);
  return command.type === "FireTimer"
    ? ok(eventsOfTimer(context, timelines, memory.fired, command))
    : adoptionEvents(context, timelines, memory, command);
};

/**
 * What was decided, and what follows for the clocks: each deadline that moved, and each miss that was none.
 *
 * @param at - when what was decided happened
 */
export const withClockRecords = <State, Event extends DecidedEvent>(
  { timelinesOf, clocksIn, evolve }: Clocked<State, Event>,
  context: DecisionContext,
  state: State,
  events: readonly (Event | ClockEvent)[],
  at: Instant,
): readonly (Event | ClockEvent)[] => {
  if (events.every((event) => isClockEvent(event))) return events;
  const { id } = context.stream;
  const after = events.reduce<State>(evolve, state);
  const timelines = timelinesOf(id, after);
  const moves = movesBetween(context.policy, timelinesOf(id, state), timelines, at);
  return [...events, ...moves, ...correctionsIn(context, timelines, clocksIn(after).fired, at)];
};
