import type {
  ClaimedItem,
  DeliverLater,
  DeliveryAddress,
  NewNotice,
  Notifier,
  OutboxBody,
  Recipient,
  Undeliverable,
  WordedIn,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { cardAddresses } from "./card-addresses.ts";
import type { RelayEngine } from "./relay.ts";

/** Hands one notice to one recipient's notifier, with names, address and texts as they are kept now. */
export const deliver = async (
  engine: RelayEngine,
  notifier: Notifier,
  tenant: string,
  item: ClaimedItem,
  { notice, wordedIn, recipient: address }: Extract<OutboxBody, { kind: "delivery" }>,
): Promise<Result<void, DeliverLater | Undeliverable>> => {
  const recipient = await recipientAt(engine, tenant, address, wordedIn);
  if (recipient.isErr()) return err(recipient.error);
  const refs = Object.values(notice.texts).map(({ ref }) => ref);
  const kept = await engine.storage.records.texts(tenant, refs);
  if (kept.isErr()) return later("the texts cannot be read");
  const texts = Object.fromEntries(
    Object.entries(notice.texts).flatMap(([name, { ref }]) => {
      const text = kept.value.get(ref)?.text;
      return text === undefined ? [] : [[name, text]];
    }),
  );
  const names = await namesIn(engine, tenant, notice);
  const { id, stream, dueAt: at } = item;
  const { key, variables } = notice;
  return notifier.deliver({ id, tenant, stream, at, key, variables, texts, names, recipient: recipient.value });
};

const later = (reason: string): Result<never, DeliverLater> => err({ type: "DeliverLater", reason });

const recipientAt = async (
  { storage, directory }: RelayEngine,
  tenant: string,
  { channel, person }: DeliveryAddress,
  wordedIn: WordedIn,
): Promise<Result<Recipient, DeliverLater | Undeliverable>> => {
  if ("cardId" in person) {
    const cards = await storage.records.cards(tenant, [person.cardId]);
    if (cards.isErr()) return later("the contact cards cannot be read");
    const card = cards.value.get(person.cardId);
    const address = card === undefined ? undefined : cardAddresses(card)[channel];
    if (card === undefined || address === undefined) return gone(channel);
    return ok({
      id: person.cardId,
      name: card.name,
      language: card.language ?? wordedIn.language,
      timeZone: card.timeZone ?? wordedIn.timeZone,
      address,
    });
  }
  const found = await directory.person(tenant, person.actorId);
  if (found.isErr()) return later("the directory cannot answer");
  const address = found.value?.addresses[channel];
  if (found.value === null || address === undefined) return gone(channel);
  const { id, name, language: spoken, timeZone: zone } = found.value;
  return ok({ id, name, language: spoken, timeZone: zone, address });
};

const gone = (channel: string): Result<never, Undeliverable> =>
  err({ type: "Undeliverable", reason: `the recipient no longer has an address on ${channel}` });

/** What the engineers that a notice mentions by id are called. A name that cannot be found is left out. */
const namesIn = async (
  { directory }: RelayEngine,
  tenant: string,
  { variables }: NewNotice,
): Promise<Readonly<Record<string, string>>> => {
  const ids = ["engineer", "newEngineer"].flatMap((field) => {
    const id = (variables as unknown as Readonly<Record<string, unknown>>)[field];
    return typeof id === "string" ? [id] : [];
  });
  const people = await Promise.all(ids.map((id) => directory.person(tenant, id)));
  return Object.fromEntries(
    people.flatMap((person) => (person.isOk() && person.value !== null ? [[person.value.id, person.value.name]] : [])),
  );
};
