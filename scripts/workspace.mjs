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
 * A package's manifest.
 *
 * @param {string} folder - relative to the workspace
 * @returns {{ name: string, version: string, packageManager?: string, private?: boolean, exports?: Record<string, unknown> }}
 */
export const manifestOf = (folder) => JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
