import * as z from "zod";
import { Id } from "../event/actor.ts";

/** Where a part can be. */
export const Place = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("store"), store: Id }).readonly(),
  /** Given out against a requisition, and neither put in nor given back yet. */
  z.strictObject({ kind: z.literal("hand"), holder: Id, requisition: Id }).readonly(),
  /** In a customer's asset, at a position of it where it has several. */
  z.strictObject({ kind: z.literal("installed"), customer: Id, asset: Id, position: Id.nullable() }).readonly(),
  /** Taken out by somebody, and on its way to a store. */
  z.strictObject({ kind: z.literal("removed"), holder: Id }).readonly(),
  /** Lent to a customer while the customer's own device is away. */
  z.strictObject({ kind: z.literal("loan"), customer: Id, repair: Id }).readonly(),
  z.strictObject({ kind: z.literal("repairer"), repairer: Id, repair: Id }).readonly(),
]);
export type Place = z.infer<typeof Place>;

/** Text that is the same for the same place, and for no other. */
export const placeKey = (place: Place): string => {
  switch (place.kind) {
    case "store":
      return key(place.kind, place.store);
    case "hand":
      return key(place.kind, place.holder, place.requisition);
    case "installed":
      return key(place.kind, place.customer, place.asset, place.position);
    case "removed":
      return key(place.kind, place.holder);
    case "loan":
      return key(place.kind, place.customer, place.repair);
    case "repairer":
      return key(place.kind, place.repairer, place.repair);
  }
};

const key = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);
