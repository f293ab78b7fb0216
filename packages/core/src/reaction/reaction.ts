import type { StreamId } from "../event/event.ts";

/** A command for a stream, as its process's `parse` takes it, without `by` and `commandId`. */
export interface AskedOfStream {
  readonly stream: StreamId;
  readonly command: Readonly<Record<string, unknown>> & { readonly type: string };
}

/**
 * A command that follows from an event, for another stream.
 *
 * It travels through the outbox with a `commandId` made of the event's id and its place among the event's
 * reactions, so that doing it twice is doing it once.
 */
export interface Reaction extends AskedOfStream {
  /**
   * What is asked where the command is refused for good, so that whoever waits for an answer gets one; null where nobody
   * minds. Where it is left out, or refused as well, the reaction becomes a dead letter.
   */
  readonly otherwise?: AskedOfStream | null;
  /**
   * The command's `number` is that of the stream that the event happened on. What begins a stream is decided before it
   * has its number: whoever carries the reaction out fills it in.
   */
  readonly numbered?: true;
}
