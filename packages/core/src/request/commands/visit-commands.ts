import * as z from "zod";
import { Id } from "../../event/actor.ts";
import { Contact, FreeText } from "../../event/sealing.ts";
import { Instant } from "../../time/instant-schema.ts";
import { Appointment, TellingChannel } from "../command-parts.ts";
import { command, mode, visit } from "./command.ts";

/** An engineer, or the department that will say which of its engineers goes. */
const assignee = { engineer: Id.optional(), department: Id.optional() };
interface Assigned {
  readonly engineer?: string | undefined;
  readonly department?: string | undefined;
}
const isAssigned = ({ engineer, department }: Assigned): boolean => engineer !== undefined || department !== undefined;
const toSomebody = { path: ["engineer"], message: "must be given, or the department that assigns one" };

/** From the dispatch to the engineer's arrival, or to the record that nobody came. */
export const visitCommands = [
  command("Dispatch", {
    ...assignee,
    team: z.array(Id).readonly().default([]),
    mode: mode.default("onsite"),
    purpose: z
      .enum(["survey", "repair", "replacement", "commission", "patrol", "revisit", "training"])
      .default("repair"),
    /** What the duty manager suggests 处置建议. */
    suggestion: FreeText.optional(),
    appointment: Appointment.optional(),
    /** Whether a vehicle goes with the engineer. */
    vehicle: z.boolean().default(false),
  }).refine(isAssigned, toSomebody),
  /** The department says who goes. */
  command("AssignEngineer", { ...visit, engineer: Id, team: z.array(Id).readonly().default([]) }),
  command("Reassign", { ...visit, ...assignee, suggestion: FreeText.optional() }).refine(isAssigned, toSomebody),
  command("Confirm", visit),
  command("Decline", { ...visit, reason: FreeText }),
  command("Depart", visit),
  command("Arrive", visit),
  /** The engineer will be late, or cannot come. */
  command("ReportDelay", {
    ...visit,
    outcome: z.enum(["late", "cannotArrive"]),
    reason: FreeText,
    /** When the engineer now hopes to be there. */
    expectedAt: Instant.optional(),
  }),
  /** The customer hears of a delay, or of anything else that does not go as agreed. */
  command("TellCustomer", { person: Contact, channel: TellingChannel, message: FreeText }),
  command("RecordNonVisit", {
    ...visit,
    reason: FreeText,
    /** Who was told, when and how. */
    told: z.strictObject({ person: Contact, at: Instant, channel: TellingChannel }).readonly(),
    /** What comes in its place. */
    next: z
      .discriminatedUnion("type", [
        z.strictObject({ type: z.literal("triage") }),
        z.strictObject({ type: z.literal("appointment"), appointment: Appointment }),
        z.strictObject({ type: z.literal("remoteSolution"), solution: FreeText, cause: FreeText.optional() }),
      ])
      .default({ type: "triage" }),
  }),
] as const;
