import type { CustomerFile } from "../customer/customer-state.ts";
import type { Facts } from "../sla/timeline.ts";
import { instantAtWallTime, localDateTime } from "../time/wall-time.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { OwnedSubject } from "./planning-commands.ts";

/** Whose file it is, and what the file does not say. */
export interface FileOf {
  readonly customer: string;
  /** The zone of the customer. */
  readonly timeZone: string;
  /** What schemes may ask about besides, such as `important`. */
  readonly facts?: Facts;
}

/**
 * What a customer's file has to be revisited: each asset that is in use and whose day of installation is known.
 *
 * Who is asked is the contact of its site, else one of no site's. Facts are `category`, `equipmentClass` and `product`,
 * beside those given. What it began ends with the last day of its service.
 */
export const assetsToRevisit = (
  { registration, contacts, assets }: CustomerFile,
  { customer, timeZone, facts = {} }: FileOf,
): readonly OwnedSubject[] =>
  assets.flatMap(({ asset, product, equipmentClass, site, installedOn, serviceExpiresOn, retired }) => {
    if (retired !== null || installedOn === null) return [];
    const lastDay = serviceExpiresOn ?? registration.serviceExpiresOn;
    const asked = contacts.find((one) => one.site === site) ?? contacts.find((one) => one.site === null);
    const anchor = {
      id: "installation",
      kind: "installed",
      at: beginningOf(installedOn, timeZone),
      until: lastDay === null ? null : beginningOf(lastDay, timeZone),
    } as const;
    return [
      {
        id: asset,
        kind: "asset",
        customer,
        site,
        contact: asked?.card.cardId ?? null,
        timeZone,
        facts: { category: registration.category, equipmentClass, product: product.name, ...facts },
        anchors: [anchor],
      },
    ];
  });

const beginningOf = (day: LocalDate, timeZone: string) => instantAtWallTime(localDateTime(`${day}T00:00`), timeZone);
