import type { DecidedEvent, EventEnvelope } from "../src/event/event.ts";
import { sealed } from "../src/event/sealing.ts";
import type { CompiledPolicy } from "../src/policy/compile-policy.ts";
import { presets } from "../src/presets/presets.ts";
import type { DecisionContext, Process } from "../src/process/process.ts";
import { replay } from "../src/process/process.ts";
import type { Instant } from "../src/time/instant.ts";
import { consulting } from "./adopting.ts";
import { at, sealer } from "./request-fixtures.ts";

/** What a command says, and the role that says it; `id` is who, when it matters. */
export type Saying = Readonly<Record<string, unknown>> & { readonly role: string; readonly id?: string };

/** For each command ways of saying it; the first is the plainest. */
export type Sayings = Readonly<Record<string, readonly [Saying, ...Saying[]]>>;

/** A command as somebody says it. */
export type SaidCommand = Readonly<Record<string, unknown>> & { readonly type: string };

/** A command, plain or with what differs. */
export type Step = string | readonly [type: string, twist: Readonly<Record<string, unknown>>];

/** When everything happens that does not say otherwise. */
export const NOW: Instant = at("12:00");

/** A record on its bench: its commands by name, and what comes of them. */
export const recordBench = <
  Command,
  State extends { readonly status: string },
  Event extends DecidedEvent,
  Refusal extends { readonly type: string },
>(
  process: Process<Command, State, Event, Refusal>,
  sayings: Sayings,
  streamId = "X-1",
) => {
  const contextAt = (recordedAt: Instant, policy: CompiledPolicy = presets.compiled.standard): DecisionContext => ({
    policy,
    recordedAt,
    stream: { kind: process.kind, id: streamId },
    number: null,
  });

  const said = (step: Step, way = 0): SaidCommand => {
    const [type, twist] = typeof step === "string" ? [step, {}] : step;
    const ways = sayings[type] ?? [];
    const saying = ways[way % ways.length];
    if (saying === undefined) throw new Error(`nobody says ${type}`);
    const { role, id, ...data }: Saying = { ...saying, ...twist };
    return { type, by: { id: id ?? `${role}-1`, role }, ...data };
  };

  const decided = (state: State, input: SaidCommand, recordedAt = NOW, policy?: CompiledPolicy) => {
    const command = process.parse(input, recordedAt)._unsafeUnwrap();
    return process.decide(consulting(contextAt(recordedAt, policy), input))(sealed(command, sealer), state);
  };

  const lived = (...steps: readonly Step[]): { readonly state: State; readonly events: readonly Event[] } => {
    let state = process.initial;
    const events: Event[] = [];
    for (const step of steps) {
      const input = said(step);
      const answer = decided(state, input, (input["at"] as Instant | undefined) ?? NOW);
      if (answer.isErr()) throw new Error(`${input.type} was refused: ${JSON.stringify(answer.error)}`);
      state = answer.value.reduce(process.evolve, state);
      events.push(...answer.value);
    }
    return { state, events };
  };

  return {
    process,
    sayings,
    contextAt,
    said,
    decided,
    lived,
    /** Who is told what, and whom it is about, because of the last of these commands. */
    told: (...steps: readonly Step[]) => {
      const before = lived(...steps.slice(0, -1)).events;
      const { events } = lived(...steps);
      return events.slice(before.length).flatMap((event, nth) => {
        const state = replay(process, events.slice(0, before.length + nth + 1));
        return process.noticesFor(contextAt(event.at), event as unknown as EventEnvelope, state);
      });
    },
    /** Given these commands, when another comes: what it causes. */
    given: (...steps: readonly Step[]) => ({
      when: (type: string, { recordedAt = NOW, ...twist }: Readonly<Record<string, unknown>> = {}) =>
        decided(replay(process, lived(...steps).events), said([type, twist]), recordedAt as Instant),
    }),
  };
};

/** A record on its bench. */
export type RecordBench<
  Command,
  State extends { readonly status: string },
  Event extends DecidedEvent,
  Refusal extends { readonly type: string },
> = ReturnType<typeof recordBench<Command, State, Event, Refusal>>;
