import { run } from "./run.mjs";
import { manifestOf } from "./workspace.mjs";

/** The pnpm this workspace is made for, as npm names it: `pnpm@10.34.9`. */
export const pnpmRelease = manifestOf(".").packageManager ?? "pnpm";

/**
 * Runs npm: the one that started this script, or the one beside this Node.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const npm = (args, options) => {
  const npmCli = process.env["npm_execpath"];
  return npmCli?.endsWith("npm-cli.js")
    ? run(process.execPath, [npmCli, ...args], options)
    : run(process.platform === "win32" ? "npm.cmd" : "npm", args, options);
};

/**
 * Runs this workspace's pnpm, which npm fetches if it has to: only Node and npm need be present.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof npm>[1] & { offline?: boolean }} [options]
 */
export const pnpm = (args, { offline = false, ...options } = {}) =>
  npm(["exec", "--yes", ...(offline ? ["--offline"] : []), `--package=${pnpmRelease}`, "--", "pnpm", ...args], options);
