import * as z from "zod";
import { Actor, Id } from "../event/actor.ts";
import { Contact, FreeText } from "../event/sealing.ts";
import { revisitChannels } from "../policy/revisit-scheme.ts";
import { clockCommandSchemas } from "../process/clock-commands.ts";
import type { Instant as InstantText } from "../time/instant.ts";
import { Instant } from "../time/instant-schema.ts";
import { TimeZone } from "../time/time-zone-schema.ts";
import { RevisitSchedule } from "./revisit-schedule.ts";

const common = { by: Actor, at: Instant.optional(), commandId: Id.optional() };

const command = <const Name extends string, Shape extends z.ZodRawShape>(type: Name, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...common, ...shape });

const inOrder = ({ windowFrom, windowUntil }: { readonly windowFrom: string; readonly windowUntil: string }) =>
  windowFrom < windowUntil;
const windowEndsFirst = { path: ["windowUntil"], message: "must be after windowFrom" };

const AskingWindow = z
  .strictObject({ windowFrom: Instant, windowUntil: Instant })
  .refine(inOrder, windowEndsFirst)
  .readonly();

/** Everything that can be asked of a revisit 回访. */
export const RevisitCommand = z.discriminatedUnion("type", [
  command("PlanRevisit", {
    /** The request it asks about; none where a scheme anchors it elsewhere. */
    request: z.strictObject({ id: Id, number: Id.nullable() }).readonly().nullable().default(null),
    /** What it belongs to where that is no request: an installed asset, an agreement or a complaint. */
    subject: z
      .strictObject({ kind: z.enum(["asset", "agreement", "request", "complaint"]), id: Id })
      .readonly()
      .nullable()
      .default(null),
    customer: Id,
    /** Where what it asks about stands; null where that is not known. */
    site: Id.nullable().default(null),
    contact: Contact.optional(),
    /** The end of the work it asks about, or what else it is counted from. */
    serviceDoneAt: Instant,
    channel: z.enum(revisitChannels),
    windowFrom: Instant,
    windowUntil: Instant,
    dueBy: Instant.nullable(),
    /** The schemes that ask for it. */
    schemes: z.array(Id).readonly().default([]),
    /** For what a plan of schemes put it there; null where something that happened asks for it, or somebody. */
    schedule: RevisitSchedule.nullable().default(null),
    /** The zone in whose day it is tried again where no schedule says; the policy's when absent. */
    timeZone: TimeZone.optional(),
  }).refine(inOrder, windowEndsFirst),
  /** A plan made anew puts it elsewhere. */
  command("MoveRevisit", {
    windowFrom: Instant,
    windowUntil: Instant,
    dueBy: Instant.nullable(),
    because: Id,
    /** Who is asked now and how, where the plan says; else who was to be. */
    asked: z
      .strictObject({ contact: Contact.optional(), channel: z.enum(revisitChannels) })
      .nullable()
      .default(null),
    /** What it is for now, where the plan says; else it stays for what it was. */
    schedule: RevisitSchedule.nullable().default(null),
  }).refine(inOrder, windowEndsFirst),
  /** The pre-call list 回访准备. */
  command("PrepareRevisit", { topics: z.array(Id).readonly(), notes: FreeText.optional() }),
  command("RecordAttempt", {
    result: z.enum(["noAnswer", "inconvenient", "wrongContact"]),
    /** When the customer wishes to be asked; else the policy says when it is tried again. */
    again: AskingWindow.optional(),
  }),
  command("RecordRevisit", {
    /** Whether the customer is content with what was done. */
    satisfied: z.boolean(),
    /** What came of it beyond that: guidance was given, or service is needed. */
    outcome: z.enum(["fine", "instructed", "needsService"]).optional(),
    /** What was asked or done of what the schemes list. */
    topics: z.array(Id).readonly().default([]),
    ratings: z
      .array(z.strictObject({ question: Id, scale: Id, grade: Id }).readonly())
      .readonly()
      .default([]),
    remarks: FreeText.optional(),
  }),
  /** The person in charge who arranges a visit. */
  command("AssignFollowUp", { personInCharge: Id, requirement: FreeText.optional() }),
  /** Whether what was done contents the customer. */
  command("VerifyFollowUp", { resolved: z.boolean(), remarks: FreeText.optional() }),
  /** It becomes another department's until the customer agrees (F-22). */
  command("TransferRevisit", { to: Id, reason: FreeText }),
  command("SettleTransfer", { agreed: z.boolean(), remarks: FreeText.optional() }),
  command("CancelRevisit", { because: Id }),
  ...clockCommandSchemas,
]);
/** A revisit's command as the edge hands it on. */
export type RevisitCommand = z.infer<typeof RevisitCommand> & { readonly at: InstantText };
/** A revisit's command as the caller writes it. */
export type RevisitCommandInput = z.input<typeof RevisitCommand>;
