import { once } from "node:events";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type TestServer } from "../test-server/server.ts";
import { fromPg } from "../src/clients/from-pg.ts";
import { postgresStorage } from "../src/postgres-storage.ts";
import { appDatabase, type AppDatabase } from "./app-database.ts";
import { load, type Said } from "./crash-load.ts";
import type { ProcessAt } from "./process-at.ts";
import { proveNothingLost } from "./crash-proof.ts";
import { startProcess } from "./start-process.ts";

/** Somewhere in the middle of some command. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 90));

/**
 * Kills the server, and processes of the application, that often, and proves each time that nothing was lost. Every other
 * time the commands go in one round trip each, and together.
 */
export const crashTests = (times: number): void => {
  describe(`${String(times)} crashes at any moment under load lose nothing that was acknowledged, and leave nothing half done`, () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startServer();
    });
    afterAll(() => server.remove());

    const withDatabase = async (name: string, check: (database: AppDatabase, pool: Pool) => Promise<void>) => {
      const database = await appDatabase(server.url, name);
      const pool = poolOf(database.appUrl);
      await check(database, pool);
      await pool.end();
    };

    test(
      "of the server",
      () =>
        withDatabase("crashing_server", async ({ appUrl, schema }, pool) => {
          const storage = postgresStorage({ client: fromPg(pool), schema });
          const pipelined = poolOf(appUrl, { pipeline: true });
          const together = postgresStorage({ client: fromPg(pipelined), schema, writeTogether: 8 });
          const said: Said[] = [];
          for (let crash = 1; crash <= times; crash += 1) {
            let stopped = false;
            const before = said.length;
            const loading = load(
              crash % 2 === 0 ? together : storage,
              (one) => void said.push(one),
              () => stopped,
            );
            await expect.poll(() => said.length, { interval: 5, timeout: 20_000 }).toBeGreaterThan(before);
            await aWhile();
            await server.kill();
            await server.restart();
            // Those who were cut off find out what became of their commands, and go on.
            await expect.poll(() => said.length, { interval: 5, timeout: 20_000 }).toBeGreaterThan(before + 10);
            stopped = true;
            await loading;
          }
          await pipelined.end();
          await proveNothingLost(storage, said);
        }),
      3_600_000,
    );

    test(
      "of a process of the application",
      () =>
        withDatabase("crashing_app", async ({ appUrl: url, schema }, pool) => {
          const said: Said[] = [];
          const started = (crash: number) =>
            startApp({ url, schema, together: crash % 2 === 0 }, (one) => void said.push(one));
          let next = started(1);
          for (let crash = 1; crash <= times; crash += 1) {
            const app = await next;
            next = started(crash + 1);
            const before = said.length;
            app.go();
            await expect.poll(() => said.length, { interval: 5, timeout: 20_000 }).toBeGreaterThan(before);
            await aWhile();
            await app.kill();
          }
          await (await next).kill();
          // The server finishes what it was told before it notices that nobody listens.
          const left = "SELECT 1 FROM pg_stat_activity WHERE application_name = 'crashing'";
          await expect.poll(async () => (await pool.query<object>(left)).rows, { timeout: 20_000 }).toEqual([]);
          await proveNothingLost(postgresStorage({ client: fromPg(pool), schema }), said);
        }),
      3_600_000,
    );
  });
};

const poolOf = (connectionString: string, options: { readonly pipeline?: boolean } = {}): Pool => {
  const pool = new Pool({ connectionString, max: 10, ...options });
  pool.on("error", () => undefined);
  return pool;
};

/** A process that is ready to begin. */
const startApp = async (to: ProcessAt, hear: (said: Said) => void) => {
  const app = await startProcess("crashing-app.ts", to);
  app.on("message", hear);
  return {
    go: () => void app.send("go"),
    kill: async () => {
      const gone = once(app, "close");
      app.kill("SIGKILL");
      await gone;
    },
  };
};
