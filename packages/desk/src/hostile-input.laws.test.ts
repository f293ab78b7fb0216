import { PGlite } from "@electric-sql/pglite";
import { fromPglite, migrate, postgresStorage } from "@callout/postgres";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import { dispatch, logFromLiu, note, R1, revisited, T1, triage, workAndReceipt } from "../test-support/commands.ts";
import type { TenantDesk } from "./tenant-desk.ts";

const hostileText = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "\0",
    "\ud800",
    "'; DROP SCHEMA callout CASCADE; --",
    "\u202eעברית",
    "x".repeat(1_000_000),
    "电".repeat(301),
  ),
  fc.constantFrom("__proto__", "constructor", "toString", "", " ", "2026-02-30T25:00:00Z"),
);

/** What may stand where a text should. */
const hostileValue = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  fc.anything({ withNullPrototype: true, maxDepth: 2 }),
);

const placesIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [[...path, name], ...placesIn(inner, [...path, name])])
    : [];

const replaced = (value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown => {
  if (name === undefined) return by;
  const inner = value as Readonly<Record<string, unknown>>;
  const changed = { ...inner, [name]: replaced(inner[name], rest, by) };
  return Array.isArray(value) ? Object.values(changed) : changed;
};

const commands: readonly object[] = [logFromLiu, triage, dispatch, note("x"), ...workAndReceipt, revisited];

describe("whatever arrives at the desk", () => {
  let database: PGlite;
  let tenant: TenantDesk;
  beforeAll(async () => {
    database = await PGlite.create();
    answer(await migrate(fromPglite(database)));
    tenant = bench({ storage: postgresStorage({ client: fromPglite(database) }) }).desk.forTenant("acme");
    answer(await tenant.execute(T1, logFromLiu));
  });
  afterAll(() => database.close());

  const history = async (stream: { kind: string; id: string }) => (await tenant.history(stream)).unwrapOr([]);

  test("in any place of any command is executed, or refused for a reason, and never reaches the storage in vain", async () => {
    const hostileCommands = fc
      .constantFrom(...commands)
      .chain((command) => fc.tuple(fc.constant(command), fc.constantFrom(...placesIn(command)), hostileValue))
      .map(([command, place, value]) => replaced({ ...command, commandId: crypto.randomUUID() }, place, value));
    const check = async (command: unknown, isRevisit: boolean) => {
      const stream = isRevisit ? R1 : T1;
      const before = await history(stream);
      const result = await tenant.executeUntyped(stream, command);
      const after = await history(stream);
      expect(after.length - before.length).toBe(
        result.isOk() && !result.value.repeated ? result.value.events.length : 0,
      );
      expect(result.isErr() && result.error.type === "StorageFault").toBe(false);
    };
    await fc.assert(fc.asyncProperty(hostileCommands, fc.boolean(), check), { numRuns: 100 });
  });

  test("as the name of a tenant, a stream or an item is answered, or refused for a reason", async () => {
    const { desk } = bench({ storage: postgresStorage({ client: fromPglite(database) }) });
    const check = async (text: string) => {
      const named = desk.forTenant(text);
      for (const result of [
        await named.executeUntyped({ kind: "request", id: text }, triage),
        await tenant.executeUntyped({ kind: text, id: "T-1" }, triage),
        await named.read({ kind: "request", id: text }),
        await named.history({ kind: text, id: text }),
        await named.deadLetters(1),
        await named.cardsAt("liu@customer.example", 1),
      ])
        expect(result.isErr() && result.error.type === "StorageFault" && result.error.retryable).toBe(false);
      expect(await history(T1)).not.toEqual([]);
    };
    await fc.assert(fc.asyncProperty(hostileText, check), { numRuns: 20 });
  });
});
