import * as z from "zod";
import { Id } from "../event/actor.ts";
import { Contact, FreeText } from "../event/sealing.ts";
import { emergencyFacts, planNotReadyBecause } from "../policy/emergency-words.ts";
import { clockCommandSchemas } from "../process/clock-commands.ts";
import { commandSchema } from "../process/command-schema.ts";
import { Instant } from "../time/instant-schema.ts";
import type { Instant as InstantText } from "../time/instant.ts";

/** The facts of an emergency, as far as they are known (R-490, F-19). */
const Facts = z
  .strictObject({
    nature: FreeText.optional(),
    place: FreeText.optional(),
    happenedAt: Instant.optional(),
    casualties: FreeText.optional(),
    propertyLoss: FreeText.optional(),
    /** How far it is being dealt with. */
    progress: FreeText.optional(),
    /** Of the unit that reports it, or of whoever is in charge there. */
    contact: Contact.optional(),
  })
  .readonly();

const request = z.strictObject({ id: Id, number: Id.nullable() }).readonly();
const ids = z.array(Id).min(1).max(100).readonly();

/** Everything that can be asked of an emergency 突发事件. */
export const EmergencyCommand = z.discriminatedUnion("type", [
  /** The duty staff asked what happened, and put it down. */
  commandSchema("ReportEmergency", {
    customer: Id,
    channel: Id.default("phone"),
    facts: Facts,
    /** What was asked for, and nobody knew. */
    notKnown: z.array(z.enum(emergencyFacts)).readonly().default([]),
    request: request.optional(),
  }),
  /** More is known, or something turned out to be otherwise. */
  commandSchema("AddFacts", {
    facts: Facts.refine((facts) => Object.values(facts).some((fact) => fact !== undefined), "must say something"),
  }),
  /** The company is told, and its heads of department are called to the office. */
  commandSchema("TellCompany", { heads: ids }),
  /** The leaders who were phoned, by their roles. */
  commandSchema("PhoneLeaders", { leaders: ids }),
  commandSchema("LogArrival", { person: Id, where: z.enum(["office", "scene"]) }),
  commandSchema("LogInstruction", { leader: Id, instruction: FreeText }),
  commandSchema("LogMeasure", { measure: FreeText }),
  /** As the leaders said, departments begin to handle it. */
  commandSchema("NotifyDepartments", { departments: ids }),
  commandSchema("ReportProgress", { progress: FreeText }),
  /** Written information for the general manager, approved before it is delivered. */
  commandSchema("PrepareReport", { report: FreeText }),
  commandSchema("ApproveReport", {}),
  commandSchema("DeliverReport", {}),
  /** The emergency team is where it happened. */
  commandSchema("ReachScene", { team: z.array(Id).max(100).readonly().default([]) }),
  commandSchema("ClassifyEmergency", {
    weight: Id,
    fault: Id,
    findings: FreeText.optional(),
    /** What keeps it from spreading; a fault that the team puts right by itself needs none. */
    containment: FreeText.optional(),
  }),
  /** The team put it right by itself; the leadership has it on file. */
  commandSchema("FileEmergency", { handling: FreeText }),
  /** Somebody is to repair what broke: a service request of its own. */
  commandSchema("RequestRepair", { request: Id, fault: FreeText, site: Id.optional() }),
  commandSchema("ContactExternal", {
    party: Id,
    person: Contact.optional(),
    support: z.enum(["onsite", "remote"]),
    remarks: FreeText.optional(),
  }),
  commandSchema("InformSuperior", { inWriting: z.boolean(), report: FreeText }),
  /** The leadership lets a plan be started, on what the formal reporting system says. */
  commandSchema("AuthorisePlan", {
    plan: Id,
    basis: z.strictObject({ channel: Id, reference: Id }).readonly(),
    decision: FreeText.optional(),
  }),
  commandSchema("StartPlan", {}),
  commandSchema("NotePlanStarted", { plan: Id, version: z.int().positive() }),
  commandSchema("NotePlanNotReady", { plan: Id, because: z.enum(planNotReadyBecause) }),
  commandSchema("RecoverEmergency", { handling: FreeText }),
  /**
   * What is to be done better: for a plan, the one that was started where this is left out, or with null for
   * none.
   */
  commandSchema("RecordLesson", { lesson: FreeText, plan: Id.nullable().optional() }),
  /** What was handed on was not taken: there is no such plan, or no request can be logged there. */
  commandSchema("NoteNotHandedOn", { what: z.enum(["lesson", "repair"]), to: Id }),
  commandSchema("DeliverFinalReport", { course: FreeText, evaluation: FreeText, report: FreeText }),
  /** It was none: a false alarm. */
  commandSchema("CancelEmergency", { reason: FreeText }),
  ...clockCommandSchemas,
]);
/** An emergency's command as the edge hands it on. */
export type EmergencyCommand = z.infer<typeof EmergencyCommand> & { readonly at: InstantText };
/** An emergency's command as the caller writes it. */
export type EmergencyCommandInput = z.input<typeof EmergencyCommand>;
/** The name of a command on an emergency. */
export type EmergencyCommandName = EmergencyCommand["type"];
