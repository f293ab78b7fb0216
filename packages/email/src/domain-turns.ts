import { fromMillis, toMillis, type DeliverLater, type Instant } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import pLimit, { type LimitFunction } from "p-limit";

/** How much mail one domain is sent by one process. */
export interface DomainLimit {
  /** Mails under way at the same time, from 1; the others wait for them. */
  readonly concurrent?: number;
  /** Mails in any minute, from 1; the others are tried again later. */
  readonly perMinute?: number;
}

/** Limits for every domain that mail goes to. */
export interface DomainLimits extends DomainLimit {
  /** Domains with limits of their own, by their names in lower case. */
  readonly domains?: Readonly<Record<string, DomainLimit>>;
}

/** Whose turn it is to be sent. */
export interface DomainTurns {
  /**
   * Does `send` when the domain may have another mail, after those under way have made room; refuses where the minute is
   * used up, and says when to come again. A delivery that was told when has no later place than others that come after it.
   */
  readonly take: <Value>(
    domain: string,
    deliveryId: string,
    send: () => Promise<Value>,
  ) => Promise<Result<Value, DeliverLater>>;
}

const MINUTE = 60_000;

/**
 * Keeps to the limits.
 *
 * @throws RangeError for a limit that is no whole number from 1
 */
export const domainTurns = (limits: DomainLimits, now: () => Instant): DomainTurns => {
  const { domains = {}, ...general } = limits;
  for (const limit of [general, ...Object.values(domains)]) checked(limit);
  const states = new Map<string, DomainState>();
  return {
    take: async (domain, deliveryId, send) => {
      const limit = Object.hasOwn(domains, domain) ? (domains[domain] ?? general) : general;
      if (Object.keys(limit).length === 0) return ok(await send());
      const state = states.get(domain) ?? { sent: [], booked: new Map(), queue: pLimit(limit.concurrent ?? NO_LIMIT) };
      states.set(domain, state);
      const turn = turnAt(toMillis(now()), limit.perMinute ?? NO_LIMIT, state, deliveryId);
      if (turn !== null)
        return err({
          type: "DeliverLater",
          reason: "as many mails as allowed went to this domain in the last minute",
          notBefore: fromMillis(turn),
        });
      const sent = await state.queue(send);
      if (isIdle(state)) states.delete(domain);
      return ok(sent);
    },
  };
};

const NO_LIMIT = Number.POSITIVE_INFINITY;

interface DomainState {
  /** When mails went out in the last minute, in order. */
  sent: number[];
  /** Deliveries that were told when to come again. */
  readonly booked: Map<string, number>;
  readonly queue: LimitFunction;
}

const isIdle = ({ sent, booked, queue }: DomainState): boolean =>
  sent.length === 0 && booked.size === 0 && queue.activeCount + queue.pendingCount === 0;

/** When the delivery may go out; null for now. */
const turnAt = (at: number, perMinute: number, state: DomainState, deliveryId: string): number | null => {
  if (perMinute === NO_LIMIT) return null;
  state.sent = state.sent.filter((sentAt) => sentAt > at - MINUTE);
  for (const [id, bookedAt] of state.booked) if (id === deliveryId || bookedAt <= at - MINUTE) state.booked.delete(id);
  if (state.sent.length < perMinute) {
    state.sent.push(at);
    return null;
  }
  const ahead = state.booked.size;
  const turn = (state.sent[ahead % perMinute] ?? at) + MINUTE * (1 + Math.floor(ahead / perMinute));
  state.booked.set(deliveryId, turn);
  return turn;
};

const checked = (limit: DomainLimit): void => {
  for (const [name, value] of Object.entries(limit))
    if (!Number.isSafeInteger(value) || Number(value) < 1)
      throw new RangeError(`limits.${name} is ${String(value)}: it must be a whole number from 1`);
};
