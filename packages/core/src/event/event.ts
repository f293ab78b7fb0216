import type { VersionRef } from "../policy/version-ref.ts";
import type { Instant } from "../time/instant.ts";
import type { Actor } from "./actor.ts";

/** One process instance: a request, a revisit … Ids are unique per tenant and kind. */
export interface StreamId {
  readonly kind: string;
  readonly id: string;
}

/** What a decision says has happened, before it is recorded. */
export interface DecidedEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  /** When it happened, as the slip says. */
  readonly at: Instant;
  readonly by: Actor;
  readonly data: Data;
}

/** A recorded event. Stored as it stands, never changed, and read by later versions through upcasting. */
export interface EventEnvelope<Type extends string = string, Data = unknown> extends DecidedEvent<Type, Data> {
  readonly id: string;
  readonly tenant: string;
  readonly stream: StreamId;
  /** Its place in the stream: 1, 2, 3 … without gaps. */
  readonly version: number;
  /** The version of this event type's shape. */
  readonly v: number;
  /** When it was recorded. Never runs backwards in a stream. */
  readonly recordedAt: Instant;
  readonly commandId: string | null;
  /** The policy the decision was made under. */
  readonly policy: VersionRef;
  /** The calendars that policy used. */
  readonly calendars: readonly VersionRef[];
  /** The number allocated with this event, for the event that opens a numbered record. */
  readonly number: string | null;
}
