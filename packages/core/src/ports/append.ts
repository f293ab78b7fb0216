import type { EventEnvelope, StreamId } from "../event/event.ts";
import type { ContactCard } from "../event/sealing.ts";
import type { SearchRow } from "../process/process.ts";
import type { OutboxItem } from "./outbox-item.ts";
import type { KeptTimer } from "./timers.ts";

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
