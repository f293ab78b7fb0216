import { randomUUID } from "node:crypto";
import { getPostgreSQLEventStore } from "@event-driven-io/emmett-postgresql";
import { obey } from "./peer.ts";
import { perSecond } from "./rates.ts";
import { appendTo } from "./sample.ts";

const store = getPostgreSQLEventStore(process.argv[2] ?? "");
await store.schema.migrate();

/** The event alone: it keeps no state, search row, timers or notices unless it is told how. */
const appending = () => {
  const id = randomUUID();
  let version = 0;
  return () => {
    version += 1;
    const [event] = appendTo({ kind: "request", id }, version).events;
    return store.appendToStream(`request-${id}`, [{ type: "ProgressRecorded", data: { ...event } }], {
      expectedStreamVersion: version === 1 ? "STREAM_DOES_NOT_EXIST" : BigInt(version - 1),
    });
  };
};

obey((order) => ("jobs" in order ? Promise.resolve(0) : perSecond(appending, order.workers, order.millis)));
