import * as z from "zod";
import { emergencyFacts, permittedEmergencyCommands, permittedEmergencyPlanCommands } from "./emergency-words.ts";
import { named, sourced } from "./named.ts";

const name = z.string().min(1);
const names = z.array(name).readonly();

/** A type of fault behind an emergency, and which outside parties are contacted about one. */
export const EmergencyFault = z
  .strictObject({
    ...named,
    /** The outside parties who may be contacted about it; null where it is anybody. */
    contacts: names.nullable(),
    ...sourced,
  })
  .readonly();
export type EmergencyFault = z.infer<typeof EmergencyFault>;

/** How grave an emergency can be, and what follows. */
export const EmergencyWeight = z
  .strictObject({
    ...named,
    /** Whether it is put right and filed, with no plan started and nobody else concerned. */
    selfSolvable: z.boolean(),
    /** Whether the superior authority is told, and told in writing. */
    toSuperior: z.boolean(),
    ...sourced,
  })
  .readonly();
export type EmergencyWeight = z.infer<typeof EmergencyWeight>;

/** How emergencies are handled: who may do what, what must be asked, and who must hear of it. */
export const EmergencyRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody's. */
    permissions: z.partialRecord(z.enum(permittedEmergencyCommands), names).readonly(),
    /** What must be asked when one is reported: each is put down, or that nobody knew. */
    facts: z.array(z.enum(emergencyFacts)).readonly(),
    /** The roles that must be phoned. */
    leaders: names,
    /** The role of those who answer for a department that is notified. */
    departmentRole: name,
    /** The types of fault that one can be put down to. */
    faults: z.array(EmergencyFault).min(1).readonly(),
    /** How grave one can be when it is classified. */
    weights: z.array(EmergencyWeight).min(1).readonly(),
    /** The channels of the formal reporting system: a plan is started on nothing that was heard elsewhere. */
    formalChannels: z.array(name).min(1).readonly(),
    ...sourced,
  })
  .readonly();
export type EmergencyRules = z.infer<typeof EmergencyRules>;

/** Something that a part of every emergency plan must say. */
export const EmergencyPlanItem = z.strictObject({ ...named, ...sourced }).readonly();
export type EmergencyPlanItem = z.infer<typeof EmergencyPlanItem>;

/** A part that every emergency plan must have. */
export const EmergencyPlanPart = z
  .strictObject({
    ...named,
    /** What the part must say. */
    items: z.array(EmergencyPlanItem).min(1).readonly(),
    ...sourced,
  })
  .readonly();
export type EmergencyPlanPart = z.infer<typeof EmergencyPlanPart>;

/** How emergency plans are made: who may do what, and what a plan must contain. */
export const EmergencyPlanRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody's. */
    permissions: z.partialRecord(z.enum(permittedEmergencyPlanCommands), names).readonly(),
    /** The parts without which a plan is not submitted. */
    parts: z.array(EmergencyPlanPart).min(1).readonly(),
    /** Whether a drill may be a simulation. */
    simulation: z.boolean(),
    ...sourced,
  })
  .readonly();
export type EmergencyPlanRules = z.infer<typeof EmergencyPlanRules>;
