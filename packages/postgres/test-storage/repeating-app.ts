import type { Storage } from "@callout/core";
import { Pool } from "pg";
import { fromPg, postgresStorage } from "../src/index.ts";
import type { ProcessAt } from "./process-at.ts";
import type { Repeated, Repeating } from "./repeating.ts";
import { appendOf } from "./sample-append.ts";

/** One of several processes that are all told to do the same commands, and say what became of each. */
const { url, schema, together } = JSON.parse(process.argv[2] ?? "{}") as ProcessAt;
const pool = new Pool({ connectionString: url, max: 4, pipeline: together });
const storage: Storage = postgresStorage({ client: fromPg(pool), schema, writeTogether: together ? 8 : 1 });

/** Does a command, again and again under its id until it is on record. */
const done = async ({ tenant, stream, commandId }: Repeating): Promise<Repeated> => {
  for (;;) {
    const { version, command } = (await storage.streams.load(tenant, stream, commandId))._unsafeUnwrap();
    if (command !== null) return { commandId, outcome: "known", events: command.events.map(({ id }) => id) };
    const known = { command: { id: commandId, salt: "salt", fingerprint: "fingerprint" } };
    const number = { number: { counter: "repeated", prefix: "", width: 1 } };
    const appended = await storage.streams.append(
      tenant,
      appendOf(tenant, stream, version + 1, { ...known, ...number }),
    );
    if (appended.isOk()) return { commandId, outcome: "done", events: appended.value.map(({ id }) => id) };
    const { type } = appended.error;
    if (type !== "VersionConflict" && type !== "CommandRepeated") throw new Error(type);
  }
};

process.once("message", (all: readonly Repeating[]) => {
  void Promise.all(all.map(done)).then((repeated) => process.send?.(repeated));
});
process.once("disconnect", () => process.exit());
await pool.query("SELECT");
process.send?.("ready");
