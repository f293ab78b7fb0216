import type { ContactCard } from "@callout/core";

/** A card's addresses by channel, as a directory gives those of a member of staff: a channel is named as the card's field. */
export const cardAddresses = ({ email, phone }: ContactCard): Readonly<Record<string, string>> => ({
  ...(email === undefined ? {} : { email }),
  ...(phone === undefined ? {} : { phone }),
});
