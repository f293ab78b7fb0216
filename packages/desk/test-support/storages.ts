import type { Storage, StorageFault } from "@callout/core";
import { err, type Result } from "neverthrow";

/** A storage that answers some calls in its own way, and the rest as `storage` does. */
export const storageWith = (
  storage: Storage,
  changes: { readonly [Part in keyof Storage]?: Partial<Storage[Part]> },
): Storage => ({
  streams: { ...storage.streams, ...changes.streams },
  timers: { ...storage.timers, ...changes.timers },
  outbox: { ...storage.outbox, ...changes.outbox },
  records: { ...storage.records, ...changes.records },
  facts: { ...storage.facts, ...changes.facts },
});

/** A connection that was lost. */
export const fault = (during: string, outcome: StorageFault["outcome"] = "unchanged"): Result<never, StorageFault> =>
  err({ type: "StorageFault", during, outcome, retryable: true, cause: new Error("connection lost") });

/** A call that fails while it is switched on. */
export const faulty = () => {
  let failing = false;
  return {
    isOn: () => failing,
    on: () => void (failing = true),
    off: () => void (failing = false),
  };
};
