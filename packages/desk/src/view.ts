import {
  clocksOf,
  type ClockStatus,
  type CompiledPolicy,
  type Refusal,
  type StreamId,
  type Timeline,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { contextFor, type Engine } from "./execute.ts";
import { loadStream } from "./load-stream.ts";
import { processes } from "./processes.ts";

/** A stream as it stands. */
export interface StreamView<State> {
  readonly state: State;
  readonly version: number;
  readonly number: string | null;
  /** One for each subject: the request itself, each of its visits … */
  readonly timelines: readonly Timeline[];
  /** The clocks of each timeline, in the same order, as they stand now. */
  readonly clocks: readonly (readonly ClockStatus[])[];
  /** The policy in the version that holds for this stream; `explainClock` takes it. */
  readonly policy: CompiledPolicy;
}

/** A stream with its clocks; null when nothing is recorded under its id. */
export const viewOf = async <State>(
  engine: Engine,
  tenant: string,
  stream: StreamId,
): Promise<Result<StreamView<State> | null, Refusal>> => {
  const process = processes.get(stream.kind);
  if (process === undefined)
    return err({ type: "UnknownKindOfStream", kind: stream.kind, known: [...processes.keys()] });
  const loaded = await loadStream(engine.storage, process, tenant, stream);
  if (loaded.isErr()) return err(loaded.error);
  const { state } = loaded.value;
  const { version, number } = loaded.value.loaded;
  if (version === 0) return ok(null);
  const context = await contextFor(engine, tenant, stream, { at: engine.now() }, loaded.value);
  return context.map(({ policy }) => {
    const timelines = process.timelinesOf(stream.id, state);
    const clocks = timelines.map((timeline) => clocksOf(policy, timeline, engine.now()));
    return { state: state as State, version, number, timelines, clocks, policy };
  });
};
