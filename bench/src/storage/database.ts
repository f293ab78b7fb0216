import { randomBytes } from "node:crypto";
import { fromPg, grantsSql, migrate, postgresStorage } from "@callout/postgres";
import type { Storage } from "@callout/core";
import { Client, Pool } from "pg";

/** A schema for the time of a run, and who works in it. */
export interface BenchDatabase {
  readonly schema: string;
  /** Somebody who may do anything, and whom row-level security does not hold. */
  readonly owner: Client;
  /** The application's connections, which row-level security holds. */
  readonly app: Pool;
  /** Connections that it does not hold. */
  readonly unheld: Pool;
  readonly storage: (options?: { readonly prepare?: boolean; readonly writeTogether?: number }) => Storage;
  readonly storageUnheld: Storage;
  readonly remove: () => Promise<void>;
}

/** Makes one, with a table `bare` for bare inserts. */
export const benchDatabase = async (url: string): Promise<BenchDatabase> => {
  const schema = `callout_bench_${randomBytes(4).toString("hex")}`;
  const password = randomBytes(16).toString("hex");
  const owner = new Client({ connectionString: url });
  await owner.connect();
  await owner.query(`CREATE ROLE ${schema} LOGIN PASSWORD '${password}'`);
  const appUrl = Object.assign(new URL(url), { username: schema, password }).href;
  const [app, unheld] = [appUrl, url].map(
    (connectionString) => new Pool({ connectionString, max: 32, pipeline: true }),
  ) as [Pool, Pool];
  (await migrate(fromPg(unheld), { schema }))._unsafeUnwrap();
  await owner.query(grantsSql({ role: schema, schema }));
  await owner.query(`CREATE TABLE ${schema}.bare (id text PRIMARY KEY, body jsonb NOT NULL);
    GRANT INSERT ON ${schema}.bare TO ${schema}`);
  return {
    ...{ schema, owner, app, unheld },
    storage: ({ prepare = true, writeTogether = 1 } = {}) =>
      postgresStorage({ client: fromPg(app, { prepare }), schema, writeTogether }),
    storageUnheld: postgresStorage({ client: fromPg(unheld), schema }),
    remove: async () => {
      await Promise.all([app.end(), unheld.end()]);
      await owner.query(`DROP SCHEMA ${schema} CASCADE; DROP OWNED BY ${schema}; DROP ROLE ${schema}`);
      await owner.end();
    },
  };
};
