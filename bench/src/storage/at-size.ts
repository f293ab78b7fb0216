import { randomUUID } from "node:crypto";
import type { Instant, Storage } from "@callout/core";
import { appendTo, at } from "./sample.ts";
import { benchDatabase, type BenchDatabase } from "./database.ts";
import { line, millisInTurns, target } from "./rates.ts";
import { seed } from "./seed.ts";

const LATER = at(10_000_000);
/** When nothing was due yet. */
const BEFORE = at(-1_000_000);
/** When the timers of a few hundred requests have come, however many there are. */
const EARLY = "2026-01-01T00:30:00.000Z" as Instant;

/** What is done at every size, all of it in one tenant of five. */
const calls = (storage: Storage): Readonly<Record<string, () => Promise<unknown>>> => {
  let place = 0;
  const someStream = (): string => `seed-${String((place += 5) % 9_990).padStart(8, "0")}`;
  const { streams, timers, outbox } = storage;
  // Leases that are over at once, so that each claim finds the same.
  const claim = { now: LATER, leaseUntil: LATER, limit: 10 };
  const customer = (): string => `c-${String((((place += 5) % 9_990) / 100) | 0)}`;
  const find = (query: object) => streams.find("t0", { kind: "request", limit: 50, ...query });
  return {
    "list all, 50 of them": () => find({ after: someStream() }),
    "list by status": () => find({ status: "open", after: someStream() }),
    "list by customer": () => find({ customer: customer() }),
    "list by customer and status": () => find({ customer: customer(), status: "closed" }),
    "find by number": () => find({ number: `N${String((place += 5) % 9_990)}` }),
    "list under a policy": () => find({ policy: { id: "standard", version: "1" } }),
    "list under a policy that none is under": () => find({ policy: { id: "standard", version: "0" } }),
    "list what has a timer by then": () => find({ dueBy: EARLY }),
    "timers coming up": () => timers.upcoming("t0", { until: LATER, limit: 50 }),
    load: () => streams.load("t0", { kind: "request", id: someStream() }, "none"),
    "claim 10 timers": () => timers.claim("t0", claim),
    "claim 10 items": () => outbox.claim("t0", claim),
    "look for tenants with work": () => outbox.tenantsWithWork(LATER, 5),
    "look for the next work": () => outbox.nextWorkAt(BEFORE),
    append: () => streams.append("t0", appendTo({ kind: "request", id: randomUUID() }, 1)),
  };
};

/** What each call costs among ever more requests, as a multiple of what it costs among the fewest; the sizes in turns. */
export const atSizes = async (url: string, sizes: readonly number[]): Promise<void> => {
  const databases: BenchDatabase[] = [];
  for (const size of sizes) {
    const started = performance.now();
    const database = await benchDatabase(url);
    databases.push(database);
    await seed(database, size);
    console.log(`${String(size)} requests, made in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  const each = databases.map((database) => calls(database.storage()));
  const ratios = new Map<string, number>();
  line("\nmilliseconds among", ...sizes, ...sizes.slice(1).map((size) => `${String(size)} ratio`));
  for (const name of Object.keys(each[0] ?? {})) {
    const took = await millisInTurns(each.map((call) => call[name] ?? (() => Promise.resolve())));
    const [first = NaN, ...others] = took;
    line(name, ...took.map((millis) => millis.toFixed(2)), ...others.map((millis) => (millis / first).toFixed(2)));
    ratios.set(name, (others.at(-1) ?? first) / first);
  }
  console.log("");
  for (const [name, ratio] of ratios) target(name, ratio, { atMost: 1.5 });
  for (const database of databases) await database.remove();
};
