import type { Instant } from "../../time/instant.ts";
import type { RequestVariables } from "./request-variables.ts";

/** What every notice about a device that was sent in says of it. */
export interface DeviceVariables extends RequestVariables {
  /** What the device is called. */
  readonly device: string;
  readonly deviceSerial: string | null;
}

/** The variables of notices of devices sent in, and of replacements, by key. */
export interface DeviceNotices {
  /** How the repair of a device that was sent in goes. Text: `word`. */
  readonly progressTold: DeviceVariables & { readonly toldAt: Instant };
  /** A device that was sent in is back. */
  readonly deviceReturned: DeviceVariables & { readonly returnedAt: Instant };
  /** A unit, or a part of it, was repaired more often than the policy lets pass: it is to be replaced. */
  readonly replacementDue: RequestVariables & {
    /** What the unit is called. */
    readonly unit: string;
    readonly unitSerial: string | null;
    /** The part number; null where the unit as a whole is meant. */
    readonly part: string | null;
    readonly repairs: number;
    /** More repairs than this, and it is replaced. */
    readonly moreThan: number;
  };
}
