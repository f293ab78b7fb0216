import * as z from "zod";
import { Id } from "../../event/actor.ts";
import { FreeText } from "../../event/sealing.ts";
import { sendInStandings } from "../../policy/request-words.ts";
import { command } from "./command.ts";

/** What is asked of others while a request is on its way, and with what it is bound up. */
export const supportCommands = [
  /** Something abnormal, or a limit that cannot be kept. */
  command("Escalate", {
    reason: FreeText,
    /** Purely technical: the senior system engineer hears of it too. */
    technical: z.boolean().default(false),
  }),
  command("ReportToProjectManager", { note: FreeText.optional() }),
  /** The engineer asks the desk for support. */
  command("RequestHelp", { question: FreeText }),
  command("AnswerHelp", {
    answer: FreeText,
    /** The entries of the knowledge base, or of other sources, that the answer rests on. */
    sources: z.array(Id).readonly().default([]),
  }),
  /** 上报总部技术支持经理 */
  command("ReportToHeadquarters", { reason: FreeText }),
  /** Somebody else answers for it from now on; who took the call stays on record. */
  command("Transfer", {
    to: z
      .strictObject({ department: Id.optional(), person: Id.optional() })
      .refine(({ department, person }) => department !== undefined || person !== undefined, {
        message: "must name a department or a person",
      })
      .readonly(),
    reason: FreeText,
  }),
  /**
   * A numbered record of its own was opened for this request: of a problem that is left, of a survey of its quality
   * or of a complaint about it. Those records say so themselves.
   */
  command("NoteRecord", { record: z.enum(["leftover", "qualitySurvey", "complaint"]), id: Id, number: Id.nullable() }),
  command("LinkRequest", {
    request: Id,
    /** What the other is to this one. */
    as: z.enum(["duplicateOf", "duplicate", "parent", "child", "related"]),
  }),
  /** How far a device has come that was sent in for repair; its send-in says so. */
  command("NoteSendIn", { repair: Id, number: Id.nullable(), standing: z.enum(sendInStandings) }),
] as const;
