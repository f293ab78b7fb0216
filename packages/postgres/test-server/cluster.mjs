import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/**
 * An initialised data directory in a temporary folder that only the server's user can read.
 *
 * @typedef {object} Cluster
 * @property {string} folder - everything the server has on disk
 * @property {string} data
 * @property {string} postgres - the program to run
 * @property {string} password - of the superuser `postgres`
 * @property {SpawnOptions} spawnOptions
 *
 * @typedef {{ cwd: string, uid?: number, gid?: number, env: NodeJS.ProcessEnv }} SpawnOptions
 *
 * @param {import("./binaries.mjs").Binaries} installed
 * @returns {Promise<Cluster>}
 */
export const createCluster = async (installed) => {
  const folder = await mkdtemp(join(tmpdir(), "callout-postgres-"));
  try {
    const owner = await unprivilegedOwner();
    const spawnOptions = { cwd: folder, ...owner, env: serverEnvironment() };
    const password = randomBytes(16).toString("hex");
    const passwordFile = join(folder, "password");
    await writeFile(passwordFile, password);
    if (owner) for (const path of [folder, passwordFile]) await chown(path, owner.uid, owner.gid);

    const { postgres, initdb } = await runnable(installed, folder, spawnOptions);
    const data = join(folder, "data");
    const { stdout: version } = await execute(initdb, ["--version"], spawnOptions);
    await execute(initdb, initdbFlags(data, passwordFile, majorOf(version)), spawnOptions);
    return { folder, data, postgres, password, spawnOptions };
  } catch (fault) {
    await rm(folder, { recursive: true, force: true });
    throw fault;
  }
};

/** The first number of what `initdb --version` says. @param {string} version */
const majorOf = (version) => Number(/\d+/.exec(version)?.[0]);

/** @param {string} data @param {string} passwordFile @param {number} major - of the PostgreSQL */
const initdbFlags = (data, passwordFile, major) => [
  `--pgdata=${data}`,
  "--username=postgres",
  "--auth=scram-sha-256",
  `--pwfile=${passwordFile}`,
  "--encoding=UTF8",
  // The same order of text on every machine, whatever locales it has.
  "--locale=C",
  ...(major >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : []),
  "--no-sync",
];

/** A caller's `PGDATA` or `PGPORT` is about another server. */
const serverEnvironment = () =>
  Object.fromEntries(
    Object.entries({ ...process.env, LC_ALL: "C" }).filter(
      ([name]) => !name.startsWith("PG") && name !== "NODE_OPTIONS",
    ),
  );

/** PostgreSQL refuses to run as root: root hands it to `nobody`. Anybody else runs it as themselves. */
const unprivilegedOwner = async () => {
  if (process.getuid?.() !== 0) return undefined;
  const users = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  const [, , uid, gid] = users.find(([name]) => name === "nobody") ?? [];
  if (!uid || !gid) throw new Error("PostgreSQL does not run as root, and this machine has no user `nobody` to run it");
  return { uid: Number(uid), gid: Number(gid) };
};

/**
 * The programs, copied out first when the server's user cannot reach them, as below a private home directory.
 *
 * @param {import("./binaries.mjs").Binaries} installed
 * @param {string} folder
 * @param {SpawnOptions} spawnOptions
 */
const runnable = async (installed, folder, spawnOptions) => {
  const reached = await execute(installed.initdb, ["--version"], spawnOptions).then(
    () => true,
    () => false,
  );
  if (reached) return installed;
  const copy = join(folder, "postgresql");
  await cp(installed.native, copy, { recursive: true, verbatimSymlinks: true });
  return {
    postgres: join(copy, "bin", basename(installed.postgres)),
    initdb: join(copy, "bin", basename(installed.initdb)),
  };
};
