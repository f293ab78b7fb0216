import * as z from "zod";
import { Id } from "../../event/actor.ts";
import { FreeText } from "../../event/sealing.ts";
import { Signature } from "../../event/signature.ts";
import { ChecklistAnswers, PartUsed, RepairDone, WaitingFor } from "../command-parts.ts";
import { requestMilestones } from "../../policy/request-words.ts";
import { command, visit } from "./command.ts";

/**
 * What was repaired, for the count of repeated repairs; where it is left out, the policy says
 * whether the work was a repair of the request's unit.
 */
const repairs = z.array(RepairDone).readonly().optional();

/** Consent, work and its result, and the paper of the visit. */
export const workCommands = [
  command("SignChecklist", { ...visit, answers: ChecklistAnswers, signature: Signature }),
  command("StartWork", visit),
  command("RecordProgress", {
    note: FreeText,
    /** What it comes to that a promise waits for, such as the plan of R-095 or the proposal of R-076. */
    milestone: z.enum(requestMilestones).optional(),
  }),
  /** The visit is over and the work is not: a survey, unfinished, or a part is wanted. */
  command("EndVisit", {
    ...visit,
    result: z.enum(["surveyed", "unfinished", "partsNeeded"]),
    findings: FreeText,
    parts: z.array(PartUsed).readonly().default([]),
    repairs,
    /** Another visit, or waiting first. */
    next: z
      .discriminatedUnion("type", [
        z.strictObject({ type: z.literal("dispatch") }),
        z.strictObject({ type: z.literal("wait"), for: WaitingFor }),
      ])
      .default({ type: "dispatch" }),
  }),
  command("CompleteWork", {
    ...visit,
    result: z.enum(["completedSmoothly", "observe"]),
    /** Existing problems and next plan; `none` 无 for smooth work. */
    openProblems: z.union([z.literal("none"), z.strictObject({ described: FreeText }).readonly()]),
    cause: FreeText.optional(),
    solution: FreeText,
    parts: z.array(PartUsed).readonly().default([]),
    repairs,
  }),
  command("ResolveRemotely", { solution: FreeText, cause: FreeText.optional() }),
  command("Leave", visit),
  /** The engineer is back at the company 回公司时间. */
  command("ReturnToCompany", visit),
  command("EnterData", visit),
  /** Attached pages, pictures, recordings, by the ids the application keeps them under. */
  command("AttachEvidence", { evidence: z.array(Id).min(1).readonly(), caption: FreeText.optional() }),
] as const;
