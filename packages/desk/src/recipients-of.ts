import type { DeliveryAddress, DirectoryFault, NoticeRecipient, Person, StorageFault } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { cardAddresses } from "./card-addresses.ts";
import type { Engine } from "./engine.ts";

/** One recipient on one channel, with the zone they live in as far as they say. */
export interface Reached {
  readonly address: DeliveryAddress;
  readonly timeZone: string | undefined;
}

/** Everyone a notice goes to, once on every channel there is for them; empty when nobody can be reached. */
export const recipientsOf = async (
  engine: Engine,
  tenant: string,
  to: NoticeRecipient,
  channels: readonly string[],
): Promise<Result<readonly Reached[], DirectoryFault | StorageFault>> => {
  if ("cardId" in to) {
    const cards = await engine.storage.records.cards(tenant, [to.cardId]);
    return cards.map((found) => {
      const card = found.get(to.cardId);
      return card === undefined
        ? []
        : onChannels({ cardId: to.cardId }, { ...card, addresses: cardAddresses(card) }, channels);
    });
  }
  const people = await peopleFor(engine, tenant, to);
  return people.map((found) => found.flatMap((one) => onChannels({ actorId: one.id }, one, channels)));
};

/** What a dead letter says when there was nobody: the role, but no person. */
export const describeNobody = (
  to: Exclude<NoticeRecipient, { readonly cardId: string }>,
  channels: readonly string[],
): string => {
  if ("actorId" in to) return `the member of staff it is for has no address on ${channels.join(", ")}`;
  const unit = to.orgUnit === undefined ? "" : ` for ${to.orgUnit}`;
  return `nobody holds the role ${to.role}${unit} and has an address on ${channels.join(", ")}`;
};

/** Each person once, however often the directory lists them. */
const peopleFor = async (
  { directory, now }: Engine,
  tenant: string,
  to: Exclude<NoticeRecipient, { readonly cardId: string }>,
): Promise<Result<readonly Person[], DirectoryFault>> => {
  if ("actorId" in to) {
    const person = await directory.person(tenant, to.actorId);
    return person.map((found) => (found === null ? [] : [found]));
  }
  const holders = await directory.holdersOf(tenant, { ...to, at: now() });
  if (holders.isErr()) return err(holders.error);
  return ok([...new Map(holders.value.map((person) => [person.id, person])).values()]);
};

const onChannels = (
  person: DeliveryAddress["person"],
  {
    addresses,
    timeZone,
  }: { readonly addresses: Readonly<Record<string, string>>; readonly timeZone?: string | undefined },
  channels: readonly string[],
): readonly Reached[] =>
  channels
    .filter((channel) => addresses[channel] !== undefined)
    .map((channel) => ({ address: { channel, person }, timeZone }));
