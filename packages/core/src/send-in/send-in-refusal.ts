import type { RepairCount } from "../parts/repair-count.ts";
import type { OutOfOrder, PolicyNotFound } from "../process/refusals.ts";
import type { RefusedBeforehand } from "../process/refused-beforehand.ts";

/** The customer is to work again before the device goes away. */
export interface UseNotRestored {
  readonly type: "UseNotRestored";
  /** Since when the customer cannot work. */
  readonly reportedAt: string;
}

/** The device, or a part of it, was repaired too often to be repaired again. */
export interface ReplacementWanted {
  readonly type: "ReplacementWanted";
  readonly counts: readonly RepairCount[];
}

/** The device's ledger has not yet said how often it was repaired. */
export interface RepairsNotKnown {
  readonly type: "RepairsNotKnown";
  readonly serial: string | null;
}

/** A device was lent already, or is asked of a store. */
export interface LoanerThere {
  readonly type: "LoanerThere";
  readonly serial: string | null;
}

/** The loaner is swapped back when the device comes back, so a store for it must be named; or there is none to swap. */
export interface LoanerNotAccounted {
  readonly type: "LoanerNotAccounted";
  /** Null where no device is lent. */
  readonly serial: string | null;
}

/** The loaner takes the device's place for good, so it goes back into no store. */
export interface LoanerStays {
  readonly type: "LoanerStays";
  readonly serial: string | null;
}

/** Progress is told to all of these, in writing. */
export interface PartiesNotTold {
  readonly type: "PartiesNotTold";
  readonly missing: readonly string[];
}

/** What is beyond repair does not come back as it was: it is replaced. */
export interface BeyondRepair {
  readonly type: "BeyondRepair";
  readonly serial: string | null;
}

/** What only send-in repairs refuse. */
export type OwnSendInRefusal =
  | UseNotRestored
  | ReplacementWanted
  | RepairsNotKnown
  | LoanerThere
  | LoanerNotAccounted
  | LoanerStays
  | PartiesNotTold
  | BeyondRepair;

/** Why a command on a send-in repair was refused. Nothing was recorded. */
export type SendInRefusal = RefusedBeforehand | OutOfOrder | PolicyNotFound | OwnSendInRefusal;
