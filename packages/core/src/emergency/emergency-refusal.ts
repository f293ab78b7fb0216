import type { CommonRefusal } from "../process/decide-by-rules.ts";
import type { EmergencyFact } from "./emergency-events.ts";

/** These facts must be asked for, and neither are they put down nor that nobody knew. */
export interface FactsMissing {
  readonly type: "FactsMissing";
  readonly missing: readonly EmergencyFact[];
}

/** The policy has no such weight, or no such type of fault. */
export interface NotClassifiable {
  readonly type: "NotClassifiable";
  readonly what: "weight" | "fault";
  readonly word: string;
  readonly known: readonly string[];
}

/** What keeps a fault of this weight from spreading must be said. */
export interface ContainmentMissing {
  readonly type: "ContainmentMissing";
  readonly weight: string;
}

/** About this type of fault other parties are contacted. */
export interface NotThePartyForFault {
  readonly type: "NotThePartyForFault";
  readonly fault: string;
  readonly party: string;
  readonly parties: readonly string[];
}

/** The information does not come from the formal reporting system. */
export interface NotFormal {
  readonly type: "NotFormal";
  readonly channel: string;
  readonly formal: readonly string[];
}

/** A step of an emergency that another one waits for. */
export type EmergencyStep =
  /** A leader's instruction is on record. */
  | "instruction"
  /** Written information that is not approved yet; that is approved and not delivered. */
  | "reportPrepared"
  | "reportApproved"
  /** Weighed as one that the team puts right by itself; weighed as more than that. */
  | "selfSolvable"
  | "graver"
  /** What a final report must be able to tell. */
  | "companyTold"
  | "leadersPhoned"
  | "reportDelivered"
  | "superiorTold"
  | "superiorReported"
  | "lesson";

/** What a command on an emergency still needs before somebody can issue it. */
export interface EmergencyMissing {
  readonly requirement: EmergencyStep;
  /** The roles of the leaders who are still to be phoned; left out for every other step. */
  readonly leaders?: readonly string[];
}

/** Other steps come first. */
export interface StepsMissing {
  readonly type: "StepsMissing";
  readonly command: string;
  readonly missing: readonly EmergencyMissing[];
}

/** What only emergencies refuse. */
export type OwnEmergencyRefusal =
  FactsMissing | NotClassifiable | ContainmentMissing | NotThePartyForFault | NotFormal | StepsMissing;

/** Why a command on an emergency was refused. Nothing was recorded. */
export type EmergencyRefusal = OwnEmergencyRefusal | CommonRefusal;
