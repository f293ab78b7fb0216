import { tablesIn } from "../tables.ts";

/**
 * Room on each page of `streams` for the next version of a row, so that a command that moves no list leaves the indexes
 * alone: the server writes a changed row anew, and needs not touch them when it finds room beside the old one.
 */
export const room = (schema: string): readonly string[] => [
  `ALTER TABLE ${tablesIn(schema).streams} SET (fillfactor = 70)`,
];
