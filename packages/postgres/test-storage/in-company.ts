import type { Storage } from "@callout/core";
import { expect } from "vitest";
import { postgresStorage, type PostgresStorageOptions } from "../src/index.ts";
import { appendManySql } from "../src/statements/append-many-sql.ts";
import { DEFAULT_SCHEMA, tablesIn } from "../src/tables.ts";
import { appendOf } from "./sample-append.ts";

/**
 * A storage whose appends, and whose items that are done, each go together with another of the same tenant: by itself a
 * call goes alone, and never in a statement for several.
 *
 * The other append is to a stream of its own, of a kind nobody else asks for, and has neither timer, item, number nor
 * record; the other item is one that is not there: nothing that a tenant lists, counts or claims shows either.
 */
export const inCompany = (options: Pick<PostgresStorageOptions, "client" | "schema">): Storage => {
  const said: string[] = [];
  const { streams, outbox, ...others } = postgresStorage({
    ...{ ...options, writeTogether: 32 },
    slowStatements: {
      afterMillis: 0,
      heard: ({ during, text }) => {
        if (during === "append") said.push(text);
      },
    },
  });
  const many = appendManySql(tablesIn(options.schema ?? DEFAULT_SCHEMA));
  let begun = 0;
  let ended = 0;
  return {
    ...others,
    streams: {
      ...streams,
      append: async (tenant, append) => {
        const [saidBefore, isFirst] = [said.length, begun === ended];
        const nth = (begun += 1);
        // In front, so that the append it goes with is not the first of the batch.
        const [beside, appended] = await Promise.all([
          streams.append(tenant, companionOf(tenant)),
          streams.append(tenant, append),
        ]);
        ended += 1;
        // A batch that failed would not show otherwise: what it does not write is appended alone.
        if (appended.isOk() && isFirst && begun === nth) expect(said.slice(saidBefore)).toEqual([many]);
        if (appended.isOk()) beside._unsafeUnwrap();
        return appended;
      },
    },
    outbox: {
      ...outbox,
      settle: async (tenant, itemId, outcome) => {
        if (outcome.type !== "done") return outbox.settle(tenant, itemId, outcome);
        const beside = outbox.settle(tenant, crypto.randomUUID(), { type: "done", followUps: [] });
        const [settled, none] = await Promise.all([outbox.settle(tenant, itemId, outcome), beside]);
        return settled.andThen(() => none);
      },
    },
  };
};

const companionOf = (tenant: string) =>
  appendOf(tenant, { kind: "company", id: crypto.randomUUID() }, 1, {
    ...{ timers: [], outbox: [], contacts: [], cards: [], texts: [] },
  });
