import type { Tables } from "../tables.ts";

/** The texts in the JSON array that a parameter holds, for `ANY` and `ALL`. */
export const IN_LIST = (parameter: string): string =>
  `(ARRAY(SELECT jsonb_array_elements_text((${parameter}::text)::jsonb)))`;

/** A text with its reference, read from a row of `texts`. */
export const TEXT_JSON = "json_build_array(ref, json_build_object('text', text, 'salt', salt))::text";

/** The cards whose ids the JSON array `$2` holds, each with its id. */
export const cardsSql = (t: Tables): string =>
  `SELECT json_build_array(id, card)::text AS row FROM ${t.cards} WHERE tenant_id = $1 AND id = ANY ${IN_LIST("$2")}`;

/** The texts whose references the JSON array `$2` holds, each with its reference. */
export const textsSql = (t: Tables): string =>
  `SELECT ${TEXT_JSON} AS row
FROM ${t.texts} WHERE tenant_id = $1 AND ref = ANY ${IN_LIST("$2")}`;
