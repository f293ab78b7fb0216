import {
  quietUntil,
  type ClaimedItem,
  type DeliverLater,
  type DeliveryAddress,
  type Notifier,
  type OutboxBody,
  type Recipient,
  type Undeliverable,
  type WordedIn,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { cardAddresses } from "./card-addresses.ts";
import { contentOf } from "./content-of.ts";
import type { Engine } from "./engine.ts";
import { isOvertaken } from "./overtaken-reminder.ts";
import { zoneOf } from "./zone-of.ts";

/** Hands one notice to one recipient's notifier, with names, address and texts as they are kept now; a reminder that was overtaken is left out. */
export const deliver = async (
  engine: Engine,
  notifiers: readonly Notifier[],
  tenant: string,
  item: ClaimedItem,
  body: Extract<OutboxBody, { kind: "delivery" }>,
): Promise<Result<"delivered" | "overtaken", DeliverLater | Undeliverable>> => {
  const { id, stream } = item;
  const { notice, arisenAt: at, wordedIn, quiet, recipient: address } = body;
  const { key, variables } = notice;
  const notifier = notifiers.find(({ channel }) => channel === address.channel);
  if (notifier === undefined) return later(`no notifier for ${address.channel} was given`);
  const recipient = await recipientAt(engine, tenant, address, wordedIn);
  if (recipient.isErr()) return err(recipient.error);
  const zone = zoneOf(recipient.value.timeZone, wordedIn);
  const waits = quiet === undefined ? null : quietUntil(quiet, engine.now(), zone);
  if (waits !== null) return err({ type: "DeliverLater", reason: "it is night for the recipient", notBefore: waits });
  const overtaken = await isOvertaken(engine, tenant, item, body, zone);
  if (overtaken.isErr()) return err(overtaken.error);
  if (overtaken.value) return ok("overtaken");
  const content = await contentOf(engine, tenant, notice);
  if (content.isErr()) return err(content.error);
  const taken = await notifier.deliver({
    id,
    tenant,
    stream,
    at,
    key,
    variables,
    ...content.value,
    recipient: recipient.value,
  });
  return taken.map(() => "delivered");
};

const later = (reason: string): Result<never, DeliverLater> => err({ type: "DeliverLater", reason });

const gone = (channel: string): Result<never, Undeliverable> =>
  err({ type: "Undeliverable", reason: `the recipient no longer has an address on ${channel}` });

const recipientAt = async (
  { storage, directory }: Engine,
  tenant: string,
  { channel, person }: DeliveryAddress,
  wordedIn: WordedIn,
): Promise<Result<Recipient, DeliverLater | Undeliverable>> => {
  if ("cardId" in person) {
    const cards = await storage.records.cards(tenant, [person.cardId]);
    if (cards.isErr()) return later("the contact cards cannot be read");
    const card = cards.value.get(person.cardId);
    const address = card && cardAddresses(card)[channel];
    if (card === undefined || address === undefined) return gone(channel);
    const { name, language = wordedIn.language, timeZone = wordedIn.timeZone } = card;
    return ok({ id: person.cardId, name, language, timeZone, address });
  }
  const found = await directory.person(tenant, person.actorId);
  if (found.isErr()) return later("the directory cannot answer");
  const address = found.value?.addresses[channel];
  if (found.value === null || address === undefined) return gone(channel);
  const { id, name, language, timeZone } = found.value;
  return ok({ id, name, language, timeZone, address });
};
