import type { DeliveryAddress, DirectoryFault, NoticeRecipient, Person, StorageFault } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { cardAddresses } from "./card-addresses.ts";
import type { RelayEngine } from "./relay.ts";

/** Everyone a notice goes to, on every channel there is for them; empty when nobody can be reached. */
export const addressesOf = async (
  { directory, storage, now }: RelayEngine,
  tenant: string,
  to: NoticeRecipient,
  channels: readonly string[],
): Promise<Result<readonly DeliveryAddress[], DirectoryFault | StorageFault>> => {
  if ("cardId" in to) {
    const cards = await storage.records.cards(tenant, [to.cardId]);
    return cards.map((found) => {
      const card = found.get(to.cardId);
      return card === undefined ? [] : onChannels({ cardId: to.cardId }, cardAddresses(card), channels);
    });
  }
  if ("actorId" in to) {
    const person = await directory.person(tenant, to.actorId);
    return person.map((found) => (found === null ? [] : ofPerson(found, channels)));
  }
  const { role, orgUnit } = to;
  const holders = await directory.holdersOf(tenant, { role, at: now(), ...(orgUnit === undefined ? {} : { orgUnit }) });
  if (holders.isErr()) return err(holders.error);
  return ok(holders.value.flatMap((person) => ofPerson(person, channels)));
};

const ofPerson = ({ id, addresses }: Person, channels: readonly string[]): readonly DeliveryAddress[] =>
  onChannels({ actorId: id }, addresses, channels);

const onChannels = (
  person: DeliveryAddress["person"],
  addresses: Readonly<Record<string, string>>,
  channels: readonly string[],
): readonly DeliveryAddress[] =>
  channels.filter((channel) => addresses[channel] !== undefined).map((channel) => ({ channel, person }));
