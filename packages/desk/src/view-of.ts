import {
  clocksOf,
  type ClockStatus,
  type CompiledPolicy,
  type Refusal,
  type StreamId,
  type Timeline,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { decisionContext } from "./decision-context.ts";
import type { Engine } from "./engine.ts";
import { loadStream } from "./load-stream.ts";
import { processOf } from "./processes.ts";

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
  const process = processOf(tenant, stream);
  if (process.isErr()) return err(process.error);
  const found = await loadStream(engine.storage, process.value, tenant, stream);
  if (found.isErr()) return err(found.error);
  const { state, loaded } = found.value;
  const { version, number } = loaded;
  if (version === 0) return ok(null);
  const context = await decisionContext(engine, tenant, stream, found.value);
  return context.map(({ policy }) => {
    const now = engine.now();
    const timelines = process.value.timelinesOf(stream.id, state);
    const clocks = timelines.map((timeline) => clocksOf(policy, timeline, now));
    return { state: state as State, version, number, timelines, clocks, policy };
  });
};
