import { sealed } from "../src/event/sealing.ts";
import { SYSTEM } from "../src/event/actor.ts";
import type { DecidedEvent, EventEnvelope, StreamId } from "../src/event/event.ts";
import type { NewNotice } from "../src/notice/notice.ts";
import type { CompiledPolicy } from "../src/policy/compile-policy.ts";
import type { DecisionContext, Process } from "../src/process/process.ts";
import type { Reaction } from "../src/reaction/reaction.ts";
import { instant, type Instant } from "../src/time/instant.ts";
import { sealer } from "./request-fixtures.ts";

/** A process of which only what every process has is known. */
export type AnyProcess = Process<unknown, { readonly status: string }, DecidedEvent, { readonly type: string }>;

/** A process among others. */
export const anyProcess = <Command, State extends { readonly status: string }, Event extends DecidedEvent, Refusal>(
  process: Process<Command, State, Event, Refusal>,
): AnyProcess => process as unknown as AnyProcess;

/** A command as somebody would write it. */
export type Said = Readonly<Record<string, unknown>> & { readonly type: string };

/** One thing that was told to a stream, and what came of it. */
export interface Telling {
  readonly stream: StreamId;
  readonly command: { readonly type: string };
  readonly before: { readonly status: string };
  readonly after: { readonly status: string };
  /** Null when it was accepted. */
  readonly refusal: { readonly type: string } | null;
  readonly events: readonly DecidedEvent[];
}

/** Several streams of several processes, and the reactions on their way between them, each source's in order. */
export interface SmallWorld {
  readonly stateOf: (stream: StreamId) => { readonly status: string };
  readonly eventsOf: (stream: StreamId) => readonly DecidedEvent[];
  readonly streams: () => readonly StreamId[];
  readonly contextOf: (stream: StreamId, recordedAt?: Instant) => DecisionContext;
  readonly tell: (stream: StreamId, command: Said, recordedAt?: Instant) => Telling;
  /** Delivers the oldest reaction of one of the sources that have some; null where none is on its way. */
  readonly relayOne: (which: number) => Telling | null;
  /** Delivers everything, and what follows from it. */
  readonly relayAll: () => readonly Telling[];
  readonly notices: () => readonly NewNotice[];
}

const keyOf = ({ kind, id }: StreamId): string => `${kind}:${id}`;

/** A world in which these processes run under one policy, with nothing in it yet. */
export const smallWorld = (
  processes: readonly AnyProcess[],
  policy: CompiledPolicy,
  now: Instant = instant("2026-03-02T01:00:00Z"),
): SmallWorld => {
  const states = new Map<string, { readonly stream: StreamId; state: { readonly status: string } }>();
  const events = new Map<string, DecidedEvent[]>();
  const underWay = new Map<string, { readonly reaction: Reaction; readonly at: Instant }[]>();
  const notices: NewNotice[] = [];
  const processOf = ({ kind }: StreamId): AnyProcess => {
    const process = processes.find((one) => one.kind === kind);
    if (process === undefined) throw new Error(`no process of kind ${kind}`);
    return process;
  };
  const stateOf = (stream: StreamId) => states.get(keyOf(stream))?.state ?? processOf(stream).initial;
  const contextOf = (stream: StreamId, recordedAt = now): DecisionContext => ({
    policy,
    recordedAt,
    stream,
    number: null,
  });

  const tell = (stream: StreamId, command: Said, recordedAt = now): Telling => {
    const process = processOf(stream);
    const context = contextOf(stream, recordedAt);
    const before = stateOf(stream);
    const parsed = process.parse(command, recordedAt);
    if (parsed.isErr()) throw new Error(`${command.type}: ${JSON.stringify(parsed.error)}`);
    const decided = process.decide(context)(sealed(parsed.value, sealer), before);
    const told = { stream, command, before };
    if (decided.isErr()) return { ...told, after: before, refusal: decided.error, events: [] };
    let state = before;
    for (const event of decided.value) {
      state = process.evolve(state, event);
      const envelope = { ...event, stream } as EventEnvelope;
      notices.push(...process.noticesFor(context, envelope, state));
      const queue = underWay.get(keyOf(stream)) ?? [];
      queue.push(...process.reactionsTo(context, envelope, state).map((reaction) => ({ reaction, at: event.at })));
      underWay.set(keyOf(stream), queue);
    }
    states.set(keyOf(stream), { stream, state });
    events.set(keyOf(stream), [...(events.get(keyOf(stream)) ?? []), ...decided.value]);
    return { ...told, after: state, refusal: null, events: decided.value };
  };

  const relayOne = (which: number): Telling | null => {
    const waiting = [...underWay.values()].filter((queue) => queue.length > 0);
    const next = waiting[which % Math.max(waiting.length, 1)]?.shift();
    if (next === undefined) return null;
    const { stream, command, otherwise } = next.reaction;
    const told = tell(stream, { ...command, by: SYSTEM, at: next.at }, now);
    return told.refusal === null || otherwise == null
      ? told
      : tell(otherwise.stream, { ...otherwise.command, by: SYSTEM, at: next.at }, now);
  };

  const relayAll = (): readonly Telling[] => {
    const all: Telling[] = [];
    for (let one = relayOne(0); one !== null; one = relayOne(0)) all.push(one);
    return all;
  };

  return {
    stateOf,
    eventsOf: (stream) => events.get(keyOf(stream)) ?? [],
    streams: () => [...states.values()].map(({ stream }) => stream),
    contextOf,
    tell,
    relayOne,
    relayAll,
    notices: () => notices,
  };
};
