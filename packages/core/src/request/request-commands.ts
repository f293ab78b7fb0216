import { z } from "zod";
import { Money } from "../money/money.ts";
import { Actor, Id } from "../event/actor.ts";
import { Contact, FreeText } from "../event/sealing.ts";
import { clockCommandSchemas } from "../process/clock-commands.ts";
import { Instant } from "../time/instant-schema.ts";
import { Appointment, ChecklistAnswers, PartUsed, Signature } from "./command-parts.ts";

const command = <Type extends string, Fields extends z.core.$ZodLooseShape>(type: Type, fields: Fields) =>
  z.strictObject({
    type: z.literal(type),
    by: Actor,
    /** When it happened; when it is recorded, if absent. */
    at: Instant.optional(),
    /** Makes the command safe to send twice: unique for the stream. */
    commandId: Id.optional(),
    ...fields,
  });

/** For commands about the current visit; refused when it is another. */
const visit = { visitId: Id.optional() };
const mode = z.enum(["onsite", "remote", "resident"]);
const ratings = z.record(Id, z.int()).readonly();

/** Everything that can be asked of a service request. */
export const RequestCommand = z.discriminatedUnion("type", [
  command("Log", {
    customer: Id,
    /** What the caller reports 故障现象. */
    fault: FreeText,
    /** What the caller wishes 用户愿望. */
    wish: FreeText.optional(),
    kind: Id.default("fault"),
    /** How it reached the hotline 信息来源 (EN-01). */
    source: Id.default("phone"),
    contact: Contact.optional(),
    site: Id.optional(),
    product: z.strictObject({ name: Id, version: Id.optional() }).readonly().optional(),
    /** Customer service card 客户服务卡号 and handbook 服务手册编号. */
    cardNumber: Id.optional(),
    handbookNumber: Id.optional(),
    /** What the tier and the clocks look at: zone, equipment class, service item, location … */
    facts: z
      .record(Id, z.union([z.string(), z.number(), z.boolean(), z.null()]))
      .readonly()
      .default({}),
  }),
  command("StartGuidance", { channel: z.enum(["phone", "video", "remoteDesktop"]).default("phone") }),
  command("EndGuidance", { findings: FreeText }),
  command("Triage", {
    severity: Id.optional(),
    faultCategory: Id.optional(),
    charging: z.enum(["free", "paid", "undetermined"]).default("undetermined"),
    /** What the customer was told that paid service will come to. */
    estimate: Money.optional(),
    diagnosis: FreeText.optional(),
  }),
  command("Dispatch", {
    engineer: Id,
    team: z.array(Id).readonly().default([]),
    mode: mode.default("onsite"),
    purpose: z.enum(["survey", "repair", "commission", "patrol", "revisit", "training"]).default("repair"),
    /** What the duty manager suggests 处置建议. */
    suggestion: FreeText.optional(),
    appointment: Appointment.optional(),
    /** Whether a vehicle goes with the engineer. */
    vehicle: z.boolean().default(false),
  }),
  command("Reassign", { ...visit, engineer: Id, suggestion: FreeText.optional() }),
  command("Confirm", visit),
  command("Decline", { ...visit, reason: FreeText }),
  command("Depart", visit),
  command("Arrive", visit),
  command("RecordNonVisit", {
    ...visit,
    reason: FreeText,
    /** Who was told, when and how. */
    told: z
      .strictObject({ person: Contact, at: Instant, channel: z.enum(["phone", "email", "message", "inPerson"]) })
      .readonly(),
  }),
  command("SignChecklist", { ...visit, answers: ChecklistAnswers, signature: Signature }),
  command("StartWork", visit),
  command("RecordProgress", { note: FreeText }),
  command("CompleteWork", {
    ...visit,
    result: z.enum(["completedSmoothly", "observe"]),
    /** Existing problems and next plan; `none` 无 for smooth work. */
    openProblems: z.union([z.literal("none"), z.strictObject({ described: FreeText }).readonly()]),
    cause: FreeText.optional(),
    solution: FreeText,
    parts: z.array(PartUsed).readonly().default([]),
  }),
  command("ResolveRemotely", { solution: FreeText, cause: FreeText.optional() }),
  command("SignOff", {
    /** Filled in by the user, not by the engineer. */
    outcome: z.enum(["fullyResolved", "partlyResolved", "unresolved"]),
    opinion: FreeText.optional(),
    /** Question → grade, on the policy's survey. */
    ratings: ratings.default({}),
    signature: Signature,
  }),
  command("Rate", { ratings }),
  command("RecordUnsigned", {
    reason: z.enum(["refused", "absent"]),
    explanation: FreeText,
    witness: Contact.optional(),
    evidence: z.array(Id).readonly().default([]),
  }),
  command("Leave", visit),
  command("EnterData", visit),
  command("DecideReceipt", {
    decision: z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("archive") }),
      z.strictObject({ type: z.literal("redispatch") }),
      z.strictObject({
        type: z.literal("defer"),
        /** The date or the condition on which it is taken up again. */
        until: z.union([
          z.strictObject({ resumeAt: Instant }).readonly(),
          z.strictObject({ condition: FreeText }).readonly(),
        ]),
      }),
    ]),
    explanation: FreeText.optional(),
  }),
  command("Resume", { reason: FreeText.optional() }),
  command("AssessPerformance", { score: z.number() }),
  command("ReviewAssessment", { opinion: FreeText.optional() }),
  command("Archive", {
    /** Numbers of the leftover-problem records and of the quality survey, where there are any. */
    leftoverSlips: z.array(Id).readonly().default([]),
    surveySlip: Id.nullable().default(null),
  }),
  command("NoteRevisitDone", { revisitId: Id, satisfied: z.boolean() }),
  command("Close", {}),
  command("Hold", { for: z.enum(["customer", "parts", "thirdParty"]), reason: FreeText }),
  command("Release", {}),
  command("Cancel", { reason: FreeText }),
  ...clockCommandSchemas,
]);

/** A command as it was written by the caller: `at` may be absent, texts are strings, contacts are data. */
export type RequestCommandInput = z.input<typeof RequestCommand>;
/** A command as the edge hands it on: `at` is known, texts and new cards are marked for sealing. */
export type RequestCommand = z.infer<typeof RequestCommand> & { readonly at: Instant };
/** The name of a command. */
export type RequestCommandName = RequestCommand["type"];
