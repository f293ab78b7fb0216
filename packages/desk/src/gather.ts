import type { ClaimedItem, Instant, Notifier, OutboxBody, OutboxItem, StorageFault } from "@callout/core";
import { ok, type Result } from "neverthrow";
import type { Engine } from "./engine.ts";
import type { Outcome } from "./outcome.ts";

type OfDelivery = Extract<OutboxBody, { kind: "delivery" }>;

const DIGEST = "digest:";

/** What the deliveries to one recipient share that wait for the same moment; no stream is of that kind. */
export const digestKey = (at: Instant, place: string): string => `${DIGEST}${at}/${place}`;

/**
 * Puts a delivery that waited for its recipient's digest together with all that waited for the same one: they become one
 * item, and from then on are tried, done or given up as one. Null where there is nothing to put together: it was kept for
 * no digest, no other waits with it, or its channel tells each notice by itself.
 */
export const gather = async (
  { storage, limits }: Engine,
  notifiers: readonly Notifier[],
  tenant: string,
  item: ClaimedItem,
  { recipient }: OfDelivery,
): Promise<Result<Outcome | null, StorageFault>> => {
  const notifier = notifiers.find(({ channel }) => channel === recipient.channel);
  if (item.orderKey?.startsWith(DIGEST) !== true || notifier?.deliverTogether === undefined) return ok(null);
  const sharing = await storage.outbox.sharing(tenant, item.orderKey, limits.noticesPerDigest);
  return sharing.map((waiting) => {
    const [first, ...others] = waiting;
    if (first?.id !== item.id || others.length === 0) return null;
    const alongside = others.map(({ id }) => id);
    return { settlement: { type: "done", followUps: [together(item, waiting, recipient)], alongside }, counts: null };
  });
};

/** Its id is the first delivery's, which is gone when it comes: no other digest ever has it. */
const together = (
  { id, stream, version, index, dueAt }: ClaimedItem,
  waiting: readonly ClaimedItem[],
  recipient: OfDelivery["recipient"],
): OutboxItem => ({
  id: `${id}/digest`,
  stream,
  version,
  index,
  orderKey: null,
  dueAt,
  body: {
    kind: "digest",
    recipient,
    deliveries: waiting.flatMap((one) => {
      if (one.body.kind !== "delivery") return [];
      const { notice, arisenAt, wordedIn, quiet } = one.body;
      const delivery = { id: one.id, stream: one.stream, notice, arisenAt, wordedIn };
      return [quiet === undefined ? delivery : { ...delivery, quiet }];
    }),
  },
});
