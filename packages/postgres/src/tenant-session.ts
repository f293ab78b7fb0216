import type { StorageFault } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { faultOf } from "./fault-of.ts";
import { quotedText, storable } from "./quoted.ts";
import type { SqlClient, SqlQuery, SqlValue } from "./sql-client.ts";

/** Runs one statement and reads the JSON in the column `row` of each row. */
export type Ask = <Row>(text: string, values: readonly SqlValue[]) => Promise<readonly Row[]>;

/** Runs `work` in a transaction of its own; what is thrown in it comes back as a fault. */
export type Session = <Value>(
  during: string,
  work: (ask: Ask) => Promise<Value>,
) => Promise<Result<Value, StorageFault>>;

/**
 * Sessions that see and touch the rows of one tenant only.
 *
 * The tenant is set with `SET LOCAL`, which ends with the transaction, so that a pooled connection never carries it
 * on, and which a Citus cluster passes to its workers. Statements name the tenant all the same: row-level security is
 * for the one that forgets.
 */
export const tenantSession =
  (client: SqlClient) =>
  (tenant: string): Session =>
    session(client, () => `SET LOCAL callout.tenant = ${quotedText(tenant)}`);

/** A session that may look at what is due in all tenants, and at nothing else, and change nothing. */
export const lookingSession = (client: SqlClient): Session => session(client, () => "SET LOCAL callout.looking = 'on'");

/** Whatever the application made the default: the statements are written for this isolation. */
const ISOLATION = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED";

const session =
  (client: SqlClient, setting: () => string): Session =>
  async (during, work) => {
    let committing = false;
    try {
      const value = await client.transaction(`${ISOLATION}; ${setting()}`, async (query) => {
        const worked = await work(askWith(query));
        committing = true;
        return worked;
      });
      return ok(value);
    } catch (cause) {
      return err(faultOf(during, cause, committing));
    }
  };

const askWith =
  (query: SqlQuery): Ask =>
  async <Row>(text: string, values: readonly SqlValue[]) => {
    for (const value of values) if (typeof value === "string") storable(value);
    const { rows } = await query(text, values);
    // As text, so that every client gives the same: their habits with numbers, dates and JSON differ.
    return rows.map(({ row }) => JSON.parse(row as string) as Row);
  };
