import type { ClaimedTimer, Instant, Timers } from "@callout/core";
import { ok } from "neverthrow";
import { byCodePoint } from "./by-code-point.ts";
import { copyOf, isFree, type RowsOf, type StreamRow, type TenantRows, type TimerRow } from "./rows.ts";

/** The timers of {@link memoryStorage}. */
export const memoryTimers = (rowsOf: RowsOf): Timers => ({
  claim: async (tenant, { now, leaseUntil, limit }) => {
    const claimed = dueTimers(rowsOf(tenant), now).slice(0, limit);
    for (const { timer } of claimed) timer.leasedUntil = leaseUntil;
    return ok(claimed.map(shown));
  },

  upcoming: async (tenant, { until, after, limit }) => {
    const found = allTimers(rowsOf(tenant))
      .map(shown)
      .filter((one) => one.timer.at <= until && (after === undefined || byMoment(one, after) > 0));
    return ok(found.sort(byMoment).slice(0, limit));
  },
});

interface TimerOfStream {
  readonly stream: StreamRow;
  readonly timer: TimerRow;
}

const shown = ({ stream, timer: { key, at } }: TimerOfStream): ClaimedTimer =>
  copyOf({ stream: stream.id, timer: { key, at } });

const byMoment = (one: ClaimedTimer, other: ClaimedTimer): number =>
  byCodePoint(one.timer.at, other.timer.at) ||
  byCodePoint(one.stream.kind, other.stream.kind) ||
  byCodePoint(one.stream.id, other.stream.id) ||
  byCodePoint(one.timer.key, other.timer.key);

const allTimers = ({ streams }: TenantRows): readonly TimerOfStream[] =>
  [...streams.values()].flatMap((stream) => stream.timers.map((timer) => ({ stream, timer })));

/** The timers that a claim at `now` would give, earliest first. */
export const dueTimers = (rows: TenantRows, now: Instant): readonly TimerOfStream[] =>
  allTimers(rows)
    .filter(({ timer }) => timer.at <= now && isFree(timer, now))
    .sort((one, other) => byCodePoint(one.timer.at, other.timer.at));
