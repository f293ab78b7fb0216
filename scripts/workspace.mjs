import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the whole workspace. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The folders of the workspace under a parent, such as `packages`, that hold a package.
 *
 * @param {string} parent
 */
export const packagesIn = (parent) =>
  existsSync(join(root, parent))
    ? readdirSync(join(root, parent))
        .map((name) => `${parent}/${name}`)
        .filter((folder) => existsSync(join(root, folder, "package.json")))
    : [];

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} version
 * @property {string} [packageManager]
 * @property {Record<string, string | Record<string, string>>} [exports]
 * @property {Record<string, string>} [scripts]
 */

/**
 * A package's manifest.
 *
 * @param {string} folder - relative to the workspace
 */
export const manifestOf = (folder) => {
  /** @type {unknown} */
  const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  return /** @type {Manifest} */ (manifest);
};
