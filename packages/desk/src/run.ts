import { toMillis, type Instant, type Listening, type Notifier, type StorageFault } from "@callout/core";
import { ok, type Result } from "neverthrow";
import type { Engine } from "./engine.ts";
import { relay, type RelayReport } from "./relay.ts";
import { tick, type TickReport } from "./tick.ts";
import { wakefulSleep } from "./wakeful-sleep.ts";

/** How a desk runs by itself. */
export interface RunOptions {
  /** Ends it: what is being done for one tenant is done, and nothing more is taken. */
  readonly signal: AbortSignal;
  /** How long it sleeps at most where nobody can wake it; 5,000 when left out. */
  readonly pollMillis?: number;
  /** How long it sleeps at most where the storage wakes it, should that ever fail; 60,000 when left out. */
  readonly longestSleepMillis?: number;
  /** Told of each round, for logs and alarms. */
  readonly onRound?: (round: Round) => void;
}

/** What one round did. */
export interface Round {
  readonly ticked: Result<TickReport, StorageFault>;
  readonly relayed: Result<RelayReport, StorageFault>;
}

/**
 * Ticks and relays until it is stopped. Between the rounds it sleeps until it is woken, or until the next moment at which
 * anything falls due.
 */
export const run = async (given: Engine, notifiers: readonly Notifier[], options: RunOptions): Promise<void> => {
  const { signal, pollMillis = 5_000, longestSleepMillis = 60_000, onRound } = options;
  const isStopping = (): boolean => signal.aborted;
  const engine: Engine = { ...given, isStopping };
  const sleep = wakefulSleep();
  signal.addEventListener("abort", sleep.wake, { once: true });
  let listening: Listening | null = null;
  while (!isStopping()) {
    listening ??= await listeningTo(engine, sleep.wake);
    const begunAt = engine.now();
    const round = { ticked: await tick(engine), relayed: await relay(engine, notifiers) };
    onRound?.(round);
    if (isStopping()) break;
    const longest = listening === null ? pollMillis : longestSleepMillis;
    await sleep.until(isWhole(round) ? await restOf(engine, begunAt, longest) : pollMillis);
  }
  signal.removeEventListener("abort", sleep.wake);
  await listening?.stop();
};

/** Null where the storage cannot wake anybody, or not now: it is asked again before the next round. */
const listeningTo = async ({ storage }: Engine, wake: () => void): Promise<Listening | null> => {
  const listening = await (storage.wakeUps?.listen(wake) ?? ok(null));
  return listening.unwrapOr(null);
};

/** Whether nothing was cut short, so that all that is left lies ahead. */
const isWhole = ({ ticked, relayed }: Round): boolean =>
  [ticked, relayed].every((done) => done.isOk() && done.value.interrupted.length === 0);

/** How long to sleep, in milliseconds: what fell due after the round began is not to wait. */
const restOf = async ({ storage, now }: Engine, begunAt: Instant, longest: number): Promise<number> => {
  const next = await storage.outbox.nextWorkAt(begunAt);
  if (next.isErr() || next.value === null) return longest;
  return Math.min(Math.max(toMillis(next.value) - toMillis(now()), 0), longest);
};
