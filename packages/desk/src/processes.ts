import {
  requestProcess,
  revisitProcess,
  type DecidedEvent,
  type Process,
  type RequestCommandInput,
  type RequestState,
  type RevisitCommandInput,
  type RevisitState,
  type Refusal,
} from "@callout/core";

/** A process of which only the desk's own business is known: that its states have a status. */
export type AnyProcess = Process<unknown, { readonly status: string }, DecidedEvent, Refusal>;

/** Every process, by the kind of its streams. */
// A process is only ever handed back what it gave: its own commands, states and events.
export const processes: ReadonlyMap<string, AnyProcess> = new Map(
  [requestProcess, revisitProcess].map((process) => [process.kind, process as unknown as AnyProcess]),
);

/** What the commands and states of each kind of stream look like. */
export interface KindsOfStream {
  readonly request: { readonly command: RequestCommandInput; readonly state: RequestState };
  readonly revisit: { readonly command: RevisitCommandInput; readonly state: RevisitState };
}

/** The kinds of stream that a desk runs. */
export type KindOfStream = keyof KindsOfStream;
