import type { Instant, Timers } from "@callout/core";
import { ok } from "neverthrow";
import { byCodePoint } from "./by-code-point.ts";
import { copyOf, isFree, type RowsOf, type StreamRow, type TenantRows, type TimerRow } from "./rows.ts";

/** The timers of {@link memoryStorage}. */
export const memoryTimers = (rowsOf: RowsOf): Timers => ({
  claim: async (tenant, { now, leaseUntil, limit }) => {
    const claimed = dueTimers(rowsOf(tenant), now).slice(0, limit);
    for (const { timer } of claimed) timer.leasedUntil = leaseUntil;
    return ok(claimed.map(({ stream, timer: { key, at } }) => copyOf({ stream: stream.id, timer: { key, at } })));
  },
});

/** The timers that a claim at `now` would give, earliest first. */
export const dueTimers = (
  { streams }: TenantRows,
  now: Instant,
): readonly { readonly stream: StreamRow; readonly timer: TimerRow }[] =>
  [...streams.values()]
    .flatMap((stream) => stream.timers.map((timer) => ({ stream, timer })))
    .filter(({ timer }) => timer.at <= now && isFree(timer, now))
    .sort((one, other) => byCodePoint(one.timer.at, other.timer.at));
