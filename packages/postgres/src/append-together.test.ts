import type { Append } from "@callout/core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { connected, faultBench, lost, plain, type FaultBench } from "../test-storage/fault-bench.ts";
import { appendOf } from "../test-storage/sample-append.ts";
import { appendManySql } from "./statements/append-many-sql.ts";
import { tableNames, tablesIn } from "./tables.ts";

describe.each(Object.entries(connected))(
  "a bad append among good ones written with it, through %s",
  (name, connect) => {
    let bench: FaultBench;
    const schema = `${inject("databaseSchema")}_together_${name.replace(/\W/g, "_")}`;
    beforeAll(async () => {
      bench = await faultBench(inject("databaseUrl"), schema, connect);
    });
    afterAll(async () => {
      await bench.link.end();
      await bench.database.remove();
    });

    const stream = { kind: "request", id: "kept" };
    const command = { id: "c-1", salt: "s", fingerprint: "f" };
    const number = { counter: "slips", prefix: "", width: 1 };
    const begun = (tenant: string, id: string, changes: Partial<Append> = {}): Append =>
      appendOf(tenant, { kind: "request", id }, 1, { command, number, ...changes });
    const fault = { ...lost, retryable: false };
    const stale = (expected: number) => ({ type: "VersionConflict", stream, expected });

    /** What is wrong with an append, besides one that is kept; what it is refused with; and whether it stops the batch. */
    const bad: Readonly<
      Record<string, readonly [bad: (tenant: string, kept: Append) => Append, refusal: object, stops: boolean]>
    > = {
      "whose text is kept already": [(tenant, { texts }) => begun(tenant, "bad", { texts }), fault, true],
      "whose card is kept already": [(tenant, { cards }) => begun(tenant, "bad", { cards }), fault, true],
      "whose item waits already": [(tenant, { outbox }) => begun(tenant, "bad", { outbox }), fault, true],
      "that begins what has begun": [(tenant) => begun(tenant, stream.id, { command: null }), stale(0), false],
      "that is ahead of its stream": [(tenant) => appendOf(tenant, stream, 3, { number }), stale(2), false],
      "that repeats a command": [
        (tenant) => appendOf(tenant, stream, 2, { command, number }),
        { type: "CommandRepeated", stream, commandId: command.id },
        false,
      ],
    };

    test.for(Object.entries(bad))("one %s is refused by itself, and the others are kept", async ([what, given]) => {
      const [badBeside, refusal, stops] = given;
      const tenant = `t, ${what}`;
      const { said, storage } = bench.writingTogether();
      const append = (one: Append) => storage.streams.append(tenant, one);
      const kept = begun(tenant, stream.id);
      (await append(kept))._unsafeUnwrap();
      const before = await bench.counts();
      said.length = 0;

      const good = ["T-1", "T-2", "T-3"].map((id) => begun(tenant, id));
      const [refused, ...answers] = await Promise.all([badBeside(tenant, kept), ...good].map(append));
      const told = refused?._unsafeUnwrapErr();
      expect(told?.type === "StorageFault" ? plain(told) : told).toEqual(refusal);
      // In whichever order each got its own, and without a gap for the one that was refused.
      const numbers = answers.map((answered) => answered._unsafeUnwrap()[0]?.number);
      expect(numbers.toSorted()).toEqual(["2", "3", "4"]);
      const grown = Object.entries(await bench.counts()).map(([table, rows]) => [table, rows - (before[table] ?? 0)]);
      expect(Object.fromEntries(grown)).toEqual({
        ...rowsEach(good.length),
        counters: 0,
        tenants: 0,
        counted: 0,
        facts: 0,
      });
      // All went together; then those went alone that were not written.
      const many = appendManySql(tablesIn(schema));
      expect(said.map((text) => text === many)).toEqual([true, ...Array.from({ length: stops ? 4 : 1 }, () => false)]);
    });

    const rowsEach = (appends: number) => Object.fromEntries(tableNames.map((table) => [table, appends]));
  },
);
