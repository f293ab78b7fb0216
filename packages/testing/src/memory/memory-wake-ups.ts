import type { Storage, WakeUps } from "@callout/core";
import { ok } from "neverthrow";

/** The storage with wake-ups: whoever listens hears of every append, settlement and replay made through it. */
export const withWakeUps = (storage: Storage): Storage => {
  const listeners = new Set<() => void>();
  const wakeUps: WakeUps = {
    listen: async (heard) => {
      // One of its own for each call, so that whoever listens twice can stop once.
      const listener = (): void => {
        heard();
      };
      listeners.add(listener);
      return ok({ stop: async () => void listeners.delete(listener) });
    },
  };
  const telling =
    <Given extends readonly unknown[], Answer>(change: (...given: Given) => Promise<Answer>) =>
    async (...given: Given): Promise<Answer> => {
      const answer = await change(...given);
      for (const listener of listeners) listener();
      return answer;
    };
  const { streams, outbox } = storage;
  return {
    ...storage,
    streams: { ...streams, append: telling(streams.append) },
    outbox: { ...outbox, settle: telling(outbox.settle), replay: telling(outbox.replay) },
    wakeUps,
  };
};
