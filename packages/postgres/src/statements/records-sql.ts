import type { Tables } from "../tables.ts";

const ANY_OF_2 = "ANY (ARRAY(SELECT jsonb_array_elements_text(($2::text)::jsonb)))";

/** The cards whose ids the JSON array `$2` holds, each with its id. */
export const cardsSql = (t: Tables): string =>
  `SELECT json_build_array(id, card)::text AS row FROM ${t.cards} WHERE tenant_id = $1 AND id = ${ANY_OF_2}`;

/** The texts whose references the JSON array `$2` holds, each with its reference. */
export const textsSql = (t: Tables): string =>
  `SELECT json_build_array(ref, json_build_object('text', text, 'salt', salt))::text AS row
FROM ${t.texts} WHERE tenant_id = $1 AND ref = ${ANY_OF_2}`;
