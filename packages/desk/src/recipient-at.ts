import {
  type DeliverLater,
  type DeliveryAddress,
  type Recipient,
  type Undeliverable,
  type WordedIn,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { cardAddresses } from "./card-addresses.ts";
import type { Engine } from "./engine.ts";

/** Whom an address means, with the language, zone and address they have now. */
export const recipientAt = async (
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

const later = (reason: string): Result<never, DeliverLater> => err({ type: "DeliverLater", reason });

const gone = (channel: string): Result<never, Undeliverable> =>
  err({ type: "Undeliverable", reason: `the recipient no longer has an address on ${channel}` });
