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
import type { Engine } from "./engine.ts";

/** Hands one notice to one recipient's notifier, with names, address and texts as they are kept now. */
export const deliver = async (
  engine: Engine,
  notifiers: readonly Notifier[],
  tenant: string,
  { id, stream }: ClaimedItem,
  { notice, arisenAt: at, wordedIn, recipient: address }: Extract<OutboxBody, { kind: "delivery" }>,
): Promise<Result<void, DeliverLater | Undeliverable>> => {
  const { key, variables } = notice;
  const notifier = notifiers.find(({ channel }) => channel === address.channel);
  if (notifier === undefined) return later(`no notifier for ${address.channel} was given`);
  const recipient = await recipientAt(engine, tenant, address, wordedIn);
  if (recipient.isErr()) return err(recipient.error);
  const texts = await textsOf(engine, tenant, notice);
  if (texts.isErr()) return err(texts.error);
  const names = await namesIn(engine, tenant, notice);
  if (names.isErr()) return err(names.error);
  return notifier.deliver({
    id,
    tenant,
    stream,
    at,
    key,
    variables,
    texts: texts.value,
    names: names.value,
    recipient: recipient.value,
  });
};

const later = (reason: string): Result<never, DeliverLater> => err({ type: "DeliverLater", reason });

const gone = (channel: string): Result<never, Undeliverable> =>
  err({ type: "Undeliverable", reason: `the recipient no longer has an address on ${channel}` });

const NO_DIRECTORY = "the directory cannot answer";

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
  if (found.isErr()) return later(NO_DIRECTORY);
  const address = found.value?.addresses[channel];
  if (found.value === null || address === undefined) return gone(channel);
  const { id, name, language, timeZone } = found.value;
  return ok({ id, name, language, timeZone, address });
};

/** The texts that the wording quotes, by name. An erased one is absent. */
const textsOf = async (
  { storage }: Engine,
  tenant: string,
  notice: NewNotice,
): Promise<Result<Readonly<Record<string, string>>, DeliverLater>> => {
  const wanted = Object.entries(notice.texts);
  const refs = wanted.map(([, { ref }]) => ref);
  const kept = await storage.records.texts(tenant, refs);
  if (kept.isErr()) return later("the texts cannot be read");
  return ok(
    Object.fromEntries(
      wanted.flatMap(([name, { ref }]) => {
        const text = kept.value.get(ref)?.text;
        return text === undefined ? [] : [[name, text]];
      }),
    ),
  );
};

/** What the engineers that a notice mentions by id are called. One whom the directory does not know is left out. */
const namesIn = async (
  { directory }: Engine,
  tenant: string,
  { variables }: NewNotice,
): Promise<Result<Readonly<Record<string, string>>, DeliverLater>> => {
  const names: Record<string, string> = {};
  const ids = [
    ...("engineer" in variables ? [variables.engineer] : []),
    ...("newEngineer" in variables ? [variables.newEngineer] : []),
  ];
  for (const id of ids) {
    const person = await directory.person(tenant, id);
    if (person.isErr()) return later(NO_DIRECTORY);
    if (person.value !== null) names[id] = person.value.name;
  }
  return ok(names);
};
