import type { Result } from "neverthrow";
import type { NewNotice, NoticeRecipient } from "../notice/notice.ts";
import type { QuietSpan } from "../notice/quiet-hours.ts";
import type { SearchRow } from "../process/process.ts";
import type { EventEnvelope, StreamId } from "../event/event.ts";
import type { ContactCard } from "../event/sealing.ts";
import type { Language } from "./notifier.ts";
import type { Reaction } from "../reaction/reaction.ts";
import type { ReportFact } from "../report/report-fact.ts";
import type { CountedPeriod, ReportTally } from "../report/report-of.ts";
import type { ReportDefinition } from "../policy/report-definition.ts";
import type { Timer } from "../sla/timers-of.ts";
import type { Instant } from "../time/instant.ts";

/**
 * Where everything is kept. One adapter, one database: what {@link Streams.append} writes it writes in one
 * transaction, or not at all.
 *
 * Nothing crosses tenants: every method but {@link Outbox.tenantsWithWork} names one, and sees and touches only its rows.
 * Adapters prove themselves with `storageConformance` of `@callout/testing`.
 */
export interface Storage {
  readonly streams: Streams;
  readonly timers: Timers;
  readonly outbox: Outbox;
  readonly records: Records;
  readonly facts: FactLedger;
  /** Left out by a storage that cannot tell when there is work: it is asked every so often instead. */
  readonly wakeUps?: WakeUps;
}

/** Tells those who wait for work that there may be some, whoever brought it: so that they need not ask all the time. */
export interface WakeUps {
  /**
   * Calls `heard` after each change that may have brought work, as soon as it can, once for several if they come at once.
   *
   * It is a hint: a call may be lost with a connection, and comes without cause when one was made anew.
   */
  readonly listen: (heard: () => void) => Promise<Result<Listening, StorageFault>>;
}

/** Somebody who listens. */
export interface Listening {
  /** Ends it, and gives back what it took, such as a connection. Stopping again is no fault. */
  readonly stop: () => Promise<void>;
}

/** The storage could not do it now: nothing was changed, unless `outcome` is `unknown`. */
export interface StorageFault {
  readonly type: "StorageFault";
  /** What was being done. */
  readonly during: string;
  /** `unknown`: the connection was lost while committing, so that the change may have been made. */
  readonly outcome: "unchanged" | "unknown";
  /** Whether the same call may succeed later: a lost connection yes, a missing table no. */
  readonly retryable: boolean;
  readonly cause: unknown;
}

/** The stream does not stand at the expected version: somebody else appended first. Nothing was changed. */
export interface VersionConflict {
  readonly type: "VersionConflict";
  readonly stream: StreamId;
  readonly expected: number;
}

/** A command with this id was recorded on this stream already. Nothing was changed. */
export interface CommandRepeated {
  readonly type: "CommandRepeated";
  readonly stream: StreamId;
  readonly commandId: string;
}

/** The streams of events, and the state each has come to. */
export interface Streams {
  /** The stream as it stands now; version 0 and a null snapshot when nothing was appended yet. */
  readonly load: (
    tenant: string,
    stream: StreamId,
    /** When given, `command` tells whether it was recorded on this stream. */
    commandId?: string,
  ) => Promise<Result<LoadedStream, StorageFault>>;
  /**
   * Events, snapshot, search row, timers, outbox items, cards, texts, number and command id: all or nothing.
   *
   * Of any number of appends at the same expected version exactly one succeeds. The events come back as stored,
   * the first one with the allocated number when one was asked for. An append that repeats a command at a stale version
   * is refused for either reason. One whose outbox item, card or text has an id that is kept already is a fault.
   */
  readonly append: (
    tenant: string,
    append: Append,
  ) => Promise<Result<readonly EventEnvelope[], VersionConflict | CommandRepeated | StorageFault>>;
  /** The events after `afterVersion` (0: all), oldest first, at most `limit`. */
  readonly history: (
    tenant: string,
    stream: StreamId,
    page: { readonly afterVersion: number; readonly limit: number },
  ) => Promise<Result<readonly EventEnvelope[], StorageFault>>;
  /** How many streams match every given field. */
  readonly count: (tenant: string, query: StreamSelection) => Promise<Result<number, StorageFault>>;
  /** Streams of a kind that match every given field, ordered by the code points of their ids, after the id `after`. */
  readonly find: (tenant: string, query: StreamQuery) => Promise<Result<readonly FoundStream[], StorageFault>>;
}

/** A stream as it stands. */
export interface LoadedStream {
  readonly version: number;
  readonly snapshot: Snapshot | null;
  /** The number allocated to it, once there is one. */
  readonly number: string | null;
  /** When its latest event was recorded. */
  readonly recordedAt: Instant | null;
  /** The policy and calendars of its latest event. */
  readonly latest: Pick<EventEnvelope, "policy" | "calendars"> | null;
  /** What was recorded under the command id asked for. */
  readonly command: RecordedCommand | null;
}

/** A state, as JSON, with the version of its shape. */
export interface Snapshot {
  readonly stateVersion: number;
  readonly state: unknown;
}

/** That a command was recorded, and a salted digest of what it said: enough to recognise it, not to read it. */
export interface CommandMark {
  readonly id: string;
  readonly salt: string;
  readonly fingerprint: string;
}

/** A command found again, with the events it caused. */
export interface RecordedCommand extends CommandMark {
  readonly events: readonly EventEnvelope[];
}

/** All that one command changes. */
export interface Append {
  readonly stream: StreamId;
  readonly expectedVersion: number;
  /** At least one, with versions from `expectedVersion + 1`; `number` is null in each and filled in by the storage. */
  readonly events: readonly EventEnvelope[];
  readonly command: CommandMark | null;
  /** Give the stream the next number of a counter: `prefix`, then the count padded with zeros to `width` digits. */
  readonly number: { readonly counter: string; readonly prefix: string; readonly width: number } | null;
  readonly snapshot: Snapshot;
  readonly searchRow: SearchRow;
  /** Every timer still to fire; those kept before are replaced. Keys are unique in a stream. */
  readonly timers: readonly KeptTimer[];
  readonly outbox: readonly OutboxItem[];
  /** The ids of the cards that the events name, new or kept before: they link the stream, and all its texts, to people. */
  readonly contacts: readonly string[];
  readonly cards: readonly { readonly id: string; readonly card: ContactCard }[];
  readonly texts: readonly { readonly ref: string; readonly salt: string; readonly text: string }[];
}

/** All that is kept of a timer: the rest follows from the stream's state when it fires. */
export type KeptTimer = Pick<Timer, "key" | "at">;

/** Which streams are meant. Absent fields do not restrict; a null means the streams in which that value is null. */
export interface StreamSelection extends Partial<SearchRow> {
  readonly kind: string;
  readonly number?: string;
  /** In one of these statuses. */
  readonly statuses?: readonly string[];
  /** Whose latest event was decided under this policy, in this version of it or in any. */
  readonly policy?: { readonly id: string; readonly version?: string };
  /** With a timer that fires at this moment or before. */
  readonly dueBy?: Instant;
  /** With a kept text that holds these words, or this part of a word; A to Z are as good as a to z, all else is literal. */
  readonly text?: string;
}

/** Which streams to find, page by page. */
export interface StreamQuery extends StreamSelection {
  /** Continue after this stream id. */
  readonly after?: string;
  /** 1 to 1,000. */
  readonly limit: number;
}

/** One stream found. */
export interface FoundStream {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly row: Required<SearchRow>;
  /** The versions its latest event was decided under. */
  readonly latest: Pick<EventEnvelope, "policy" | "calendars">;
  /** The next moment at which one of its timers fires. */
  readonly nextTimerAt: Instant | null;
}

/** The moments at which something must be done unless it has happened by then. */
export interface Timers {
  /**
   * Timers due at or before `now`, earliest first, leased until `leaseUntil`: no other claim gets them before then.
   * A timer leaves when an append to its stream replaces it. One that the append names again, at the same moment, stays
   * and keeps its lease; one that was moved is free.
   */
  readonly claim: (tenant: string, claim: Claim) => Promise<Result<readonly ClaimedTimer[], StorageFault>>;
  /**
   * Timers that fire at or before `until`, leased or not, which are left as they are: earliest first, those of the same
   * moment by kind, stream id and key in the order of their code points, and those after `after`.
   */
  readonly upcoming: (
    tenant: string,
    page: { readonly until: Instant; readonly after?: ClaimedTimer; readonly limit: number },
  ) => Promise<Result<readonly ClaimedTimer[], StorageFault>>;
}

/** What to take, and for how long it is ours. */
export interface Claim {
  readonly now: Instant;
  readonly leaseUntil: Instant;
  readonly limit: number;
}

/** A timer to fire. */
export interface ClaimedTimer {
  readonly stream: StreamId;
  readonly timer: KeptTimer;
}

/** What waits to be done after an append: reactions, notices, and the deliveries that notices turn into. */
export interface Outbox {
  /** Tenants for which a claim of timers or items at `now` gives something, in no order, at most `limit`. Takes no lock. */
  readonly tenantsWithWork: (now: Instant, limit: number) => Promise<Result<readonly string[], StorageFault>>;
  /**
   * The earliest moment after `now` at which a timer or an item of any tenant falls due, or its lease ends: until then
   * nobody who did what was due need look again, unless something is added. Null when nothing waits. Takes no lock.
   */
  readonly nextWorkAt: (now: Instant) => Promise<Result<Instant | null, StorageFault>>;
  /**
   * Items due at or before `now`, earliest `dueAt` first, leased until `leaseUntil`: no other claim gets them before then.
   *
   * Of items with the same `orderKey` only the first that is not settled is ever claimed; a dead one no longer
   * holds the others back. Order, also of items due at the same moment, is by `version`, `index`, then id.
   */
  readonly claim: (tenant: string, claim: Claim) => Promise<Result<readonly ClaimedItem[], StorageFault>>;
  /** The items with this order key that are not dead, leased or not, in their order, at most `limit`. They are left as they are. */
  readonly sharing: (
    tenant: string,
    orderKey: string,
    limit: number,
  ) => Promise<Result<readonly ClaimedItem[], StorageFault>>;
  /**
   * Ends a lease. Items in `followUps` whose id is kept already are left as they are. An item that is no longer kept,
   * because it was done meanwhile, brings no follow-ups and ends nothing else.
   */
  readonly settle: (tenant: string, itemId: string, outcome: Settlement) => Promise<Result<void, StorageFault>>;
  /** Items given up, in the order in which they would be claimed. */
  readonly deadLetters: (tenant: string, limit: number) => Promise<Result<readonly DeadLetter[], StorageFault>>;
  /** Makes a dead item due again at `now` with no attempts counted; false when there is no such dead item. */
  readonly replay: (tenant: string, itemId: string, now: Instant) => Promise<Result<boolean, StorageFault>>;
  /** Forgets a dead item for good; false when there is no such dead item. */
  readonly purge: (tenant: string, itemId: string) => Promise<Result<boolean, StorageFault>>;
}

/** One thing to be done after an append. Its id is stable, so that doing it again can be recognised. */
export interface OutboxItem {
  readonly id: string;
  readonly stream: StreamId;
  /** The version of the event it follows from, and its place among those of that event: the order of items. */
  readonly version: number;
  readonly index: number;
  readonly orderKey: string | null;
  readonly dueAt: Instant;
  readonly body: OutboxBody;
}

/** What is to be done. */
export type OutboxBody =
  | { readonly kind: "reaction"; readonly reaction: Reaction }
  | ({
      readonly kind: "notice";
      /** Further staff who are told the same; whoever several of these mean is told once. */
      readonly alsoTo?: readonly NoticeRecipient[];
    } & ArisenNotice)
  | ({ readonly kind: "delivery"; readonly recipient: DeliveryAddress } & ArisenNotice)
  | DigestBody;

/** Deliveries to one recipient that are told together, and from then on succeed or fail together. */
export interface DigestBody {
  readonly kind: "digest";
  readonly recipient: DeliveryAddress;
  /** Those of the deliveries, in the order in which they are told, each under the id it had by itself. */
  readonly deliveries: readonly ({ readonly id: string; readonly stream: StreamId } & ArisenNotice)[];
}

/** A notice on its way: the same at every attempt. */
export interface ArisenNotice {
  readonly notice: NewNotice;
  /** When the event it follows from was recorded. */
  readonly arisenAt: Instant;
  readonly wordedIn: WordedIn;
  /** When of the recipient's day it stays unsaid; absent where it may be said at any hour. */
  readonly quiet?: QuietSpan;
  /** The times of the recipient's day at which it is told with others; absent where it is told by itself. */
  readonly digest?: readonly string[];
}

/** The language and zone of the policy, for a recipient who names none. */
export interface WordedIn {
  readonly language: Language;
  readonly timeZone: string;
}

/** One recipient on one channel: found once, when the notice was first taken, and kept. */
export interface DeliveryAddress {
  readonly channel: string;
  /** The person: an actor's id, or a card's. Addresses themselves are looked up at each attempt. */
  readonly person: { readonly actorId: string } | { readonly cardId: string };
}

/** An item to be done now. */
export interface ClaimedItem extends OutboxItem {
  /** How often it was claimed before, including claims that were never settled. */
  readonly attempts: number;
}

/** How an attempt ended. */
export type Settlement =
  | {
      readonly type: "done";
      readonly followUps: readonly OutboxItem[];
      /** Ids of further items that are done with it, in the same transaction. */
      readonly alongside?: readonly string[];
    }
  | { readonly type: "retry"; readonly dueAt: Instant; readonly reason: string }
  | { readonly type: "dead"; readonly reason: string };

/** An item given up, and why. */
export interface DeadLetter extends ClaimedItem {
  readonly reason: string;
}

/**
 * Personal data and free texts, kept beside the log so that they can be erased.
 *
 * A text is linked to a card when any append to its stream named the card, before or after.
 */
export interface Records {
  /** The cards with these ids; an erased or unknown one is absent. */
  readonly cards: (
    tenant: string,
    ids: readonly string[],
  ) => Promise<Result<ReadonlyMap<string, ContactCard>, StorageFault>>;
  /** The texts with these references; an erased or unknown one is absent. */
  readonly texts: (
    tenant: string,
    refs: readonly string[],
  ) => Promise<Result<ReadonlyMap<string, KeptText>, StorageFault>>;
  /** The ids of the cards whose phone or email is exactly this, in the order of their code points, at most `limit`. */
  readonly cardsAt: (
    tenant: string,
    address: string,
    limit: number,
  ) => Promise<Result<readonly string[], StorageFault>>;
  /** The texts linked to a card, in the order of the code points of their references: those after `after`, at most `limit`. */
  readonly linkedTexts: (
    tenant: string,
    cardId: string,
    page: { readonly after?: string; readonly limit: number },
  ) => Promise<Result<ReadonlyMap<string, KeptText>, StorageFault>>;
  /**
   * Forgets a person: removes the card, the texts linked to it but those in `keepTexts`, and what waits in the outbox
   * to be sent to it, dead or not. All or nothing.
   *
   * Events, states, numbers, commands and timers stay as they are, and so does everything of other cards. Erasing again
   * is no fault; it removes what was linked to the card since.
   */
  readonly eraseContact: (
    tenant: string,
    cardId: string,
    keepTexts: readonly string[],
  ) => Promise<Result<ErasedContact, StorageFault>>;
}

/** What {@link Records.eraseContact} removed. */
export interface ErasedContact {
  /** False when no such card was kept. */
  readonly card: boolean;
  /** How many texts. */
  readonly texts: number;
  /** How many items of the outbox. */
  readonly items: number;
}

/** A text with the salt of its digest. */
export interface KeptText {
  readonly text: string;
  readonly salt: string;
}

/**
 * What reports count of each stream, kept beside the events and taken from them: it can be thrown away and taken again.
 *
 * Facts are taken when a report is wanted, not when a command is recorded, so that recording costs nothing more.
 */
export interface FactLedger {
  /**
   * The ids of streams of a kind whose facts are not those of their latest version, or were taken in an older shape, in
   * the order of their code points: those after `after`, at most `limit`.
   */
  readonly outdated: (
    tenant: string,
    page: { readonly kind: string; readonly shape: number; readonly after?: string; readonly limit: number },
  ) => Promise<Result<readonly string[], StorageFault>>;
  /**
   * Replaces what is kept of these streams, each named once, all or nothing. Of a stream of which facts of a later
   * version or a newer shape are kept, those stay.
   */
  readonly keep: (tenant: string, taken: readonly TakenFacts[]) => Promise<Result<void, StorageFault>>;
  /** The facts about something in a period, by moment, then kind and stream id in the order of their code points, then place. */
  readonly read: (tenant: string, page: FactPage) => Promise<Result<readonly KeptFact[], StorageFault>>;
  /** What `beginReport` would count of the facts of the period, each group once, in no order. */
  readonly tally: (
    tenant: string,
    definition: ReportDefinition,
    period: CountedPeriod,
  ) => Promise<Result<readonly ReportTally[], StorageFault>>;
}

/** The facts of one stream at one version. */
export interface TakenFacts {
  readonly stream: StreamId;
  readonly version: number;
  readonly shape: number;
  readonly facts: readonly ReportFact[];
}

/** A fact with the stream it is of, and its place among the stream's facts. */
export interface KeptFact extends ReportFact {
  readonly stream: StreamId;
  readonly place: number;
}

/** Which facts to read: those from `from` until before `until`, after the one that is given. */
export interface FactPage extends CountedPeriod {
  readonly about: string;
  readonly after?: Pick<KeptFact, "at" | "stream" | "place">;
  readonly limit: number;
}
