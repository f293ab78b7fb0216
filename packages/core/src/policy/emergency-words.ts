import { permittedClockCommands } from "./clock-words.ts";

/** What must be asked and put down of an emergency, by the names of the fields that hold it. */
export const emergencyFacts = [
  "nature",
  "place",
  "happenedAt",
  "casualties",
  "propertyLoss",
  "progress",
  "contact",
] as const;

/** The commands on an emergency whose permission a policy gives; the process holds its commands to this list. */
export const permittedEmergencyCommands = [
  "ReportEmergency",
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
  "ReachScene",
  "ClassifyEmergency",
  "FileEmergency",
  "RequestRepair",
  "ContactExternal",
  "InformSuperior",
  "AuthorisePlan",
  "StartPlan",
  "NotePlanStarted",
  "NotePlanNotReady",
  "RecoverEmergency",
  "RecordLesson",
  "NoteNotHandedOn",
  "DeliverFinalReport",
  "CancelEmergency",
  ...permittedClockCommands,
] as const;

/** The commands on an emergency plan whose permission a policy gives; the process holds its commands to this list. */
export const permittedEmergencyPlanCommands = [
  "DraftPlan",
  "WritePart",
  "ScheduleDrill",
  "RecordDrill",
  "ApprovePlan",
  "ReturnPlan",
  "ReviewPlan",
  "RevisePlan",
  "TakeLesson",
  "SettleLesson",
  "ActivatePlan",
  "WithdrawPlan",
  ...permittedClockCommands,
] as const;

/** Why a plan could not be started: there is none of that name, no version is in force, or others decide about it. */
export const planNotReadyBecause = ["noSuchPlan", "notInForce", "notTheDecisionMaker"] as const;
/** Why a plan could not be started. */
export type PlanNotReadyBecause = (typeof planNotReadyBecause)[number];
