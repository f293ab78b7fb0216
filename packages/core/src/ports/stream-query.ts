import type { EventEnvelope } from "../event/event.ts";
import type { SearchRow } from "../process/process.ts";
import type { Instant } from "../time/instant.ts";

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
