import type { StreamId } from "../event/event.ts";

/**
 * A command that follows from an event, for another stream.
 *
 * It travels through the outbox with a `commandId` made of the event's id and its place among the event's
 * reactions, so that doing it twice is doing it once.
 */
export interface Reaction {
  readonly stream: StreamId;
  /** As the other process's `parse` takes it, without `by` and `commandId`. */
  readonly command: Readonly<Record<string, unknown>> & { readonly type: string };
}
