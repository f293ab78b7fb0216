/**
 * Whether a column comes after a text; for a NULL whether it is anything at all, the empty text as well.
 *
 * Of `CASE` the server knows that it tells nothing of a row, of `coalesce` it does not: under row-level security only the
 * first can be asked of an index.
 */
export const isAfter = (column: string, text: string): string =>
  `${column} >= CASE WHEN ${text} IS NULL THEN '' ELSE ${text} END AND ${column} IS DISTINCT FROM ${text}`;
