import type { ContactCard, ErasedContact, KeptText, Records } from "@callout/core";
import { cardsAtSql, eraseSql, linkedTextsSql } from "./statements/erasure-sql.ts";
import { cardsSql, textsSql } from "./statements/records-sql.ts";
import type { Tables } from "./tables.ts";
import type { Session } from "./tenant-session.ts";

/** The cards and texts of {@link postgresStorage}. */
export const postgresRecords = (t: Tables, sessionOf: (tenant: string) => Session): Records => {
  const [cards, texts] = [cardsSql(t), textsSql(t)];
  const [at, linked, erase] = [cardsAtSql(t), linkedTextsSql(t), eraseSql(t)];
  return {
    cards: async (tenant, ids) =>
      (await sessionOf(tenant)<[string, ContactCard]>("read cards", () => [cards, [tenant, JSON.stringify(ids)]])).map(
        toMap,
      ),

    texts: async (tenant, refs) =>
      (await sessionOf(tenant)<[string, KeptText]>("read texts", () => [texts, [tenant, JSON.stringify(refs)]])).map(
        toMap,
      ),

    cardsAt: (tenant, address, limit) => sessionOf(tenant)<string>("find cards", () => [at, [tenant, address, limit]]),

    linkedTexts: async (tenant, cardId, { after, limit }) => {
      const values = [tenant, cardId, after ?? null, limit];
      return (await sessionOf(tenant)<[string, KeptText]>("read linked texts", () => [linked, values])).map(toMap);
    },

    eraseContact: async (tenant, cardId, keepTexts) => {
      return (
        await sessionOf(tenant)<ErasedContact>("erase a contact", () => [
          erase,
          [tenant, cardId, JSON.stringify(keepTexts)],
        ])
      ).map(([erased]) => erased ?? nothingErased);
    },
  };
};

const toMap = <Value>(rows: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> => new Map(rows);

const nothingErased: ErasedContact = { card: false, texts: 0, items: 0 };
