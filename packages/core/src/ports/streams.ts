import type { Result } from "neverthrow";
import type { EventEnvelope, StreamId } from "../event/event.ts";
import type { Instant } from "../time/instant.ts";
import type { Append, CommandMark, Snapshot } from "./append.ts";
import type { StorageFault } from "./storage-fault.ts";
import type { FoundStream, StreamQuery, StreamSelection } from "./stream-query.ts";

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

/** A command found again, with the events it caused. */
export interface RecordedCommand extends CommandMark {
  readonly events: readonly EventEnvelope[];
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
