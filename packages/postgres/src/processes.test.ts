import { once } from "node:events";
import { expect, inject, test } from "vitest";
import { Pool } from "pg";
import { appDatabase } from "../test-storage/app-database.ts";
import type { Repeated, Repeating } from "../test-storage/repeating.ts";
import { startProcess } from "../test-storage/start-process.ts";
import { fromPg } from "./clients/from-pg.ts";
import { postgresStorage } from "./postgres-storage.ts";

const PROCESSES = 3;

test.each([
  ["each in a transaction of its own", false],
  ["written together", true],
])("commands that several processes send under the same ids at once have one effect each, %s", async (_, together) => {
  const name = `${inject("databaseSchema")}_processes_${String(together)}`;
  const { appUrl: url, schema, remove } = await appDatabase(inject("databaseUrl"), name);
  const apps = await Promise.all(
    Array.from({ length: PROCESSES }, () => startProcess("repeating-app.ts", { url, schema, together })),
  );
  // Six commands on each of three streams, and each process sends all of them in one go.
  const commands = Array.from({ length: 18 }, (__, index): Repeating => {
    const stream = { kind: "request", id: `T-${String(index % 3)}` };
    return { tenant: "t", stream, commandId: `c-${String(index)}` };
  });
  const said = await Promise.all(
    apps.map(async (app) => {
      const answered = once(app, "message");
      app.send(commands);
      return ((await answered) as [readonly Repeated[]])[0];
    }),
  );
  for (const app of apps) app.disconnect();

  for (const { commandId } of commands) {
    const each = said.flat().filter((repeated) => repeated.commandId === commandId);
    expect(each.map(({ outcome }) => outcome).sort()).toEqual(["done", "known", "known"]);
    expect(new Set(each.map(({ events }) => events.join())).size).toBe(1);
  }
  const pool = new Pool({ connectionString: url, max: 1 });
  const { streams } = postgresStorage({ client: fromPg(pool), schema });
  const recorded = [];
  for (const id of ["T-0", "T-1", "T-2"])
    recorded.push(
      ...(await streams.history("t", { kind: "request", id }, { afterVersion: 0, limit: 100 }))._unsafeUnwrap(),
    );
  await pool.end();
  expect(recorded.map(({ commandId }) => commandId).sort()).toEqual(commands.map(({ commandId }) => commandId).sort());
  const numbers = recorded.map(({ number }) => Number(number)).sort((a, b) => a - b);
  expect(numbers).toEqual(commands.map((__, index) => index + 1));
  await remove();
});
