import type { ContactCard, KeptText, Records } from "@callout/core";
import { cardsSql, textsSql } from "./statements/records-sql.ts";
import type { Tables } from "./tables.ts";
import type { Session } from "./tenant-session.ts";

/** The cards and texts of {@link postgresStorage}. */
export const postgresRecords = (t: Tables, sessionOf: (tenant: string) => Session): Records => {
  const [cards, texts] = [cardsSql(t), textsSql(t)];
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
  };
};
