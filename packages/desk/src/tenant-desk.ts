import type {
  Instant,
  ClaimedTimer,
  DeadLetter,
  ErasedContact,
  EventEnvelope,
  FactPage,
  FoundStream,
  ImpossibleId,
  KeptFact,
  KeptText,
  Refusal,
  StorageFault,
  StreamId,
  StreamQuery,
  StreamSelection,
} from "@callout/core";
import { err, type Result } from "neverthrow";
import { availableCommands, type Offered } from "./available-commands.ts";
import type { Engine } from "./engine.ts";
import { execute, type Executed, type ExecuteOptions } from "./execute.ts";
import { findFaults, type FaultsWanted, type FoundFaults } from "./faults.ts";
import { impossibleId } from "./impossible-id.ts";
import { inTodaysShape } from "./load-stream.ts";
import { makePerformance, type MadePerformance, type PerformanceWanted } from "./performance.ts";
import { makeReport, type MadeReport, type ReportWanted } from "./report.ts";
import { takeFacts, type FactsTaken } from "./take-facts.ts";
import { planRevisits, type PlanningRefusal, type RevisitsAsked, type RevisitsPlanned } from "./plan-revisits.ts";
import { processOf, type KindOfStream, type KindsOfStream } from "./processes.ts";
import { viewOf, type StreamView } from "./view-of.ts";

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
   * A command with a `commandId` may be sent again at any time: the events of the first time come back. One that leaves
   * out `at` happened when it is recorded.
   */
  readonly execute: <Kind extends KindOfStream>(
    stream: StreamOf<Kind>,
    command: KindsOfStream[Kind]["command"],
    options?: ExecuteOptions,
  ) => Promise<Result<Executed, Refusal>>;
  /** {@link TenantDesk.execute} for input of which nothing is known, such as the body of an HTTP request. */
  readonly executeUntyped: (
    stream: StreamId,
    input: unknown,
    options?: ExecuteOptions,
  ) => Promise<Result<Executed, Refusal>>;
  /** The stream as it stands, with its clocks; null when nothing is recorded under this id. */
  readonly read: <Kind extends KindOfStream>(
    stream: StreamOf<Kind>,
  ) => Promise<Result<StreamView<KindsOfStream[Kind]["state"]> | null, Refusal>>;
  /** Which buttons to show somebody in this role for a stream, begun or not, and what each still needs. */
  readonly availableCommands: <Kind extends KindOfStream>(
    stream: StreamOf<Kind>,
    role: string,
  ) => Promise<Result<Offered<Kind>, Refusal>>;
  /** The events of a stream in today's shape, oldest first: those after version `afterVersion`, at most `limit` (500). */
  readonly history: (
    stream: StreamId,
    page?: { readonly afterVersion?: number; readonly limit?: number },
  ) => Promise<Result<readonly EventEnvelope[], Refusal>>;
  /**
   * Plans the revisits of a customer by the policy's schemes, and records what that changes: those of the assets in the
   * customer's file, and of what else is given. Planning again at once changes nothing; what has begun stays.
   */
  readonly planRevisits: (asked: RevisitsAsked) => Promise<Result<RevisitsPlanned, PlanningRefusal>>;
  /** How many streams match. */
  readonly count: (query: StreamSelection) => Promise<Result<number, ImpossibleId | StorageFault>>;
  /** The moments at which something must be done unless it has happened by then, earliest first, page by page. */
  readonly upcoming: (page: {
    readonly until: Instant;
    readonly after?: ClaimedTimer;
    readonly limit: number;
  }) => Promise<Result<readonly ClaimedTimer[], ImpossibleId | StorageFault>>;
  /** Streams that match, page by page. */
  readonly find: (query: StreamQuery) => Promise<Result<readonly FoundStream[], ImpossibleId | StorageFault>>;
  /**
   * A report of all that is on record by now, its figures added up by the storage.
   *
   * What is open is counted with its age now, or at the end of the period where that is over.
   */
  readonly report: (wanted: ReportWanted) => Promise<Result<MadeReport, ImpossibleId | StorageFault>>;
  /** The faults of a period by their requests, for `recurringFaults`, which says what is a problem. */
  readonly faults: (wanted: FaultsWanted) => Promise<Result<FoundFaults, ImpossibleId | StorageFault>>;
  /** How well each engineer did in a period, by all that is on record now: each part of the score, and what it rests on. */
  readonly performance: (wanted: PerformanceWanted) => Promise<Result<MadePerformance, ImpossibleId | StorageFault>>;
  /**
   * Takes the facts that reports count, of every stream that changed since. Each report does; call it each night, and
   * the first report of the month has less to do.
   */
  readonly takeFacts: () => Promise<Result<FactsTaken, ImpossibleId | StorageFault>>;
  /** The facts that were taken, page by page, for reports and spreadsheets of your own. */
  readonly facts: (page: FactPage) => Promise<Result<readonly KeptFact[], ImpossibleId | StorageFault>>;
  /** Texts by their references; an erased one is absent. */
  readonly texts: (
    refs: readonly string[],
  ) => Promise<Result<ReadonlyMap<string, string>, ImpossibleId | StorageFault>>;
  /** The ids of the contact cards with exactly this phone or email, at most `limit`: where else a person is kept. */
  readonly cardsAt: (address: string, limit: number) => Promise<Result<readonly string[], ImpossibleId | StorageFault>>;
  /** The texts, by reference, of every stream that named a contact card: what {@link TenantDesk.eraseContact} would erase. */
  readonly linkedTexts: (
    cardId: string,
    page: { readonly after?: string; readonly limit: number },
  ) => Promise<Result<ReadonlyMap<string, string>, ImpossibleId | StorageFault>>;
  /**
   * Forgets a person: erases the card, what waits to be sent to it, and the texts of every stream that named it, but
   * those in `keepTexts`, which somebody has read and found to name nobody.
   *
   * Events, digests, numbers and clocks stay whole. People give their details with each call: look for their other
   * cards with {@link TenantDesk.cardsAt}. The database's own copies go with its vacuum, its log and its backups.
   */
  readonly eraseContact: (
    cardId: string,
    options?: { readonly keepTexts?: readonly string[] },
  ) => Promise<Result<ErasedContact, ImpossibleId | StorageFault>>;
  /** Notices and reactions that were given up, and why. */
  readonly deadLetters: (limit: number) => Promise<Result<readonly DeadLetter[], ImpossibleId | StorageFault>>;
  /** Gives a dead letter another chance; false when there is none with this id. */
  readonly replay: (itemId: string) => Promise<Result<boolean, ImpossibleId | StorageFault>>;
  /** Forgets a dead letter for good; false when there is none with this id. */
  readonly purge: (itemId: string) => Promise<Result<boolean, ImpossibleId | StorageFault>>;
}

const PAGE = 500;

/** The desk as one tenant uses it. */
export const tenantDesk = (engine: Engine, tenant: string): TenantDesk => {
  const { storage, now } = engine;
  const impossible = impossibleId("tenant", tenant);
  const ofTenant = async <Value>(ask: () => Promise<Result<Value, StorageFault>>) =>
    impossible === null ? ask() : err(impossible);
  return {
    execute: (stream, command, options) => execute(engine, tenant, stream, command, options),
    executeUntyped: (stream, input, options) => execute(engine, tenant, stream, input, options),
    read: (stream) => viewOf(engine, tenant, stream),
    availableCommands: (stream, role) => availableCommands(engine, tenant, stream, role),
    history: async (stream, { afterVersion = 0, limit = PAGE } = {}) => {
      const process = processOf(tenant, stream);
      if (process.isErr()) return err(process.error);
      const events = await storage.streams.history(tenant, stream, { afterVersion, limit });
      return events.map((recorded) => inTodaysShape(process.value, recorded));
    },
    planRevisits: (asked) => planRevisits(engine, tenant, asked),
    count: (query) => ofTenant(() => storage.streams.count(tenant, query)),
    upcoming: (page) => ofTenant(() => storage.timers.upcoming(tenant, page)),
    find: (query) => ofTenant(() => storage.streams.find(tenant, query)),
    report: (wanted) => ofTenant(() => makeReport(engine, tenant, wanted)),
    faults: (wanted) => ofTenant(() => findFaults(engine, tenant, wanted)),
    performance: (wanted) => ofTenant(() => makePerformance(engine, tenant, wanted)),
    takeFacts: () => ofTenant(() => takeFacts(engine, tenant)),
    facts: (page) => ofTenant(() => storage.facts.read(tenant, page)),
    texts: (refs) => ofTenant(async () => (await storage.records.texts(tenant, refs)).map(withoutSalts)),
    cardsAt: (address, limit) => ofTenant(() => storage.records.cardsAt(tenant, address, limit)),
    linkedTexts: (cardId, page) =>
      ofTenant(async () => (await storage.records.linkedTexts(tenant, cardId, page)).map(withoutSalts)),
    eraseContact: (cardId, { keepTexts = [] } = {}) =>
      ofTenant(() => storage.records.eraseContact(tenant, cardId, keepTexts)),
    deadLetters: (limit) => ofTenant(() => storage.outbox.deadLetters(tenant, limit)),
    replay: (itemId) => ofTenant(() => storage.outbox.replay(tenant, itemId, now())),
    purge: (itemId) => ofTenant(() => storage.outbox.purge(tenant, itemId)),
  };
};

const withoutSalts = (texts: ReadonlyMap<string, KeptText>): ReadonlyMap<string, string> =>
  new Map([...texts].map(([ref, { text }]) => [ref, text]));
