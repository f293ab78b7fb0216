import type { Append, CommandRepeated, EventEnvelope, Streams, VersionConflict } from "@callout/core";
import { err, ok } from "neverthrow";
import { batching } from "./batching.ts";
import { byTenant } from "./by-tenant.ts";
import { refusingKey } from "./fault-of.ts";
import { appendManySql, appendManyValues, type WrittenAppend } from "./statements/append-many-sql.ts";
import { appendStatement } from "./statements/append-sql.ts";
import type { Tables } from "./tables.ts";
import type { Session } from "./tenant-session.ts";

/** Appends one by one, each in a transaction of its own. */
export const appending = (t: Tables, sessionOf: (tenant: string) => Session): Streams["append"] => {
  // Each process lists a tenant once: whoever looks for work goes by that list.
  const listed = new Set<string>();
  return async (tenant, append) => {
    const written = await sessionOf(tenant)<string | null>("append", () =>
      appendStatement(t, tenant, append, { lists: !listed.has(tenant) }),
    );
    if (written.isErr()) return err(refusalOf(written.error.cause, append) ?? written.error);
    const [number] = written.value;
    if (number === undefined) return err(staleness(append));
    listed.add(tenant);
    return ok(eventsAsStored(append, number));
  };
};

/** So that the server writes one batch while the next is put together, and has work for more than one of its processors. */
const AT_ONCE = 3;

/** Fewer are not parted: what each statement costs by itself is more than what is gained. */
const AT_LEAST = 8;

/**
 * Appends that come while others of the same tenant are under way are written together, in one transaction.
 *
 * Whatever a batch does not write is appended alone, so that each is refused for its own reasons and none for
 * another's: those that are refused in it, and all of them when the batch as a whole fails.
 */
export const appendingTogether = (
  t: Tables,
  sessionOf: (tenant: string) => Session,
  atMost: number,
): Streams["append"] => {
  const [one, many] = [appending(t, sessionOf), appendManySql(t)];
  const together = byTenant((tenant) =>
    batching({
      ...{ atMost, atOnce: AT_ONCE, atLeast: AT_LEAST },
      keyOf: ({ stream }: Append) => JSON.stringify([stream.kind, stream.id]),
      alone: (append) => one(tenant, append),
      together: async (appends) => {
        const written = await sessionOf(tenant)<WrittenAppend>("append", () => [
          many,
          appendManyValues(tenant, appends),
        ]);
        // A commit that may have been made must not be made again by us: the command ids tell.
        if (written.isErr())
          return appends.map(() => (written.error.outcome === "unknown" ? err(written.error) : null));
        const numbers = new Map(written.value.map(({ place, number }) => [place, number]));
        return appends.map((append, place) => {
          const number = numbers.get(place);
          return number === undefined ? null : ok(eventsAsStored(append, number));
        });
      },
    }),
  );
  return (tenant, append) => together(tenant)(append);
};

const refusalOf = (cause: unknown, append: Append): CommandRepeated | VersionConflict | null => {
  const key = refusingKey(cause);
  // On a cluster the key's name ends with the number of its shard.
  if (key?.startsWith("callout_commands_key") === true && append.command !== null)
    return { type: "CommandRepeated", stream: append.stream, commandId: append.command.id };
  return /^callout_(events|streams)_key/.test(key ?? "") ? staleness(append) : null;
};

const staleness = ({ stream, expectedVersion }: Append): VersionConflict => ({
  type: "VersionConflict",
  stream,
  expected: expectedVersion,
});

const eventsAsStored = ({ events }: Append, number: string | null): readonly EventEnvelope[] => {
  const [first, ...rest] = JSON.parse(JSON.stringify(events)) as readonly EventEnvelope[];
  return first === undefined ? [] : [{ ...first, number }, ...rest];
};
