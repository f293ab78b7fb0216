import type { FoundStream, KeptText, StreamQuery, Streams } from "@callout/core";
import { ok } from "neverthrow";
import { appending, records, streams, type Spoil } from "./spoiling.ts";

const asking = (change: (query: StreamQuery) => StreamQuery): Spoil =>
  streams(({ find }) => ({ find: (tenant, query) => find(tenant, change(query)) }));

const finding = (change: (found: readonly FoundStream[], query: StreamQuery) => readonly FoundStream[]): Spoil =>
  streams(({ find }) => ({
    find: async (tenant, query) => (await find(tenant, query)).map((found) => change(found, query)),
  }));

const without = (query: StreamQuery, field: keyof StreamQuery): StreamQuery =>
  Object.fromEntries(Object.entries(query).filter(([name]) => name !== field)) as unknown as StreamQuery;

const searchable = [
  "status",
  "customer",
  "engineer",
  "tier",
  "severity",
  "site",
  "asset",
  "number",
  "dueBy",
  "text",
  "after",
  "statuses",
  "policy",
] as const;

const ascii = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value).replace(/[^\0-\x7f]/g, "?")) as Value;

/** Stores that get searching, cards or texts wrong. */
export const brokenFinds: Readonly<Record<string, Spoil>> = {
  ...Object.fromEntries(
    searchable.map((field) => [`finds whatever the ${field}`, asking((query) => without(query, field))]),
  ),
  "takes what is left out for nothing at all": appending((append) => ({
    ...append,
    searchRow: { ...append.searchRow, site: append.searchRow.site ?? "", asset: append.searchRow.asset ?? "" },
  })),
  "reads texts with a capital's eye": asking((query) =>
    query.text === undefined ? query : { ...query, text: query.text.toLowerCase() },
  ),
  "counts whatever is asked": streams(({ count }) => ({ count: (tenant, { kind }) => count(tenant, { kind }) })),
  "counts every kind": streams(({ count }) => ({
    count: async (tenant, query) => {
      const both = await Promise.all(["request", "revisit"].map((kind) => count(tenant, { ...query, kind })));
      return ok(both.reduce((sum, one) => sum + one._unsafeUnwrap(), 0));
    },
  })),
  "finds all at once": asking((query) => ({ ...query, limit: 1000 })),
  "takes null for anything": asking((query) => (query.engineer === null ? without(query, "engineer") : query)),
  "finds every kind": streams(({ find }) => ({
    find: async (tenant, query) => {
      const both = await Promise.all(["request", "revisit"].map((kind) => find(tenant, { ...query, kind })));
      return ok(both.flatMap((found) => found._unsafeUnwrap()));
    },
  })),
  "finds in the order of JavaScript": finding((found) => found.toSorted((one, other) => (one.id < other.id ? -1 : 1))),
  "searches by pattern": streams(({ find }) => ({
    find: async (tenant, query) => {
      const { customer } = query;
      const pattern = new RegExp(
        `^${(customer ?? "%")
          .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
          .replaceAll("%", ".*")
          .replaceAll("_", ".")}$`,
      );
      return (await find(tenant, without(query, "customer"))).map((found) =>
        found.filter(({ row }) => customer === undefined || pattern.test(row.customer ?? "")),
      );
    },
  })),
  "takes every version of a policy for the one": asking(({ policy, ...query }) =>
    policy === undefined ? query : { ...query, policy: { id: policy.id } },
  ),
  "shows every stream under the first policy": finding((found) =>
    found.map((stream) => ({ ...stream, latest: { policy: { id: "first", version: "1" }, calendars: [] } })),
  ),
  "shows no next timer": finding((found) => found.map((stream) => ({ ...stream, nextTimerAt: null }))),
  "has a card for everybody": records(({ cards }) => ({
    cards: async (tenant, ids) =>
      (await cards(tenant, ids)).map((found) => new Map(ids.map((id) => [id, found.get(id) ?? { name: "" }]))),
  })),
  "loses salts": records(({ texts }) => ({
    texts: async (...asked) =>
      (await texts(...asked)).map(
        (found) => new Map([...found].map(([ref, kept]): [string, KeptText] => [ref, { ...kept, salt: "" }])),
      ),
  })),
  "keeps ASCII": appending(({ stream, ...append }) => ({ stream, ...ascii(append) })),
};

/** The tenant that appended first is taken for every other. */
const firstTenant =
  (
    method: keyof Streams | "claim" | "upcoming" | "items" | "settle" | "deadLetters" | "purge" | "cards" | "facts",
  ): Spoil =>
  (sound) => {
    let first: string | undefined;
    const of = (name: typeof method, tenant: string): string => (name === method ? (first ?? tenant) : tenant);
    return {
      streams: {
        load: (tenant, ...rest) => sound.streams.load(of("load", tenant), ...rest),
        append: (tenant, append) => {
          first ??= tenant;
          return sound.streams.append(of("append", tenant), append);
        },
        history: (tenant, ...rest) => sound.streams.history(of("history", tenant), ...rest),
        find: (tenant, query) => sound.streams.find(of("find", tenant), query),
        count: (tenant, query) => sound.streams.count(of("count", tenant), query),
      },
      timers: {
        claim: (tenant, claim) => sound.timers.claim(of("claim", tenant), claim),
        upcoming: (tenant, page) => sound.timers.upcoming(of("upcoming", tenant), page),
      },
      outbox: {
        ...sound.outbox,
        claim: (tenant, claim) => sound.outbox.claim(of("items", tenant), claim),
        settle: (tenant, ...rest) => sound.outbox.settle(of("settle", tenant), ...rest),
        deadLetters: (tenant, limit) => sound.outbox.deadLetters(of("deadLetters", tenant), limit),
        purge: (tenant, itemId) => sound.outbox.purge(of("purge", tenant), itemId),
      },
      records: {
        ...sound.records,
        cards: (tenant, ids) => sound.records.cards(of("cards", tenant), ids),
        texts: (tenant, refs) => sound.records.texts(of("cards", tenant), refs),
      },
      facts: {
        outdated: (tenant, page) => sound.facts.outdated(of("facts", tenant), page),
        keep: (tenant, taken) => sound.facts.keep(of("facts", tenant), taken),
        read: (tenant, page) => sound.facts.read(of("facts", tenant), page),
        tally: (tenant, ...rest) => sound.facts.tally(of("facts", tenant), ...rest),
      },
    };
  };

/** Stores that let something cross tenants. */
export const brokenTenants: Readonly<Record<string, Spoil>> = {
  ...Object.fromEntries(
    (
      [
        ...(["load", "append", "history", "find", "count", "claim", "upcoming"] as const),
        ...(["items", "settle", "deadLetters", "purge", "cards", "facts"] as const),
      ] as const
    ).map((method) => [`takes one tenant for another (${method})`, firstTenant(method)]),
  ),
  "counts for all tenants together": (sound) => {
    let count = 0;
    return streams(({ append }) => ({
      append: async (tenant, given) =>
        (await append(tenant, given)).map((events) =>
          events.map((event) => (event.number === null ? event : { ...event, number: `S00${String((count += 1))}` })),
        ),
    }))(sound);
  },
  "folds the names of tenants": streams(({ load, append }) => ({
    load: (tenant, ...rest) => load(tenant.trim().toLowerCase(), ...rest),
    append: (tenant, given) => append(tenant.trim().toLowerCase(), given),
  })),
};
