import * as z from "zod";
import { Id } from "../../event/actor.ts";
import { Contact, FreeText } from "../../event/sealing.ts";
import { Instant } from "../../time/instant-schema.ts";
import { Signature } from "../../event/signature.ts";
import { WaitingFor } from "../command-parts.ts";
import { command } from "./command.ts";

const ratings = z.record(Id, z.int()).readonly();

/** The user's part, the receipt, the assessment, the archive, and what holds a request up or calls it off. */
export const receiptCommands = [
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
    /** Numbers of leftover-problem records and of the quality survey beside those that were noted. */
    leftoverSlips: z.array(Id).readonly().default([]),
    surveySlip: Id.nullable().default(null),
  }),
  command("NoteRevisitDone", { revisitId: Id, satisfied: z.boolean() }),
  command("Close", {}),
  /** The trouble is back; within the policy's time, later it is a new request that names this one. */
  command("Reopen", { reason: FreeText }),
  command("Hold", { for: WaitingFor, reason: FreeText }),
  command("Release", {}),
  command("Cancel", { reason: FreeText }),
] as const;
