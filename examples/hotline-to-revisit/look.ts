import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";

/** Asks the database that the example left behind. */
const folder = fileURLToPath(new URL("data/pglite", import.meta.url));
const [
  question = "SELECT kind, version, type, at, recorded_at FROM callout.events ORDER BY recorded_at, kind, version",
] = process.argv.slice(2);
const database = await PGlite.create(folder);
console.table((await database.query(question)).rows);
await database.close();
