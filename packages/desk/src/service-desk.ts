import {
  availableRequestCommands,
  fromMillis,
  type AvailableCommand,
  type DeadLetter,
  type EventEnvelope,
  type FoundStream,
  type Notifier,
  type Refusal,
  type RequestState,
  type StorageFault,
  type StreamId,
  type StreamQuery,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { v7 } from "uuid";
import { compiledPolicies } from "./compiled-policies.ts";
import { defaultLimits, type DeskOptions } from "./desk-options.ts";
import { contextFor, execute, type Executed, type ExecuteOptions } from "./execute.ts";
import { loadStream } from "./load-stream.ts";
import { processes, type KindOfStream, type KindsOfStream } from "./processes.ts";
import { relay, type RelayEngine, type RelayReport } from "./relay.ts";
import { viewOf, type StreamView } from "./view.ts";
import { tick, type TickReport } from "./tick.ts";

/** Runs commands against storage, ticks the clocks and relays what must be told. Many desks may share one storage. */
export interface ServiceDesk {
  /** The desk as one tenant uses it: nothing another tenant did can be seen or touched through it. */
  readonly forTenant: (tenant: string) => TenantDesk;
  /** Fires every timer that is due, of all tenants. Call it every few seconds, from as many processes as you like. */
  readonly tick: () => Promise<Result<TickReport, StorageFault>>;
  /** Carries out what waits in the outbox, of all tenants: reactions to other streams, and notices by these notifiers. */
  readonly relay: (notifiers: readonly Notifier[]) => Promise<Result<RelayReport, StorageFault>>;
}

/** A stream's kind and id. */
export interface StreamOf<Kind extends KindOfStream> {
  readonly kind: Kind;
  readonly id: string;
}

/** What one tenant does at the desk. */
export interface TenantDesk {
  /**
   * Executes one command: decides it on the stream as it stands, and records all that follows, or nothing.
   *
   * A command with a `commandId` may be sent again at any time: the events of the first time come back.
   */
  readonly execute: <Kind extends KindOfStream>(
    stream: StreamOf<Kind>,
    command: KindsOfStream[Kind]["command"],
    options?: ExecuteOptions,
  ) => Promise<Result<Executed, Refusal>>;
  /** {@link TenantDesk.execute} for input nobody has checked, such as the body of an HTTP request. */
  readonly executeUnchecked: (
    stream: StreamId,
    input: unknown,
    options?: ExecuteOptions,
  ) => Promise<Result<Executed, Refusal>>;
  /** The stream as it stands, with its clocks; null when nothing is recorded under this id. */
  readonly read: <Kind extends KindOfStream>(
    stream: StreamOf<Kind>,
  ) => Promise<Result<StreamView<KindsOfStream[Kind]["state"]> | null, Refusal>>;
  /** Which buttons to show somebody in this role for a request, and what each still needs. */
  readonly availableCommands: (
    requestId: string,
    role: string,
  ) => Promise<Result<readonly AvailableCommand[], Refusal>>;
  /** The events of a stream, oldest first: those after version `afterVersion`, at most `limit`. */
  readonly history: (
    stream: StreamId,
    page?: { readonly afterVersion?: number; readonly limit?: number },
  ) => Promise<Result<readonly EventEnvelope[], StorageFault>>;
  /** Streams that match, page by page. */
  readonly find: (query: StreamQuery) => Promise<Result<readonly FoundStream[], StorageFault>>;
  /** Texts by their references; an erased one is absent. */
  readonly texts: (refs: readonly string[]) => Promise<Result<ReadonlyMap<string, string>, StorageFault>>;
  /** Notices and reactions that were given up, and why. */
  readonly deadLetters: (limit: number) => Promise<Result<readonly DeadLetter[], StorageFault>>;
  /** Gives a dead letter another chance; false when there is none with this id. */
  readonly replay: (itemId: string) => Promise<Result<boolean, StorageFault>>;
}

/**
 * A service desk on your storage, your policies and your directory.
 *
 * @example
 * ```ts
 * import { presets } from "@callout/core";
 * import { memoryStorage } from "@callout/testing/memory";
 *
 * const desk = serviceDesk({ storage: memoryStorage(), policies: presets.policies, directory: presets.directory });
 * const logged = await desk.forTenant("acme").execute(
 *   { kind: "request", id: "T-1" },
 *   { type: "Log", by: { id: "li", role: "hotlineEngineer" }, customer: "c-1", fault: "The protector does not react" },
 * );
 * logged._unsafeUnwrap().events.map(({ type }) => type) // => ["RequestLogged"]
 * ```
 */
export const serviceDesk = (options: DeskOptions): ServiceDesk => {
  const { storage, directory } = options;
  const engine: RelayEngine = {
    storage,
    directory,
    policies: compiledPolicies(options.policies),
    now: options.now ?? (() => fromMillis(Date.now())),
    newId: options.newId ?? v7,
    random: options.random ?? Math.random,
    limits: { ...defaultLimits, ...options.limits },
  };
  return {
    forTenant: (tenant) => tenantDesk(engine, tenant),
    tick: () => tick(engine),
    relay: (notifiers) => relay(engine, notifiers),
  };
};

const PAGE = 500;

const tenantDesk = (engine: RelayEngine, tenant: string): TenantDesk => {
  const { storage, now } = engine;
  return {
    execute: (stream, command, options) => execute(engine, tenant, stream, command, options),
    executeUnchecked: (stream, input, options) => execute(engine, tenant, stream, input, options),
    read: (stream) => viewOf(engine, tenant, stream),
    availableCommands: async (requestId, role) => {
      const stream = { kind: "request", id: requestId } as const;
      const process = processes.get(stream.kind);
      if (process === undefined) throw new Error("unreachable: there is a process for requests");
      const loaded = await loadStream(storage, process, tenant, stream);
      if (loaded.isErr()) return err(loaded.error);
      const context = await contextFor(engine, tenant, stream, { at: now() }, loaded.value);
      return context.map((known) => availableRequestCommands(known, loaded.value.state as RequestState, role));
    },
    history: (stream, { afterVersion = 0, limit = PAGE } = {}) =>
      storage.streams.history(tenant, stream, { afterVersion, limit }),
    find: (query) => storage.streams.find(tenant, query),
    texts: async (refs) => {
      const kept = await storage.records.texts(tenant, refs);
      return kept.andThen((texts) => ok(new Map([...texts].map(([ref, { text }]) => [ref, text]))));
    },
    deadLetters: (limit) => storage.outbox.deadLetters(tenant, limit),
    replay: (itemId) => storage.outbox.replay(tenant, itemId, now()),
  };
};
