import type { ClaimedItem, DeliverLater, Notifier, StorageFault, Undeliverable } from "@callout/core";
import type { Result } from "neverthrow";
import { deliver, deliverTogether } from "./deliver.ts";
import type { Engine } from "./engine.ts";
import { expandNotice } from "./expand-notice.ts";
import { gather } from "./gather.ts";
import { dead, done, givenUp, later, type Outcome } from "./outcome.ts";
import { endingOfRound, type Attributes } from "./observe.ts";
import { react } from "./react.ts";
import { steady, workInTurns, type Interrupted } from "./work-in-turns.ts";

/** What one round of the outbox did. */
export interface RelayReport {
  /** Reactions carried out. */
  readonly reacted: number;
  /** Messages that a notifier took: notices, each by itself or several as one. */
  readonly delivered: number;
  /** Reminders left out: while they waited, what they remind of was done, or was not owed any more. */
  readonly overtaken: number;
  /** Attempts to be made again later. */
  readonly postponed: number;
  /** Notices for a contact who has no address on any of these channels. */
  readonly unreachable: number;
  /** Items given up; see the desk's dead letters. */
  readonly dead: number;
  /** What was thrown in the attempts that a bug ended. They are among the postponed or the dead, and their items say nothing of the cause. */
  readonly thrown: readonly ItemThrew[];
  /** Tenants whose turn the storage cut short. */
  readonly interrupted: readonly Interrupted[];
}

/** An item of the outbox whose attempt ended in something thrown. */
export interface ItemThrew {
  readonly tenant: string;
  readonly itemId: string;
  readonly cause: unknown;
}

/** Carries out what was due in the outbox when it was called, a share for each tenant in turn. */
export const relay = (engine: Engine, notifiers: readonly Notifier[]): Promise<Result<RelayReport, StorageFault>> =>
  engine.observer.during(
    "callout.relay",
    () => ({}),
    () => relayUnseen(engine, notifiers),
    endingOfRound,
  );

const relayUnseen = async (
  given: Engine,
  notifiers: readonly Notifier[],
): Promise<Result<RelayReport, StorageFault>> => {
  const engine = steady(given);
  const { outbox } = engine.storage;
  const counts = { reacted: 0, delivered: 0, overtaken: 0, postponed: 0, unreachable: 0, dead: 0 };
  const thrown: ItemThrew[] = [];
  const attempt = async (tenant: string, item: ClaimedItem): Promise<Outcome> => {
    try {
      return await outcomeOf(engine, notifiers, tenant, item);
    } catch (cause) {
      thrown.push({ tenant, itemId: item.id, cause });
      return later(engine, item, `a bug ended the attempt at this ${item.body.kind}`);
    }
  };
  const interrupted = await workInTurns<ClaimedItem>(engine, {
    claim: (tenant, claim) => outbox.claim(tenant, claim),
    laneOf,
    perform: async (tenant, item) => {
      const outcome = await engine.observer.during(
        "callout.outbox.item",
        () => attributesOf(item),
        () => attempt(tenant, item),
        ({ counts: came, settlement }) => ({ outcome: came ?? settlement.type, failed: settlement.type === "dead" }),
      );
      const settled = await outbox.settle(tenant, item.id, outcome.settlement);
      if (settled.isOk() && outcome.counts !== null) {
        counts[outcome.counts] += 1;
        engine.observer.count("callout.outbox.items", outcome.counts, 1);
      }
      return settled;
    },
  });
  return interrupted.map((cut) => ({ ...counts, thrown, interrupted: cut }));
};

/** A claim gives no two items that must keep their order. Commands to one stream would only overtake each other. */
const laneOf = ({ id, body }: ClaimedItem): string =>
  body.kind === "reaction" ? JSON.stringify([body.reaction.stream.kind, body.reaction.stream.id]) : id;

/** What an item is, without whom it is for. */
const attributesOf = ({ body }: ClaimedItem): Attributes => ({
  "callout.item": body.kind,
  ...(body.kind === "reaction" && { "callout.kind": body.reaction.stream.kind }),
  ...("notice" in body && { "callout.notice": body.notice.key }),
  ...("recipient" in body && { "callout.channel": body.recipient.channel }),
});

const outcomeOf = async (
  engine: Engine,
  notifiers: readonly Notifier[],
  tenant: string,
  item: ClaimedItem,
): Promise<Outcome> => {
  const { body, attempts } = item;
  // Its workers died, or it would have been given up when the last attempt ended.
  if (attempts >= engine.limits.attemptsPerItem) return givenUp(attempts, "none of them ended");
  switch (body.kind) {
    case "reaction":
      return react(engine, tenant, item, body.reaction);
    case "notice": {
      const channels = [...new Set(notifiers.map(({ channel }) => channel))];
      return expandNotice(engine, channels, tenant, item, body);
    }
    case "delivery": {
      const gathered = await gather(engine, notifiers, tenant, item, body);
      if (gathered.isErr()) return later(engine, item, gathered.error.type);
      if (gathered.value !== null) return gathered.value;
      const delivered = await deliver(engine, notifiers, tenant, item, body);
      if (delivered.isOk()) return done(delivered.value);
      return refused(engine, item, delivered.error);
    }
    case "digest": {
      const delivered = await deliverTogether(engine, notifiers, tenant, item, body);
      return delivered.isOk() ? done("delivered") : refused(engine, item, delivered.error);
    }
  }
};

const refused = (engine: Engine, item: ClaimedItem, why: DeliverLater | Undeliverable): Outcome =>
  why.type === "Undeliverable" ? dead(why.reason) : later(engine, item, why.reason, why.notBefore);
