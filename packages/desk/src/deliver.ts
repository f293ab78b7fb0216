import {
  quietUntil,
  type ArisenNotice,
  type ClaimedItem,
  type DeliverLater,
  type Delivery,
  type Notifier,
  type OutboxBody,
  type QuietSpan,
  type Recipient,
  type StreamId,
  type Undeliverable,
} from "@callout/core";
import { err, ok, Result } from "neverthrow";
import { contentOf } from "./content-of.ts";
import type { Engine } from "./engine.ts";
import { isOvertaken } from "./overtaken-reminder.ts";
import { recipientAt } from "./recipient-at.ts";
import { zoneOf } from "./zone-of.ts";

/** Hands one notice to one recipient's notifier, with names, address and texts as they are kept now; a reminder that was overtaken is left out. */
export const deliver = async (
  engine: Engine,
  notifiers: readonly Notifier[],
  tenant: string,
  item: ClaimedItem,
  body: Extract<OutboxBody, { kind: "delivery" }>,
): Promise<Result<"delivered" | "overtaken", DeliverLater | Undeliverable>> => {
  const { wordedIn, quiet, recipient: address } = body;
  const notifier = notifierFor(notifiers, address.channel);
  if (notifier.isErr()) return err(notifier.error);
  const recipient = await recipientAt(engine, tenant, address, wordedIn);
  if (recipient.isErr()) return err(recipient.error);
  const zone = zoneOf(recipient.value.timeZone, wordedIn);
  const awake = atDay(engine, quiet, zone);
  if (awake.isErr()) return err(awake.error);
  const overtaken = await isOvertaken(engine, tenant, item, body, zone);
  if (overtaken.isErr()) return err(overtaken.error);
  if (overtaken.value) return ok("overtaken");
  const delivery = await deliveryOf(engine, tenant, { ...body, id: item.id, stream: item.stream }, recipient.value);
  if (delivery.isErr()) return err(delivery.error);
  const taken = await notifier.value.deliver(delivery.value);
  return taken.map(() => "delivered");
};

/** Hands deliveries that wait for one moment to their recipient's notifier, as one. */
export const deliverTogether = async (
  engine: Engine,
  notifiers: readonly Notifier[],
  tenant: string,
  { id }: ClaimedItem,
  { recipient: address, deliveries: kept }: Extract<OutboxBody, { kind: "digest" }>,
): Promise<Result<void, DeliverLater | Undeliverable>> => {
  const [first] = kept;
  const notifier = notifierFor(notifiers, address.channel);
  if (notifier.isErr()) return err(notifier.error);
  if (first === undefined) return ok();
  const recipient = await recipientAt(engine, tenant, address, first.wordedIn);
  if (recipient.isErr()) return err(recipient.error);
  const quiet = kept.find((one) => one.quiet !== undefined)?.quiet;
  const awake = atDay(engine, quiet, zoneOf(recipient.value.timeZone, first.wordedIn));
  if (awake.isErr()) return err(awake.error);
  const made: Result<Delivery, DeliverLater>[] = [];
  for (const one of kept) made.push(await deliveryOf(engine, tenant, one, recipient.value));
  const deliveries = Result.combine(made);
  if (deliveries.isErr()) return err(deliveries.error);
  if (notifier.value.deliverTogether !== undefined)
    return notifier.value.deliverTogether({ id, tenant, recipient: recipient.value, deliveries: deliveries.value });
  for (const delivery of deliveries.value) {
    const taken = await notifier.value.deliver(delivery);
    if (taken.isErr()) return err(taken.error);
  }
  return ok();
};

const atDay = ({ now }: Engine, quiet: QuietSpan | undefined, zone: string): Result<void, DeliverLater> => {
  const notBefore = quiet === undefined ? null : quietUntil(quiet, now(), zone);
  return notBefore === null ? ok() : err({ type: "DeliverLater", reason: "it is night for the recipient", notBefore });
};

const notifierFor = (notifiers: readonly Notifier[], channel: string): Result<Notifier, DeliverLater> => {
  const notifier = notifiers.find((one) => one.channel === channel);
  return notifier === undefined
    ? err({ type: "DeliverLater", reason: `no notifier for ${channel} was given` })
    : ok(notifier);
};

/** A notice on its way to one recipient, under its own id. */
type Arriving = ArisenNotice & { readonly id: string; readonly stream: StreamId };

const deliveryOf = async (
  engine: Engine,
  tenant: string,
  { id, stream, arisenAt: at, notice }: Arriving,
  recipient: Recipient,
): Promise<Result<Delivery, DeliverLater>> => {
  const content = await contentOf(engine, tenant, notice);
  const { key, variables } = notice;
  return content.map((kept) => ({ id, tenant, stream, at, key, variables, ...kept, recipient }));
};
