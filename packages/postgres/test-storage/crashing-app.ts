import { Pool } from "pg";
import { fromPg, postgresStorage } from "../src/index.ts";
import { load, type Said } from "./crash-load.ts";
import type { ProcessAt } from "./process-at.ts";

/** A process that records and delivers until somebody kills it. It says what it did before it does the next thing. */
const { url, schema, together } = JSON.parse(process.argv[2] ?? "{}") as ProcessAt;
const pool = new Pool({ connectionString: url, max: 6, application_name: "crashing", pipeline: together });
const storage = postgresStorage({ client: fromPg(pool), schema, writeTogether: together ? 8 : 1 });
const say = (said: Said): void => void process.send?.(said);

process.once("message", () => void load(storage, say, () => false));
process.once("disconnect", () => process.exit());
process.send?.("ready");
