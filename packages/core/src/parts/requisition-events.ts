import type { DecidedEvent } from "../event/event.ts";
import type { TextRef } from "../event/sealing.ts";
import type { OldPart, RequisitionLine } from "./requisition-commands.ts";

/** Some pieces of one line: one thing with a serial number, or so many that have none. */
export interface Pieces {
  readonly line: string;
  readonly serial: string | null;
  readonly quantity: number;
}

/** What is wanted, for which slip, out of which store, and who is to have it. */
export interface RequisitionTask {
  readonly request: { readonly id: string; readonly number: string | null };
  readonly customer: string;
  readonly store: string;
  readonly holder: string;
  readonly reason: TextRef | null;
}

/** What went in where, and what came out for it. */
export interface PartUse extends Pieces {
  readonly asset: string;
  readonly position: string | null;
  readonly old: OldPart | null;
}

/** Why parts came back. */
export type ReturnReason = "unused" | "wrongPart" | "defective";

/** The data of each event of a requisition. */
export interface RequisitionEventData {
  readonly PartsRequested: RequisitionTask & { readonly lines: readonly RequisitionLine[] };
  readonly PartsAsked: Pieces & { readonly inspection: TextRef | null };
  readonly PartsHandedOut: Pieces;
  readonly PartsNotThere: Pieces & { readonly there: number };
  readonly PartsUsed: PartUse;
  readonly PartsReturned: Pieces & { readonly because: ReturnReason };
  /** How many pieces were put in, and how many came back. */
  readonly RequisitionSettled: { readonly used: number; readonly returned: number };
  readonly RequisitionCancelled: { readonly reason: TextRef };
}

/** The name of an event of a requisition. */
export type RequisitionEventName = keyof RequisitionEventData;

/** What has happened to a requisition. */
export type RequisitionEvent<Name extends RequisitionEventName = RequisitionEventName> = {
  [Type in Name]: DecidedEvent<Type, RequisitionEventData[Type]>;
}[Name];
