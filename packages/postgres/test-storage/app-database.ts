import { randomBytes } from "node:crypto";
import { Client, Pool } from "pg";
import { fromPg, grantsSql, migrate } from "../src/index.ts";

/** A migrated schema on a server, owned by a role of its own, and the role of an application that owns nothing. */
export interface AppDatabase {
  readonly schema: string;
  readonly appRole: string;
  /** Where the application connects. */
  readonly appUrl: string;
  /** Where the owner of the tables, no superuser either, connects. */
  readonly ownerUrl: string;
  readonly remove: () => Promise<void>;
}

/**
 * Makes one on the server of the run.
 *
 * @param url - of a superuser
 * @param schema - which does not exist yet; begins with the run's own schema's name, so that it goes with the run
 */
export const appDatabase = async (url: string, schema: string): Promise<AppDatabase> => {
  const [appRole, ownerRole] = [`${schema}_app`, `${schema}_owner`];
  const password = randomBytes(16).toString("hex");
  for (const role of [appRole, ownerRole]) await run(url, `CREATE ROLE ${role} LOGIN PASSWORD '${password}'`);
  await run(url, `CREATE SCHEMA ${schema} AUTHORIZATION ${ownerRole}`);
  const [appUrl, ownerUrl] = [appRole, ownerRole].map((role) => urlOf(url, role, password)) as [string, string];
  const owner = new Pool({ connectionString: ownerUrl, max: 1 });
  (await migrate(fromPg(owner), { schema }))._unsafeUnwrap();
  await owner.query(grantsSql({ role: appRole, schema }));
  await owner.end();
  return {
    schema,
    appRole,
    appUrl,
    ownerUrl,
    remove: () =>
      run(
        url,
        `DROP SCHEMA ${schema} CASCADE; DROP OWNED BY ${appRole}, ${ownerRole}; DROP ROLE ${appRole}, ${ownerRole}`,
      ),
  };
};

const urlOf = (url: string, role: string, password: string): string =>
  Object.assign(new URL(url), { username: role, password }).href;

const run = async (url: string, text: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
};
