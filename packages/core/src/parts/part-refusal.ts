import type { RefusedBeforehand } from "../process/refused-beforehand.ts";
import type { PartCondition, PartOrigin } from "../policy/parts-rules.ts";
import type { Place } from "./place.ts";

/** The ledger of this part is another stream, the one that `partStream` gives. */
export interface WrongLedger {
  readonly type: "WrongLedger";
  readonly stream: string;
  readonly expected: string;
}

/** There is one thing with a serial number, and it is there already. */
export interface SerialElsewhere {
  readonly type: "SerialElsewhere";
  readonly part: string;
  readonly serial: string;
  readonly place: Place;
}

/** Of a serial number there is one, so no other quantity of it can come or go. */
export interface OneOfASerial {
  readonly type: "OneOfASerial";
  readonly part: string;
  readonly serial: string;
  readonly quantity: number;
}

/** There are not so many in that place in that condition. */
export interface NotSoMany {
  readonly type: "NotSoMany";
  readonly part: string;
  readonly place: Place;
  /** Null where every condition was looked at. */
  readonly condition: PartCondition | null;
  readonly wanted: number;
  readonly there: number;
}

/** The organisation takes in original or approved parts alone. */
export interface OriginNotAccepted {
  readonly type: "OriginNotAccepted";
  readonly part: string;
  readonly origin: PartOrigin;
  readonly accepted: readonly PartOrigin[];
}

/** It lies packed no more, or never did. */
export interface NotPacked {
  readonly type: "NotPacked";
  readonly part: string;
}

/** What only a part's ledger refuses. */
export type OwnPartRefusal = WrongLedger | SerialElsewhere | OneOfASerial | NotSoMany | OriginNotAccepted | NotPacked;

/** Why a command on a part's ledger was refused. Nothing was recorded. */
export type PartRefusal = RefusedBeforehand | OwnPartRefusal;
