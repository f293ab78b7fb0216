import {
  digestMoment,
  quietUntil,
  type ArisenNotice,
  type ClaimedItem,
  type Instant,
  type OutboxBody,
  type OutboxItem,
  type QuietSpan,
} from "@callout/core";
import type { Engine } from "./engine.ts";
import { digestKey } from "./gather.ts";
import { numberFor } from "./number-for.ts";
import { dead, done, later, type Outcome } from "./outcome.ts";
import { describeNobody, recipientsOf, type Reached } from "./recipients-of.ts";
import { zoneOf } from "./zone-of.ts";

type OfNotice = Extract<OutboxBody, { kind: "notice" }>;

/**
 * Turns a notice into one delivery for each recipient and channel, with the number its stream has by now. Where it is
 * night for a recipient, and the policy keeps the notice from the night, theirs is due in the morning.
 */
export const expandNotice = async (
  engine: Engine,
  channels: readonly string[],
  tenant: string,
  item: ClaimedItem,
  { notice, alsoTo = [], ...arisen }: OfNotice,
): Promise<Outcome> => {
  if (channels.length === 0) return later(engine, item, "no notifier was given");
  const reached = new Map<string, Reached>();
  const unreached: OutboxItem[] = [];
  for (const [index, to] of [notice.to, ...alsoTo].entries()) {
    const recipients = await recipientsOf(engine, tenant, to, channels);
    if (recipients.isErr()) return later(engine, item, recipients.error.type);
    for (const one of recipients.value) if (!reached.has(placeOf(one))) reached.set(placeOf(one), one);
    if (recipients.value.length === 0)
      unreached.push({
        ...plain(item),
        id: `${item.id}/${String(index)}`,
        body: { ...arisen, notice: { ...notice, to } },
      });
  }
  if (reached.size === 0 && alsoTo.length === 0) {
    // Many customers have a telephone and nothing else; staff who cannot be reached are a mistake in the directory.
    return "cardId" in notice.to ? done("unreachable") : dead(describeNobody(notice.to, channels));
  }
  const number = await numberFor(engine, tenant, item.stream, notice.variables.number);
  if (number.isErr()) return later(engine, item, number.error.type);

  const numbered = { ...notice, variables: { ...notice.variables, number: number.value } };
  const deliveries = Array.from(reached, ([place, { address, timeZone }]): OutboxItem => {
    const zone = zoneOf(timeZone, arisen.wordedIn);
    const kept = keptUntil(engine, { ...arisen, notice: numbered }, zone);
    return {
      ...plain(item),
      id: `${item.id}/${place}`,
      orderKey: kept === null ? keyAt(item, place) : digestKey(kept, place),
      dueAt: kept ?? dueAt(engine, item, arisen.quiet, zone),
      body: { ...arisen, kind: "delivery", notice: numbered, recipient: address },
    };
  });
  return done(null, [...deliveries, ...unreached]);
};

/** The item as it is kept, for items that follow from it. */
const plain = ({ stream, version, index, orderKey, dueAt: due, body, id }: ClaimedItem): OutboxItem => ({
  id,
  stream,
  version,
  index,
  orderKey,
  dueAt: due,
  body,
});

const placeOf = ({ address: { channel, person } }: Reached): string =>
  `${channel}/${"actorId" in person ? person.actorId : person.cardId}`;

const keyAt = ({ orderKey }: ClaimedItem, place: string): string | null =>
  orderKey === null ? null : `${orderKey}/${place}`;

/** When it is told with others; null where it is told by itself. */
const keptUntil = ({ now }: Engine, { notice, digest, quiet }: ArisenNotice, zone: string): Instant | null =>
  digest === undefined ? null : digestMoment(digest, notice, { at: now(), zone, quiet: quiet ?? null });

const dueAt = ({ now }: Engine, item: ClaimedItem, quiet: QuietSpan | undefined, zone: string) =>
  (quiet === undefined ? null : quietUntil(quiet, now(), zone)) ?? item.dueAt;
