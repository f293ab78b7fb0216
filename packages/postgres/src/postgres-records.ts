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
    cards: (tenant, ids) =>
      sessionOf(tenant)(
        "read cards",
        async (ask) => new Map(await ask<[string, ContactCard]>(cards, [tenant, JSON.stringify(ids)])),
      ),

    texts: (tenant, refs) =>
      sessionOf(tenant)(
        "read texts",
        async (ask) => new Map(await ask<[string, KeptText]>(texts, [tenant, JSON.stringify(refs)])),
      ),

    cardsAt: (tenant, address, limit) =>
      sessionOf(tenant)("find cards", (ask) => ask<string>(at, [tenant, address, limit])),

    linkedTexts: (tenant, cardId, { after, limit }) =>
      sessionOf(tenant)(
        "read linked texts",
        async (ask) => new Map(await ask<[string, KeptText]>(linked, [tenant, cardId, after ?? null, limit])),
      ),

    eraseContact: (tenant, cardId, keepTexts) =>
      sessionOf(tenant)("erase a contact", async (ask) => {
        const [erased] = await ask<ErasedContact>(erase, [tenant, cardId, JSON.stringify(keepTexts)]);
        return erased ?? nothingErased;
      }),
  };
};

const nothingErased: ErasedContact = { card: false, texts: 0, items: 0 };
