import { Pool } from "pg";
import { fromPg, postgresStorage } from "../src/index.ts";
import { load, type Said } from "./crash-load.ts";

/** A process that records and delivers until somebody kills it. It says what it did before it does the next thing. */
const { url = "", schema = "" } = JSON.parse(process.argv[2] ?? "{}") as Readonly<Record<string, string>>;
const pool = new Pool({ connectionString: url, max: 6, application_name: "crashing" });
const say = (said: Said): void => void process.send?.(said);

process.once("message", () => void load(postgresStorage({ client: fromPg(pool), schema }), say, () => false));
process.once("disconnect", () => process.exit());
process.send?.("ready");
