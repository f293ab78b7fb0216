import type { StorageFault } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { faultOf } from "./fault-of.ts";
import { quotedText, storable } from "./quoted.ts";
import { timed, type SlowStatements } from "./slow-statements.ts";
import type { SqlClient, SqlQuery, SqlValue } from "./sql-client.ts";

/** Runs one statement in a transaction of its own and reads the JSON in the column `row` of each row. */
export type Session = <Row>(
  during: string,
  /** Called once; what it throws is a fault as well. */
  statement: () => readonly [text: string, values: readonly SqlValue[]],
) => Promise<Result<readonly Row[], StorageFault>>;

/** Runs several statements in one transaction; what is thrown in it comes back as a fault. */
export type Sitting = <Value>(
  during: string,
  work: (ask: Ask) => Promise<Value>,
) => Promise<Result<Value, StorageFault>>;

/** Runs one statement of a {@link Sitting} and reads its rows. */
export type Ask = <Row>(text: string, values: readonly SqlValue[]) => Promise<readonly Row[]>;

/**
 * Sessions that see and touch the rows of one tenant only.
 *
 * The tenant is set with `SET LOCAL`, which ends with the transaction, so that a pooled connection never carries it
 * on, and which a Citus cluster passes to its workers. Statements name the tenant all the same: row-level security is
 * for the one that forgets.
 */
export const tenantSession =
  (client: SqlClient, slow?: SlowStatements, settings: readonly string[] = []) =>
  (tenant: string): Session =>
    session(client, slow, () => [asTenant(tenant)(), ...settings].join("; "));

/** The same for what takes several statements. */
export const tenantSitting =
  (client: SqlClient, slow?: SlowStatements) =>
  (tenant: string): Sitting =>
  (during, work) =>
    reached(during, (committing) =>
      client.transaction(`${ISOLATION}; ${asTenant(tenant)()}`, async (query) => {
        const worked = await work(
          async <Row>(text: string, values: readonly SqlValue[]) =>
            rowsOf(await timed(slow, during, text, () => query(text, kept(values)))) as readonly Row[],
        );
        committing();
        return worked;
      }),
    );

/**
 * For statements that go by keys alone, whatever they are given: each connection plans them once. For a tenant of whom it
 * has counted little, the server would plan them anew each time, and then read all that is the tenant's.
 */
export const APPENDING = ["SET LOCAL plan_cache_mode = force_generic_plan"];

/**
 * What is due first is read first, from the index that knows the order, and no further than is claimed. How much is due
 * changes from one moment to the next: by what it counted some time ago, the server would read and sort all of it.
 */
export const CLAIMING = [
  ...APPENDING,
  ...["sort", "bitmapscan", "seqscan"].map((way) => `SET LOCAL enable_${way} = off`),
];

const asTenant = (tenant: string) => () => `SET LOCAL callout.tenant = ${quotedText(tenant)}`;

/** A session that may look at what is due in all tenants, and at nothing else, and change nothing. */
export const lookingSession = (client: SqlClient, slow?: SlowStatements): Session =>
  session(client, slow, () => LOOKING.join("; "));

/**
 * The first of what is due is enough, and an index knows it: the server would take its chance with the table as it lies,
 * and read all of it for a tenant that has nothing, or make a bitmap of all that is due. It plans once, too: where there is
 * much it would plan anew each time, which takes longer than the look.
 */
export const LOOKING = [
  "SET LOCAL callout.looking = 'on'",
  ...APPENDING,
  ...["bitmapscan", "seqscan"].map((way) => `SET LOCAL enable_${way} = off`),
];

/** Whatever the application made the default: the statements are written for this isolation. */
const ISOLATION = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED";

const session =
  (client: SqlClient, slow: SlowStatements | undefined, setting: () => string): Session =>
  <Row>(during: string, statement: () => readonly [string, readonly SqlValue[]]) =>
    reached(during, async (committing) => {
      const [text, values] = statement();
      const told = client.single ?? inThree(client);
      const ask = () => told(`${ISOLATION}; ${setting()}`, text, kept(values), committing);
      return rowsOf(await timed(slow, during, text, ask)) as readonly Row[];
    });

/** What a client was asked for, or why it could not be had. */
const reached = async <Value>(
  during: string,
  ask: (committing: () => void) => Promise<Value>,
): Promise<Result<Value, StorageFault>> => {
  let isCommitting = false;
  try {
    return ok(await ask(() => void (isCommitting = true)));
  } catch (cause) {
    return err(faultOf(during, cause, isCommitting));
  }
};

const kept = (values: readonly SqlValue[]): readonly SqlValue[] =>
  values.map((value) => (typeof value === "string" ? storable(value) : value));

/** As text, so that every client gives the same: their habits with numbers, dates and JSON differ. */
const rowsOf = ({ rows }: Awaited<ReturnType<SqlQuery>>): readonly unknown[] =>
  rows.map(({ row }) => JSON.parse(row as string) as unknown);

/** One statement with a client that waits for each answer: the beginning, the statement, the commit. */
const inThree =
  (client: SqlClient): NonNullable<SqlClient["single"]> =>
  (opening, text, values, committing) =>
    client.transaction(opening, async (query) => {
      const answered = await query(text, values);
      committing();
      return answered;
    });
