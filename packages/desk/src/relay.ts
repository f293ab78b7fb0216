import {
  describe,
  fromMillis,
  SYSTEM,
  toMillis,
  type ClaimedItem,
  type Directory,
  type Notifier,
  type Settlement,
  type StorageFault,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { deliver } from "./deliver.ts";
import { addressesOf } from "./addresses-of.ts";
import { execute, mayPass, type Engine } from "./execute.ts";
import { leaseFrom } from "./tick.ts";

/** What one round of the outbox did. */
export interface RelayReport {
  /** Reactions carried out. */
  readonly reacted: number;
  /** Notices that a notifier took. */
  readonly delivered: number;
  /** Attempts to be made again later. */
  readonly postponed: number;
  /** Items given up; see the desk's dead letters. */
  readonly dead: number;
}

/** What relaying takes from the desk. */
export interface RelayEngine extends Engine {
  readonly directory: Directory;
  readonly random: () => number;
}

/** How one item ended, and what it counts as. */
interface Outcome {
  readonly settlement: Settlement;
  readonly counts: keyof RelayReport | null;
}

const TENANTS_PER_LOOK = 100;

/** Carries out what waits in the outbox, a share for each tenant in turn, until nothing is due. */
export const relay = async (
  engine: RelayEngine,
  notifiers: readonly Notifier[],
): Promise<Result<RelayReport, StorageFault>> => {
  const report = { reacted: 0, delivered: 0, postponed: 0, dead: 0 };
  for (let claimed = true; claimed;) {
    claimed = false;
    const tenants = await engine.storage.outbox.tenantsWithWork(engine.now(), TENANTS_PER_LOOK);
    if (tenants.isErr()) return err(tenants.error);
    for (const tenant of tenants.value) {
      const now = engine.now();
      const { itemsPerTurn: limit, leaseMillis } = engine.limits;
      const items = await engine.storage.outbox.claim(tenant, { now, leaseUntil: leaseFrom(now, leaseMillis), limit });
      if (items.isErr()) return err(items.error);
      for (const item of items.value) {
        claimed = true;
        const { settlement, counts } = await outcomeOf(engine, notifiers, tenant, item);
        const settled = await engine.storage.outbox.settle(tenant, item.id, settlement);
        if (settled.isErr()) return err(settled.error);
        if (counts !== null) report[counts] += 1;
      }
    }
  }
  return ok(report);
};

const outcomeOf = async (
  engine: RelayEngine,
  notifiers: readonly Notifier[],
  tenant: string,
  item: ClaimedItem,
): Promise<Outcome> => {
  const { body } = item;
  switch (body.kind) {
    case "reaction": {
      const { stream, command } = body.reaction;
      const done = await execute(engine, tenant, stream, { ...command, by: SYSTEM, commandId: item.id });
      if (done.isOk()) return DONE_REACTING;
      return mayPass(done.error) ? later(engine, item, done.error.type) : dead(describe(done.error, "en"));
    }
    case "notice": {
      const channels = notifiers.map(({ channel }) => channel);
      const found = await addressesOf(engine, tenant, body.notice.to, channels);
      if (found.isErr()) return later(engine, item, found.error.type);
      if (found.value.length === 0)
        return dead(`nobody to tell: ${JSON.stringify(body.notice.to)} has no address on ${channels.join(", ")}`);
      const number = await numberFor(engine, tenant, item);
      if (number.isErr()) return later(engine, item, number.error.type);
      const notice = { ...body.notice, variables: { ...body.notice.variables, number: number.value } };
      const followUps = found.value.map((recipient, index) => {
        const to = "actorId" in recipient.person ? recipient.person.actorId : recipient.person.cardId;
        return {
          id: `${item.id}/${recipient.channel}/${to}`,
          stream: item.stream,
          version: item.version,
          index: item.index * MOST_RECIPIENTS + index,
          orderKey: item.orderKey === null ? null : `${item.orderKey}/${recipient.channel}/${to}`,
          dueAt: item.dueAt,
          body: { kind: "delivery" as const, notice, wordedIn: body.wordedIn, recipient },
        };
      });
      return { settlement: { type: "done", followUps }, counts: null };
    }
    case "delivery": {
      const notifier = notifiers.find(({ channel }) => channel === body.recipient.channel);
      if (notifier === undefined) return later(engine, item, `no notifier for ${body.recipient.channel}`);
      const delivered = await deliver(engine, notifier, tenant, item, body);
      if (delivered.isOk()) return { settlement: { type: "done", followUps: [] }, counts: "delivered" };
      return delivered.error.type === "Undeliverable"
        ? dead(delivered.error.reason)
        : later(engine, item, delivered.error.reason);
    }
  }
};

/** Keeps the deliveries of one notice together, and apart from those of the next. */
const MOST_RECIPIENTS = 1000;

const DONE_REACTING: Outcome = { settlement: { type: "done", followUps: [] }, counts: "reacted" };

const dead = (reason: string): Outcome => ({ settlement: { type: "dead", reason }, counts: "dead" });

/** The next attempt: after twice the last wait, or up to a fifth more so that not all come at once; or never. */
const later = ({ now, random, limits }: RelayEngine, { attempts }: ClaimedItem, reason: string): Outcome => {
  if (attempts + 1 >= limits.attemptsPerItem) return dead(`given up after ${String(attempts + 1)} attempts: ${reason}`);
  const wait = Math.min(limits.firstRetryMillis * 2 ** attempts, limits.longestRetryMillis);
  const dueAt = fromMillis(toMillis(now()) + Math.ceil(wait * (1 + random() / 5)));
  return { settlement: { type: "retry", dueAt, reason }, counts: "postponed" };
};

/** The number of the stream a notice is about; the notice was written before the stream had one. */
const numberFor = async (
  { storage }: RelayEngine,
  tenant: string,
  { stream, body }: ClaimedItem,
): Promise<Result<string | null, StorageFault>> => {
  const known = body.kind === "notice" ? body.notice.variables.number : null;
  if (known !== null) return ok(known);
  const loaded = await storage.streams.load(tenant, stream);
  return loaded.map(({ number }) => number);
};
