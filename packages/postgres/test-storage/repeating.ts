import type { StreamId } from "@callout/core";

/** A command that several processes are told to do. */
export interface Repeating {
  readonly tenant: string;
  readonly stream: StreamId;
  readonly commandId: string;
}

/** What became of it in one of them: it did the command, or found it done; and the events' ids either way. */
export interface Repeated {
  readonly commandId: string;
  readonly outcome: "done" | "known";
  readonly events: readonly string[];
}
