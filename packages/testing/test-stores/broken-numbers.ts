import type { Append } from "@callout/core";
import { appending, dawdle, streams, type Spoil } from "./spoiling.ts";

/** The numbers an append answers with, made otherwise. */
const numbering = (
  change: (number: string, wanted: NonNullable<Append["number"]>) => string | Promise<string>,
): Spoil =>
  streams(({ append }) => ({
    append: async (tenant, given) => {
      const result = await append(tenant, given);
      if (result.isErr() || given.number === null) return result;
      const number = await change(result.value[0]?.number ?? "", given.number);
      return result.map((events) => events.map((event, index) => (index === 0 ? { ...event, number } : event)));
    },
  }));

const counting = (change: (number: NonNullable<Append["number"]>) => Append["number"]): Spoil =>
  appending((append) => ({ ...append, number: append.number && change(append.number) }));

/** Stores that get numbers wrong. */
export const brokenNumbers: Readonly<Record<string, Spoil>> = {
  "forgets the prefix": counting((number) => ({ ...number, prefix: "" })),
  "pads nothing": counting((number) => ({ ...number, width: 0 })),
  "cuts a count to the width": numbering(
    (number, { prefix, width }) => prefix + number.slice(prefix.length).slice(0, width),
  ),
  "has one counter": counting((number) => ({ ...number, counter: "all" })),
  "counts by prefix": counting((number) => ({ ...number, counter: number.counter + number.prefix })),
  "numbers every event": streams(({ append }) => ({
    append: async (tenant, given) =>
      (await append(tenant, given)).map((events) =>
        events.map((event) => ({ ...event, number: events[0]?.number ?? null })),
      ),
  })),
  "forgets the number with the next append": streams(({ load, history }) => ({
    load: async (tenant, stream, commandId) => {
      const events = (await history(tenant, stream, { afterVersion: 0, limit: 1000 }))._unsafeUnwrap();
      return (await load(tenant, stream, commandId)).map((loaded) => ({
        ...loaded,
        number: events.at(-1)?.number ?? null,
      }));
    },
  })),
  "counts without holding on to the counter": (sound) => {
    const counts = new Map<string, number>();
    return numbering(async (_, { counter, prefix, width }) => {
      const count = (counts.get(counter) ?? 0) + 1;
      await dawdle();
      counts.set(counter, count);
      return prefix + String(count).padStart(width, "0");
    })(sound);
  },
};
