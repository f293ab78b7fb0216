import type { TextRef } from "../event/sealing.ts";
import { ADOPTIONS } from "../process/clock-commands.ts";
import type { ClockMemory } from "../process/clock-memory.ts";
import type { StateAccepting } from "../process/state-accepting.ts";
import type { EmergencyCommandName } from "./emergency-commands.ts";
import type {
  Classification,
  EmergencyEvent,
  EmergencyEventData,
  EmergencyFact,
  EmergencyFacts,
  FinalReport,
  PlanAuthorisation,
} from "./emergency-events.ts";

/** What is known of an emergency whatever has become of it. */
export interface EmergencyFile {
  /** Whom it befell. */
  readonly customer: string;
  readonly channel: string;
  /** The service request out of which it was reported. */
  readonly request: EmergencyEventData["EmergencyReported"]["request"];
  readonly facts: EmergencyFacts;
  /** What was asked for, and is still not known. */
  readonly notKnown: readonly EmergencyFact[];
  /** The duty log: all that happened, as it happened, whenever it was put down. */
  readonly log: readonly EmergencyEvent[];
  readonly clocks: ClockMemory;
}

/** The plan that an emergency was handled by. */
export interface PlanInUse extends PlanAuthorisation {
  readonly authorisedBy: string;
  readonly version: number;
}

/** What an emergency that is over keeps of it. */
export interface EmergencyRecovery {
  readonly classification: Classification;
  /** Null where none was started. */
  readonly plan: PlanInUse | null;
  readonly handling: TextRef;
}

/** What an emergency is that a plan may be started in. */
export interface AuthorisedEmergency {
  readonly classification: Classification;
  readonly authorisation: PlanAuthorisation & { readonly authorisedBy: string };
}

/** An emergency that is on record. */
export type BegunEmergency = { readonly file: EmergencyFile } & (
  | { readonly status: "reported" }
  | { readonly status: "onScene" }
  | { readonly status: "classified"; readonly classification: Classification }
  | ({ readonly status: "authorised" } & AuthorisedEmergency)
  | ({ readonly status: "starting" } & AuthorisedEmergency)
  | { readonly status: "planRunning"; readonly classification: Classification; readonly plan: PlanInUse }
  | ({ readonly status: "recovered" } & EmergencyRecovery)
  | ({ readonly status: "closed"; readonly finalReport: FinalReport } & EmergencyRecovery)
  | { readonly status: "filed"; readonly classification: Classification; readonly handling: TextRef }
  | { readonly status: "cancelled"; readonly reason: TextRef }
);

/** An emergency between events. Each status has the fields that exist in it and no others. */
export type EmergencyState = { readonly status: "unreported" } | BegunEmergency;

/** How far an emergency has come. */
export type EmergencyStatus = EmergencyState["status"];

/** What plans answer, however late. */
const ANSWERS = ["NotePlanStarted", "NotePlanNotReady"] as const;
/** What may be done and put down at any time while an emergency is open. */
const LOGGED = [
  "AddFacts",
  "TellCompany",
  "PhoneLeaders",
  "LogArrival",
  "LogInstruction",
  "LogMeasure",
  "NotifyDepartments",
  "ReportProgress",
  "PrepareReport",
  "ApproveReport",
  "DeliverReport",
  "RequestRepair",
  "InformSuperior",
  "NoteNotHandedOn",
  "FireTimer",
  ...ADOPTIONS,
] as const;
const OVER = [...ANSWERS, "NoteNotHandedOn", "FireTimer"] as const;

/** The state machine of an emergency: the commands each status accepts. */
export const emergencyTransitions = {
  unreported: ["ReportEmergency"],
  reported: ["ReachScene", "CancelEmergency", ...LOGGED],
  onScene: ["ClassifyEmergency", "CancelEmergency", ...LOGGED],
  classified: [
    "ClassifyEmergency",
    "FileEmergency",
    "AuthorisePlan",
    "ContactExternal",
    "RecoverEmergency",
    "CancelEmergency",
    ...ANSWERS,
    ...LOGGED,
  ],
  authorised: [
    "StartPlan",
    "ClassifyEmergency",
    "AuthorisePlan",
    "ContactExternal",
    "RecoverEmergency",
    "CancelEmergency",
    ...ANSWERS,
    ...LOGGED,
  ],
  starting: ["AuthorisePlan", "ContactExternal", "RecoverEmergency", "CancelEmergency", ...ANSWERS, ...LOGGED],
  planRunning: ["ClassifyEmergency", "ContactExternal", "RecoverEmergency", ...ANSWERS, ...LOGGED],
  recovered: ["RecordLesson", "DeliverFinalReport", ...ANSWERS, ...LOGGED],
  closed: OVER,
  filed: OVER,
  cancelled: OVER,
} as const satisfies Record<EmergencyStatus, readonly EmergencyCommandName[]>;

/** Where each command leads, drawn in the docs; a law holds the process to it. */
export const emergencyOutcomes = {
  ReportEmergency: ["reported"],
  AddFacts: "same",
  TellCompany: "same",
  PhoneLeaders: "same",
  LogArrival: "same",
  LogInstruction: "same",
  LogMeasure: "same",
  NotifyDepartments: "same",
  ReportProgress: "same",
  PrepareReport: "same",
  ApproveReport: "same",
  DeliverReport: "same",
  ReachScene: ["onScene"],
  ClassifyEmergency: ["classified", "authorised", "planRunning"],
  FileEmergency: ["filed"],
  RequestRepair: "same",
  ContactExternal: "same",
  InformSuperior: "same",
  AuthorisePlan: ["authorised"],
  StartPlan: ["starting"],
  NotePlanStarted: ["planRunning"],
  NotePlanNotReady: ["classified"],
  RecoverEmergency: ["recovered"],
  RecordLesson: "same",
  NoteNotHandedOn: "same",
  DeliverFinalReport: ["closed"],
  CancelEmergency: ["cancelled"],
  FireTimer: "same",
  AdoptPolicy: "same",
  AdoptCalendar: "same",
} as const satisfies Record<EmergencyCommandName, "same" | readonly EmergencyStatus[]>;

/** The states in which the command named `Name` is accepted. */
export type EmergencyAccepting<Name extends EmergencyCommandName> = StateAccepting<
  EmergencyState,
  typeof emergencyTransitions,
  Name
>;
