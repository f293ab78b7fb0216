import { parseArgs } from "node:util";
import { appends, loads } from "./appends.ts";
import { atSizes } from "./at-size.ts";
import { benchDatabase } from "./database.ts";
import { startPeer, type Peer } from "./peer.ts";
import { pgbench } from "./pgbench.ts";
import { relaying } from "./relay.ts";
import { seed } from "./seed.ts";

/**
 * What the storage costs beside the floor of any adapter, beside other libraries, and among ever more requests.
 *
 * `DATABASE_URL=… npm run --prefix bench storage -- [--millis 400] [--sizes 10000,100000,1000000] [--only appends]`,
 * as somebody who may create schemas and a role. The server's own settings for durability are left as they are, and
 * printed. The peers make schemas of their own, `pgboss`, `graphile_worker` and tables `emt_…`, and leave them.
 */
const { values } = parseArgs({
  options: {
    millis: { type: "string", default: "400" },
    sizes: { type: "string", default: "10000,100000" },
    only: { type: "string" },
  },
});
const url = process.env["DATABASE_URL"];
if (url === undefined) throw new Error("set DATABASE_URL to a PostgreSQL server that may be worked hard");
const millis = Number(values.millis);
const isAsked = (part: string): boolean => values.only === undefined || values.only.split(",").includes(part);

const database = await benchDatabase(url);
const { rows } = await database.owner.query<{ name: string; setting: string }>(
  "SELECT name, setting FROM pg_settings WHERE name IN ('server_version', 'fsync', 'synchronous_commit') ORDER BY name",
);
console.log(`Node ${process.version}, ${rows.map(({ name, setting }) => `${name} ${setting}`).join(", ")}`);

// Among requests that the server has counted, as it has anywhere but in the first minute.
await seed(database, 10_000);
if (isAsked("appends")) {
  const emmett = await startPeer("emmett-postgresql", "./peer-emmett.ts", url);
  await appends(database, emmett, millis);
  emmett?.end();
  await pgbench(url, database.schema, millis);
}
if (isAsked("loads")) await loads(database);
if (isAsked("relay")) {
  const started = [
    await startPeer("pg-boss", "./peer-pg-boss.ts", url),
    await startPeer("graphile-worker", "./peer-graphile.ts", url),
  ];
  const engines = started.filter((peer): peer is Peer => peer !== null);
  // A desk relays what is due of every tenant: in a database of its own, that is what is measured.
  const empty = await benchDatabase(url);
  await relaying(empty, engines, 10_000);
  await empty.remove();
  for (const engine of engines) engine.end();
}
if (isAsked("sizes")) await atSizes(url, values.sizes.split(",").map(Number));

await database.remove();
