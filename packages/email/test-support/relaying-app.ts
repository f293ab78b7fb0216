import { setTimeout as pause } from "node:timers/promises";
import { fromMillis, toMillis } from "@callout/core";
import { fromPg, postgresStorage } from "@callout/postgres";
import { createTransport } from "nodemailer";
import { Pool } from "pg";
import { emailNotifier } from "../src/email-notifier.ts";
import { AFTERNOON, deskOver, FROM } from "./late-requests.ts";
import type { Relaying } from "./relaying.ts";

/** A process that sends what waits in the outbox until somebody kills it. */
const { url, schema, port, begunAt } = JSON.parse(process.argv[2] ?? "{}") as Relaying;

// A killed relay holds what it had taken until its short lease is over.
const limits = { leaseMillis: 300, itemsPerTurn: 8, firstRetryMillis: 50, attemptsPerItem: 1_000 };
const storage = postgresStorage({ client: fromPg(new Pool({ connectionString: url, max: 2 })), schema });
const desk = deskOver(storage, () => fromMillis(toMillis(AFTERNOON) + Date.now() - begunAt), limits);
const transport = createTransport({ host: "127.0.0.1", port, ignoreTLS: true, pool: true });
const notifier = emailNotifier({ transport, from: FROM });

const relayOn = async (): Promise<never> => {
  for (;;) {
    // A storage that did not answer is asked again, as any application would.
    await desk.relay([notifier]);
    await pause(20);
  }
};

process.once("message", () => void relayOn());
process.once("disconnect", () => process.exit());
process.send?.("ready");
