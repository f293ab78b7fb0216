import { fromMillis, toMillis, type Claim, type Instant, type KeptTimer, type Storage } from "@callout/core";
import { ok } from "neverthrow";
import { appending, dawdle, outbox, streams, timers, type Spoil } from "./spoiling.ts";

const after = (at: Instant, millis: number): Instant => fromMillis(toMillis(at) + millis);

/** The same mistake with timers and with items. */
const claiming = (mistake: string, change: (claim: Claim) => Claim): Readonly<Record<string, Spoil>> => ({
  [`${mistake} (timers)`]: timers(({ claim }) => ({ claim: (tenant, asked) => claim(tenant, change(asked)) })),
  [`${mistake} (items)`]: outbox(({ claim }) => ({ claim: (tenant, asked) => claim(tenant, change(asked)) })),
});

/** Looks first, and takes when others may have taken it. */
const looking =
  <Found>(claim: (tenant: string, asked: Claim) => Promise<Found>) =>
  async (tenant: string, asked: Claim): Promise<Found> => {
    const seen = await claim(tenant, { ...asked, leaseUntil: asked.now });
    await dawdle();
    await claim(tenant, asked);
    return seen;
  };

const timersByStream = () => {
  const kept = new Map<string, readonly KeptTimer[]>();
  return (given: {
    readonly stream: { readonly id: string };
    readonly timers: readonly KeptTimer[];
  }): readonly KeptTimer[] => {
    const before = (kept.get(given.stream.id) ?? []).filter(
      ({ key }) => !given.timers.some((timer) => timer.key === key),
    );
    kept.set(given.stream.id, [...before, ...given.timers]);
    return [...before, ...given.timers];
  };
};

/** Stores that get timers or leases wrong. */
export const brokenClaims: Readonly<Record<string, Spoil>> = {
  ...claiming("claims early", (claim) => ({ ...claim, now: after(claim.now, 60_000) })),
  ...claiming("claims late", (claim) => ({ ...claim, now: after(claim.now, -1) })),
  ...claiming("claims everything at once", (claim) => ({ ...claim, limit: 1000 })),
  ...claiming("never leases", (claim) => ({ ...claim, leaseUntil: claim.now })),
  ...claiming("leases for a year", (claim) => ({ ...claim, leaseUntil: after(claim.now, 31_536_000_000) })),
  "gives the latest timers first": timers(({ claim }) => ({
    claim: async (...asked) => (await claim(...asked)).map((claimed) => claimed.toReversed()),
  })),
  "gives the latest items first": outbox(({ claim }) => ({
    claim: async (...asked) => (await claim(...asked)).map((claimed) => claimed.toReversed()),
  })),
  "looks before it takes a timer": timers(({ claim }) => ({ claim: looking(claim) })),
  "looks before it takes an item": outbox(({ claim }) => ({ claim: looking(claim) })),
  "keeps timers that were replaced": (sound) => {
    const all = timersByStream();
    return appending((append) => ({ ...append, timers: all(append) }))(sound);
  },
  "frees every timer of a stream at an append": (sound) => {
    const fresh = appending((append) => ({
      ...append,
      timers: append.timers.map(({ key, at }) => ({ key: `${key}#${String(append.expectedVersion)}`, at })),
    }))(sound);
    return timers(({ claim }) => ({
      claim: async (...asked) =>
        (await claim(...asked)).map((claimed) =>
          claimed.map(({ stream, timer }) => ({ stream, timer: { ...timer, key: timer.key.replace(/#.*/, "") } })),
        ),
    }))(fresh);
  },
  "keeps the lease of a timer that was moved": (sound) => {
    const leases = new Map<string, Instant>();
    return timers(({ claim }) => ({
      claim: async (tenant, asked) => {
        const result = await claim(tenant, asked);
        return result.map((claimed) =>
          claimed.filter(({ stream, timer }) => {
            const lease = leases.get(stream.id + timer.key);
            leases.set(stream.id + timer.key, asked.leaseUntil);
            return lease === undefined || lease <= asked.now;
          }),
        );
      },
    }))(sound);
  },
  "lists timers without end": timers(({ upcoming }) => ({
    upcoming: (tenant, page) => upcoming(tenant, { ...page, limit: 1000 }),
  })),
  "lists timers from the beginning each time": timers(({ upcoming }) => ({
    upcoming: (tenant, { until, limit }) => upcoming(tenant, { until, limit }),
  })),
  "lists every timer there is": timers(({ upcoming }) => ({
    upcoming: (tenant, page) => upcoming(tenant, { ...page, until: after(page.until, 31_536_000_000) }),
  })),
  "takes a timer that is only looked at": timers(({ claim, upcoming }) => ({
    upcoming: async (tenant, page) => {
      const listed = await upcoming(tenant, page);
      await claim(tenant, { now: page.until, leaseUntil: after(page.until, 600_000), limit: page.limit });
      return listed;
    },
  })),
  "has one timer of a key": timers(({ claim }) => ({
    claim: async (...asked) =>
      (await claim(...asked)).map((claimed) => [...new Map(claimed.map((found) => [found.timer.key, found])).values()]),
  })),
  "sees no work": outbox(() => ({ tenantsWithWork: async () => ok([]) })),
  "sees work everywhere, without end": (sound: Storage) => {
    const tenants: string[] = [];
    const noted = streams(({ append }) => ({
      append: (tenant, given) => {
        tenants.push(tenant);
        return append(tenant, given);
      },
    }))(sound);
    return outbox(() => ({ tenantsWithWork: async () => ok(tenants) }))(noted);
  },
};
