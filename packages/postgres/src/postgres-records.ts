import type { ContactCard, KeptText, Records } from "@callout/core";
import type { Tables } from "./tables.ts";
import type { Session } from "./tenant-session.ts";

/** The cards and texts of {@link postgresStorage}. */
export const postgresRecords = (t: Tables, sessionOf: (tenant: string) => Session): Records => ({
  cards: (tenant, ids) =>
    sessionOf(tenant)(
      "read cards",
      async (ask) =>
        new Map(
          await ask<[string, ContactCard]>(
            `SELECT json_build_array(id, card)::text AS row FROM ${t.cards} WHERE tenant_id = $1 AND id = ${ANY_OF_2}`,
            [tenant, JSON.stringify(ids)],
          ),
        ),
    ),

  texts: (tenant, refs) =>
    sessionOf(tenant)(
      "read texts",
      async (ask) =>
        new Map(
          await ask<[string, KeptText]>(
            `SELECT json_build_array(ref, json_build_object('text', text, 'salt', salt))::text AS row
         FROM ${t.texts} WHERE tenant_id = $1 AND ref = ${ANY_OF_2}`,
            [tenant, JSON.stringify(refs)],
          ),
        ),
    ),
});

const ANY_OF_2 = "ANY (ARRAY(SELECT jsonb_array_elements_text(($2::text)::jsonb)))";
