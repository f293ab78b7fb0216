import type { RefusedBeforehand } from "../process/refused-beforehand.ts";
import type { PieceStanding } from "./requisition-state.ts";

/** The requisition has no such line. */
export interface UnknownLine {
  readonly type: "UnknownLine";
  readonly line: string;
  readonly known: readonly string[];
}

/** No more is given out than was asked for. */
export interface MoreThanWanted {
  readonly type: "MoreThanWanted";
  readonly line: string;
  readonly wanted: number;
  /** Those asked of the store, given out and put in; what came back is wanted again. */
  readonly before: number;
  readonly quantity: number;
}

/** This serial number is on the requisition already. */
export interface SerialGivenBefore {
  readonly type: "SerialGivenBefore";
  readonly line: string;
  readonly serial: string;
}

/** A new part is checked before it is given out. */
export interface InspectionMissing {
  readonly type: "InspectionMissing";
  readonly line: string;
}

/** There are not so many pieces that have come this far. */
export interface NotSoManyPieces {
  readonly type: "NotSoManyPieces";
  readonly line: string;
  readonly serial: string | null;
  readonly standing: PieceStanding;
  readonly wanted: number;
  readonly there: number;
}

/** What comes out is not what goes in. */
export interface OldIsNew {
  readonly type: "OldIsNew";
  readonly line: string;
  readonly serial: string;
}

/** Pieces are still to be accounted for, or were put in. */
export interface PiecesOutstanding {
  readonly type: "PiecesOutstanding";
  readonly lines: readonly {
    readonly line: string;
    readonly asked: number;
    readonly out: number;
    readonly used: number;
  }[];
}

/** What only requisitions refuse. */
export type OwnRequisitionRefusal =
  UnknownLine | MoreThanWanted | SerialGivenBefore | InspectionMissing | NotSoManyPieces | OldIsNew | PiecesOutstanding;

/** Why a command on a requisition was refused. Nothing was recorded. */
export type RequisitionRefusal = RefusedBeforehand | OwnRequisitionRefusal;
