import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { Pool } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { fromPg } from "./from-pg.ts";

const message = (type: string, ...parts: readonly (string | number)[]): Buffer => {
  const body = Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(`${part}\0`) : Buffer.from([0, 0, 0, part]))),
  );
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};

/** Says in one breath: you are in, I am ready, and I am going down. */
const goingDown = Buffer.concat([
  message("R", 0),
  Buffer.from("Z\0\0\0\u0005I", "latin1"),
  message("E", "SFATAL", "C57P01", "Mterminating connection due to administrator command", ""),
]);

let server: Server;
beforeAll(async () => {
  server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end(goingDown));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => void server.close());

// Seen when a server was killed under load: the process ended with it.
test("a connection that breaks in the moment it is handed out is refused to whoever asked, and harms nobody else", async () => {
  const { port } = server.address() as { port: number };
  const pool = new Pool({ host: "127.0.0.1", port, user: "li", database: "callout", max: 1 });
  pool.on("error", () => undefined);
  const client = fromPg(pool);
  for (let attempt = 1; attempt <= 3; attempt += 1)
    await expect(client.transaction("SELECT 1", async () => "done")).rejects.toThrow();
  expect([pool.totalCount, pool.idleCount, pool.waitingCount]).toEqual([0, 0, 0]);
  await pool.end();
});

test.for([true, false])("each statement is prepared once for each connection, when asked for: %s", async (prepare) => {
  const pool = new Pool({ connectionString: inject("databaseUrl"), max: 1 });
  const client = fromPg(pool, { prepare });
  for (const value of ["one", "two", "three"])
    expect(await client.transaction("SELECT 1", (query) => query("SELECT $1::text AS said", [value]))).toMatchObject({
      rows: [{ said: value }],
    });
  await client.transaction("SELECT 1", (query) => query("SELECT $1::text AS heard", ["four"]));
  const { rows } = await pool.query<{ name: string; statement: string }>(
    "SELECT name, statement FROM pg_prepared_statements WHERE name LIKE 'callout%' ORDER BY statement",
  );
  expect(rows.map(({ statement }) => statement)).toEqual(
    prepare ? ["SELECT $1::text AS heard", "SELECT $1::text AS said"] : [],
  );
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  await pool.end();
});
