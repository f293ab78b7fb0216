import * as z from "zod";
import { Id } from "../event/actor.ts";
import { FreeText } from "../event/sealing.ts";
import { PartCondition, PartOrigin } from "../policy/parts-rules.ts";
import { commandSchema } from "../process/command-schema.ts";
import type { Instant } from "../time/instant.ts";
import { Component, PartItem } from "./part-item.ts";
import { Place } from "./place.ts";

/** Whose wish it is to take parts out of a store; they are answered. */
export const TakenFor = z.strictObject({ kind: z.enum(["requisition", "sendInRepair"]), id: Id, line: Id }).readonly();
export type TakenFor = z.infer<typeof TakenFor>;

/** Who wants to know how often something was repaired, before it is sent in or somebody is dispatched to it. */
export const RepairsAsker = z.strictObject({ kind: z.enum(["sendInRepair", "request"]), id: Id }).readonly();
export type RepairsAsker = z.infer<typeof RepairsAsker>;

const quantity = { quantity: z.int().positive().max(1_000_000) };
const [store, hand, , removed, loan, repairer] = Place.options;
/** The service request that something was done for. */
const request = { request: z.strictObject({ id: Id, number: Id.nullable() }).readonly().nullable().default(null) };

/** Everything that can be asked of a part's ledger; the stream's id is the one that `partStream` gives. */
export const PartCommand = z.discriminatedUnion("type", [
  /** Into a store, from outside. */
  commandSchema("ReceiveParts", {
    item: PartItem,
    ...quantity,
    store: Id,
    condition: PartCondition,
    origin: PartOrigin,
    /** Whether it lies packed on a shelf, so that its warranty stands still. */
    packed: z.boolean().default(false),
  }),
  /** Out of a store, for somebody who is told whether it was there. */
  commandSchema("TakeParts", {
    item: PartItem,
    ...quantity,
    store: Id,
    to: z.discriminatedUnion("kind", [hand, loan]),
    for: TakenFor,
  }),
  /** What another record says has moved: it has, and the ledger follows. */
  commandSchema("CarryParts", {
    item: PartItem,
    ...quantity,
    /** Null where nobody knows: a part that was never kept here. */
    from: Place.nullable(),
    to: Place,
    /** Null where it is as it was. */
    condition: PartCondition.nullable(),
    ...request,
  }),
  /** By the keeper: to another store, or out of the world as scrap; also what a repairer did not bring back where it was. */
  commandSchema("MoveParts", {
    ...quantity,
    from: z.discriminatedUnion("kind", [store, removed, repairer]),
    condition: PartCondition,
    to: z.discriminatedUnion("kind", [store, z.strictObject({ kind: z.literal("scrap") }).readonly()]),
    /** Its condition where it arrives; as before where left out. */
    becomes: PartCondition.optional(),
  }),
  /** What is there was counted 盘点. */
  commandSchema("CountParts", {
    store: Id,
    condition: PartCondition,
    counted: z.int().nonnegative().max(1_000_000),
    reason: FreeText,
  }),
  commandSchema("UnpackParts", {}),
  /** A unit, or one part of it, was repaired. */
  commandSchema("RecordRepair", {
    item: PartItem,
    customer: Id,
    ...request,
    /** Null where the unit as a whole was. */
    component: Component.nullable().default(null),
    inWarranty: z.boolean(),
  }),
  /** A part of a unit was replaced: its repairs begin anew. */
  commandSchema("RecordReplacement", { component: Component, ...request }),
  /** Somebody wants to know how often it was repaired, and is answered. */
  commandSchema("TellRepairs", {
    item: PartItem,
    to: RepairsAsker,
  }),
]);
/** A ledger's command as the edge hands it on. */
export type PartCommand = z.infer<typeof PartCommand> & { readonly at: Instant };
/** A ledger's command as the caller writes it. */
export type PartCommandInput = z.input<typeof PartCommand>;
/** The name of a command on a ledger. */
export type PartCommandName = PartCommand["type"];
