import type { DecidedEvent } from "../event/event.ts";
import type { TextRef } from "../event/sealing.ts";
import type { PartCondition, PartOrigin } from "../policy/parts-rules.ts";
import type { RepairsAsker, TakenFor } from "./part-commands.ts";
import type { Component, PartItem } from "./part-item.ts";
import type { Place } from "./place.ts";
import type { RepairCount } from "./repair-count.ts";

/** The service request that something was done for. */
export interface OfRequest {
  readonly request: { readonly id: string; readonly number: string | null } | null;
}

/** What was asked for out of a store, and by whom. */
export interface Asked {
  readonly item: PartItem;
  readonly quantity: number;
  readonly store: string;
  readonly to: Place;
  readonly for: TakenFor;
}

/** The data of each event of a part's ledger. */
export interface PartEventData {
  readonly PartsReceived: {
    readonly item: PartItem;
    readonly quantity: number;
    readonly store: string;
    readonly condition: PartCondition;
    readonly origin: PartOrigin;
    readonly packed: boolean;
  };
  readonly PartsTaken: Asked & { readonly condition: PartCondition };
  /** There were not so many fit to be given out: `there` of them. */
  readonly PartsNotTaken: Asked & { readonly there: number };
  /** A serial number was found where the ledger did not have it; the ledger follows. */
  readonly PlaceCorrected: { readonly item: PartItem; readonly recorded: Place; readonly found: Place };
  readonly PartsCarried: OfRequest & {
    readonly item: PartItem;
    readonly quantity: number;
    readonly from: Place | null;
    readonly to: Place;
    readonly condition: PartCondition;
    /** Null where it was in no condition known before. */
    readonly was: PartCondition | null;
  };
  readonly PartsMoved: {
    readonly quantity: number;
    readonly from: Place;
    readonly was: PartCondition;
    /** Null for scrap. */
    readonly to: Place | null;
    readonly condition: PartCondition;
  };
  readonly PartsCounted: {
    readonly store: string;
    readonly condition: PartCondition;
    readonly recorded: number;
    readonly counted: number;
    readonly reason: TextRef;
  };
  readonly PartsUnpacked: { readonly item: PartItem };
  readonly UnitRepaired: OfRequest & {
    readonly item: PartItem;
    readonly customer: string;
    readonly component: Component | null;
    readonly inWarranty: boolean;
    /** How often it was repaired by now, and whether it is to be replaced. */
    readonly counts: readonly RepairCount[];
  };
  readonly RepairsTold: {
    readonly item: PartItem;
    readonly to: RepairsAsker;
    readonly counts: readonly RepairCount[];
  };
  readonly ComponentReplaced: OfRequest & { readonly component: Component };
}

/** The name of an event of a part's ledger. */
export type PartEventName = keyof PartEventData;

/** What has happened to a part. */
export type PartEvent<Name extends PartEventName = PartEventName> = {
  [Type in Name]: DecidedEvent<Type, PartEventData[Type]>;
}[Name];
