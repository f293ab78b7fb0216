import type { Result } from "neverthrow";
import type { NewNotice } from "../notice/notice.ts";
import type { CompiledPolicy } from "../policy/compile-policy.ts";
import type { Reaction } from "../reaction/reaction.ts";
import type { Timeline } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import type { DecidedEvent, EventEnvelope, StreamId } from "../event/event.ts";
import type { AvailableCommand } from "./available-commands.ts";
import type { ClockMemory } from "./clock-memory.ts";
import type { MalformedCommand } from "./refusals.ts";
import type { Reported } from "./reported.ts";
import type { Sealed } from "../event/sealing.ts";
import type { Upcasts } from "../event/upcasting.ts";

/** What a decision may consult, and nothing else. */
export interface DecisionContext {
  /** The policy version the stream was opened under or has adopted since, compiled with its calendars. */
  readonly policy: CompiledPolicy;
  /** The policy that an adoption would put the stream under, joined with its calendars; for other commands left out. */
  readonly adopting?: CompiledPolicy;
  /** When the decision will be recorded. */
  readonly recordedAt: Instant;
  readonly stream: StreamId;
  /** The stream's number, once it has one. */
  readonly number: string | null;
}

/** What lists and searches show of a stream; each value may be null, none is personal data. */
export interface SearchRow {
  readonly status: string;
  readonly customer: string | null;
  readonly engineer: string | null;
  readonly tier: string | null;
  readonly severity: string | null;
  /** Left out, as null, by a process whose streams are about no site. */
  readonly site?: string | null;
  /** Left out, as null, by a process whose streams are about no installed asset. */
  readonly asset?: string | null;
}

/** A moment at which a stream goes on by itself, unless something else happens before. */
export interface Alarm {
  /** What the `FireTimer` command names: firing it twice is firing it once. */
  readonly key: string;
  readonly at: Instant;
}

/**
 * One process: how its commands are read, decided and remembered, and what follows from them.
 *
 * `decide` may refuse and consults only its context; `evolve` is total over what `decide` wrote and consults nothing.
 * Every function is pure.
 */
export interface Process<Command, State extends { readonly status: string }, Event extends DecidedEvent, Refusal> {
  /** The kind of its streams, such as `request`. */
  readonly kind: string;
  /** Raised when the shape of `State` changes: snapshots of another version are rebuilt from the events. */
  readonly stateVersion: number;
  readonly initial: State;
  /** Reads a command at the edge; `at` is `now` where the command leaves it out. Texts and new cards come out marked, to be sealed before `decide` sees them. */
  readonly parse: (input: unknown, now: Instant) => Result<Command, MalformedCommand>;
  /** What a command causes, or why it is refused. */
  readonly decide: (
    context: DecisionContext,
  ) => (command: Sealed<Command>, state: State) => Result<readonly Event[], Refusal>;
  /** The state after one more event. */
  readonly evolve: (state: State, event: Event) => State;
  readonly upcasts: Upcasts;
  /** The commands each status accepts. */
  readonly transitions: Readonly<Record<State["status"], readonly string[]>>;
  /** Which buttons to show somebody in this role, and what each still needs. Commands not listed are refused. */
  readonly availableCommands: (context: DecisionContext, state: State, role: string) => readonly AvailableCommand[];
  /** One timeline for each subject whose clocks run in this state. */
  readonly timelinesOf: (streamId: string, state: State) => readonly Timeline[];
  /** What the stream remembers of its clocks beside its marks and pauses. */
  readonly clocksIn: (state: State) => ClockMemory;
  /** When it goes on by itself, apart from its clocks; never, where this is left out. */
  readonly alarmsOf?: (streamId: string, state: State) => readonly Alarm[];
  /** Who must be told what because of an event; `state` is the state after it. */
  readonly noticesFor: (context: DecisionContext, event: EventEnvelope, state: State) => readonly NewNotice[];
  /** Commands for other streams that follow from an event; `state` is the state after it. */
  readonly reactionsTo: (context: DecisionContext, event: EventEnvelope, state: State) => readonly Reaction[];
  /** What lists and searches show of the stream. */
  readonly searchRowOf: (state: State) => SearchRow;
  /** The series of the policy's `numbers` that gives the stream its number when it begins; null for a process without numbers. */
  readonly numberSeries: string | null;
  /** What reports count of its streams beside its clocks; nothing, where this is left out. */
  readonly reported?: Reported<State>;
}

/** The state after a history, from the beginning. Events of older shapes are brought to today's first by the caller. */
export const replay = <State, Event>(
  process: { readonly initial: State; readonly evolve: (state: State, event: Event) => State },
  events: readonly Event[],
): State => events.reduce(process.evolve, process.initial);
