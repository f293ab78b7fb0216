import {
  upcast,
  type EventEnvelope,
  type LoadedStream,
  type Storage,
  type StorageFault,
  type StreamId,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import type { AnyProcess } from "./processes.ts";

/** A stream with its state. */
export interface StreamNow {
  readonly loaded: LoadedStream;
  readonly state: { readonly status: string };
}

const PAGE = 500;

/** The stream as it stands: from its snapshot, or from its events where the snapshot's shape is of another version. */
export const loadStream = async (
  storage: Storage,
  process: AnyProcess,
  tenant: string,
  stream: StreamId,
  commandId?: string,
): Promise<Result<StreamNow, StorageFault>> => {
  const loaded = await storage.streams.load(tenant, stream, commandId);
  if (loaded.isErr()) return err(loaded.error);
  const { snapshot, version } = loaded.value;
  if (version === 0) return ok({ loaded: loaded.value, state: process.initial });
  if (snapshot?.stateVersion === process.stateVersion) {
    return ok({ loaded: loaded.value, state: snapshot.state as StreamNow["state"] });
  }
  const replayed = await replayedState(storage, process, tenant, stream, version);
  return replayed.map((state) => ({ loaded: loaded.value, state }));
};

/** Recorded events in today's shape, whenever they were recorded. */
export const inTodaysShape = (process: AnyProcess, events: readonly EventEnvelope[]): readonly EventEnvelope[] =>
  events.map((event) => upcast(process.upcasts, event));

const replayedState = async (
  storage: Storage,
  process: AnyProcess,
  tenant: string,
  stream: StreamId,
  untilVersion: number,
): Promise<Result<StreamNow["state"], StorageFault>> => {
  let state = process.initial;
  for (let afterVersion = 0; afterVersion < untilVersion;) {
    const limit = Math.min(PAGE, untilVersion - afterVersion);
    const page = await storage.streams.history(tenant, stream, { afterVersion, limit });
    if (page.isErr()) return err(page.error);
    const last = page.value.at(-1);
    if (last === undefined) throw new Error(`corrupt stream ${stream.kind}/${stream.id}: events are missing`);
    state = inTodaysShape(process, page.value).reduce(process.evolve, state);
    afterVersion = last.version;
  }
  return ok(state);
};
