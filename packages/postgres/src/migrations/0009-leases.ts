import { tablesIn } from "../tables.ts";

/**
 * Room on each page of the outbox and of the timers for a row that is leased: no index knows of leases, so that the server
 * leaves the indexes alone when it finds room for the changed row beside the old one.
 */
export const leases = (schema: string): readonly string[] => {
  const { outbox, timers } = tablesIn(schema);
  return [`ALTER TABLE ${outbox} SET (fillfactor = 50)`, `ALTER TABLE ${timers} SET (fillfactor = 70)`];
};
