import { textOrder } from "../event/text-order.ts";
import type { Instant } from "../time/instant.ts";
import type { PartItem } from "./part-item.ts";
import type { PartEvent } from "./part-events.ts";
import { placeKey, type Place } from "./place.ts";

/** That something was put into a customer's asset, and until when it was there. */
export interface Installation {
  readonly item: PartItem;
  readonly quantity: number;
  readonly place: Extract<Place, { readonly kind: "installed" }>;
  /** Null where it was there before anybody kept a ledger. */
  readonly from: Instant | null;
  /** Null while it is still there. */
  readonly until: Instant | null;
  /** The request for which it was put in; null where there was none, or nobody knows. */
  readonly request: string | null;
}

/**
 * What was installed where, over time: the histories of any number of parts, each in its own order, told as what was put
 * in and taken out, the earliest first.
 *
 * What was in an asset before anybody kept a ledger appears when it is taken out, without a beginning. Of parts that are
 * counted, those put in first are taken out first.
 */
export const installationsIn = (events: readonly PartEvent[]): readonly Installation[] => {
  const all: Installation[] = [];
  for (const { type, at, data } of events) {
    if (type === "PlaceCorrected") takeOut(all, data.item, 1, data.recorded, at);
    if (type !== "PartsCarried") continue;
    const { item, quantity, from, to, request } = data;
    if (from !== null) takeOut(all, item, quantity, from, at);
    if (to.kind === "installed")
      all.push({ item, quantity, place: to, from: at, until: null, request: request?.id ?? null });
  }
  return all.sort((one, other) => textOrder(one.from ?? "", other.from ?? ""));
};

/** What is in an asset at a moment. */
export const installedAt = (
  installations: readonly Installation[],
  asset: string,
  moment: Instant,
): readonly Installation[] =>
  installations.filter(
    ({ place, from, until }) =>
      place.asset === asset && (from === null || from <= moment) && (until === null || moment < until),
  );

/** Ends what was put in there first, as far as the quantity goes; what nobody saw put in was there from the beginning. */
const takeOut = (all: Installation[], item: PartItem, quantity: number, from: Place, until: Instant): void => {
  if (from.kind !== "installed") return;
  let left = quantity;
  for (const [index, one] of all.entries()) {
    if (left === 0) return;
    const isIt = one.item.part === item.part && one.item.serial === item.serial;
    if (!isIt || one.until !== null || placeKey(one.place) !== placeKey(from)) continue;
    const ended = Math.min(left, one.quantity);
    all.splice(index, 1, { ...one, quantity: ended, until });
    if (ended < one.quantity) all.push({ ...one, quantity: one.quantity - ended });
    left -= ended;
  }
  if (left > 0) all.push({ item, quantity: left, place: from, from: null, until, request: null });
};
