import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm, pnpm, pnpmRelease } from "./pnpm.mjs";
import { root } from "./workspace.mjs";

const stamp = join(root, "node_modules", ".installed-from");

/** Installs what the lock file names, unless that was done already. Ends the process when it cannot. */
export const installIfNeeded = async () => {
  if (installedFrom() === wanted()) return;
  console.log(`Installing what the workspace needs with ${pnpmRelease}. The first time this takes a minute or two.`);

  const offline = await registryIsOutOfReach();
  const installed = await pnpm(
    ["install", "--frozen-lockfile", "--reporter=append-only", ...(offline ? ["--offline"] : [])],
    {
      offline,
      listen: !offline,
      quiet: offline,
    },
  );
  if (installed.code !== 0) giveUp(installed, offline);
  writeFileSync(stamp, wanted());
};

/**
 * Asked first and without retries: npm and pnpm would try for minutes before they say so.
 * A registry that answers anything at all is left to the real installation.
 */
const registryIsOutOfReach = async () => {
  const asked = await npm(["view", pnpmRelease, "version", "--fetch-retries=0", "--prefer-online"], { quiet: true });
  return asked.code !== 0 && networkFault(asked.output) !== undefined;
};

/** @param {string} output */
const networkFault = (output) =>
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|META_FETCH_FAIL|EPROTO|CERT_/.exec(
    output,
  )?.[0];

/**
 * @param {import("./run.mjs").Ran} installed
 * @param {boolean} offline
 */
const giveUp = ({ code, output }, offline) => {
  const fault = networkFault(output);
  if (offline)
    console.error(
      "No network: the npm registry cannot be reached, and not everything is in the cache. Connect once and run this again.",
    );
  else if (fault)
    console.error(
      `Installing stopped because the npm registry could not be reached (${fault}). Run this again when the network is back.`,
    );
  else if (code < 128) console.error(`Installing failed; ${pnpmRelease} says why above.`);
  process.exit(code || 1);
};

const installedFrom = () => {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return undefined; // never installed, or removed since
  }
};

/** What an installation depends on: another lock file, other manifests or another platform need another one. */
const wanted = () => {
  const hash = createHash("sha256");
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"])
    hash.update(readFileSync(join(root, file)));
  return `${hash.digest("hex")} ${process.platform} ${process.arch}`;
};
