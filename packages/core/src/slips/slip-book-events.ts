import type { DecidedEvent } from "../event/event.ts";
import type { Sealed, TextRef } from "../event/sealing.ts";
import type { FieldValues, SlipSignature } from "./field-value.ts";
import type { SlipNumbers } from "./slip-numbers.ts";

/** Which slip it happened to. */
export interface OfSlip {
  readonly number: string;
}

/** Which book it happened to, and the numbers in it. */
export interface OfBook {
  readonly book: string;
  readonly numbers: SlipNumbers;
}

/** The data of each event of a slip book. */
export interface SlipBookEventData {
  readonly BookIssued: OfBook;
  readonly BookExchanged: OfBook & { readonly oldBook: string; readonly voidSlips: readonly string[] };
  readonly SlipTaken: OfSlip & { readonly request: string | null };
  readonly SlipFilled: OfSlip & { readonly fields: Sealed<FieldValues> };
  readonly SlipVoided: OfSlip & { readonly reason: TextRef; readonly copies: number };
  readonly SlipTransferred: OfSlip & {
    readonly reserveNumber: string;
    readonly reason: TextRef;
    readonly signature: Sealed<SlipSignature>;
  };
  readonly DelaySlipAttached: OfSlip & { readonly delaySlip: string; readonly reason: TextRef };
  readonly DelayAccounted: OfSlip;
  readonly SlipSigned: OfSlip & { readonly signature: Sealed<SlipSignature> };
  readonly SlipHandedToOffice: OfSlip & { readonly copies: number };
  readonly SlipReportedMissing: OfSlip & { readonly explanation: TextRef };
  readonly BookHandedIn: {
    readonly book: string;
    readonly returned: readonly string[];
    readonly voidSlips: readonly string[];
  };
}

/** The name of an event of a slip book. */
export type SlipBookEventName = keyof SlipBookEventData;

/** What has happened to a technician's slip book. */
export type SlipBookEvent<Name extends SlipBookEventName = SlipBookEventName> = {
  [Type in Name]: DecidedEvent<Type, SlipBookEventData[Type]>;
}[Name];
