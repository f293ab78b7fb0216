import * as z from "zod";
import { revisitChannels } from "./revisit-scheme.ts";
import { DayWindow } from "./day-window.ts";
import { ApprovalSlot } from "./approval-slot.ts";
import { Condition } from "./condition-schema.ts";
import { Label } from "./label.ts";
import { LinkLifetime } from "./link-lifetime.ts";
import { named, sourced } from "./named.ts";
import { AuthorisationRule } from "./authorisation-rules.ts";
import { ConductRules } from "./conduct-rules.ts";
import { RequestSlips } from "./request-slips.ts";
import { permittedRequestCommands } from "./request-words.ts";

const name = z.string().min(1);
/** The rules of the source material behind a number or a list, such as `R-166`; or who decided it. */
const source = z.array(name).readonly();

/** Which kinds of request there are, and what each asks for. */
export const RequestKind = z
  .strictObject({
    /** What people read. */
    label: Label,
    /** Whether triage must grade the severity. */
    severity: z.boolean(),
    /** Whether work on site needs the signed checklist. */
    checklist: z.boolean(),
    /** Whether the customer's ratings are asked for. */
    ratings: z.boolean(),
  })
  .readonly();
export type RequestKind = z.infer<typeof RequestKind>;

/** One thing the customer confirms before work starts, or that does not apply. */
export const ChecklistItem = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** What people read. */
    label: Label,
    /** Whether the moment is asked for, such as that of the last backup. */
    timed: z.boolean(),
    /** The facts of the request and its visit under which it is asked for; always, where this is left out. */
    appliesWhen: Condition.exactOptional(),
    /** Where the source material says so, or who decided it. */
    source,
  })
  .readonly();
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** What the customer rates when signing, each question on the same scale of whole numbers. */
export const Survey = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** The lowest grade. */
    worst: z.int(),
    /** The highest grade. */
    best: z.int(),
    /** What is rated. */
    questions: z.array(z.strictObject(named).readonly()).min(1).readonly(),
    /** Where the source material says so, or who decided it. */
    source,
  })
  .refine(({ worst, best }) => worst < best, { path: ["best"], message: "must be above worst" })
  .readonly();
export type Survey = z.infer<typeof Survey>;

/** What must hold before a step may happen. Each word's meaning is that of the refusal's `missing` entry. */
export const Requirement = z.enum([
  "checklistSigned",
  "openProblemsNone",
  "nonVisitRecorded",
  "ratings",
  "dataEntered",
  "assessed",
  "assessmentReviewed",
  "blockingRevisitsDone",
  "slipReturned",
  "slipAudited",
  "unitSealed",
  "settled",
  "expensesRecorded",
  "slipFilled",
  "insideScope",
  "repairsCounted",
  "leftoverRecorded",
]);
export type Requirement = z.infer<typeof Requirement>;

const PAPER = ["dataEntered", "assessed", "assessmentReviewed", "blockingRevisitsDone"] as const;
const DESK = ["slipReturned", "slipAudited", "settled", "expensesRecorded", "slipFilled"] as const;

/**
 * Command → what must hold before it. Each command can ask for what is known when its turn comes, and for nothing else.
 */
export const Gates = z
  .strictObject({
    /** nobody comes after all, and the customer knows. */
    Triage: gate("slipFilled"),
    /**
     * what is wanted lies inside the agreed scope in each of its dimensions.: how often the
     * unit was repaired is known, and what was repaired too often is replaced.
     */
    Dispatch: gate("insideScope", "slipFilled", "repairsCounted"),
    /** what is guided or done from afar is written down, and lies inside the agreed scope. */
    ResolveRemotely: gate("nonVisitRecorded", "insideScope"),
    /** What was advised is written down. */
    AdviseOnly: gate("nonVisitRecorded", "slipFilled"),
    /** */
    StartWork: gate("checklistSigned", "slipFilled"),
    /** */
    CompleteWork: gate("openProblemsNone", "slipFilled"),
    /** */
    DecideReceipt: gate("ratings", "dataEntered", "unitSealed", "slipAudited", "slipFilled"),
    /** C-20: what an organisation asks for before the file is put away is its own list. R-235: no problem is left unrecorded. */
    Archive: gate(...PAPER, ...DESK, "leftoverRecorded"),
    /** C-20: what an organisation asks for before the request is over is its own list. */
    Close: gate(...PAPER, ...DESK),
  })
  .partial()
  .readonly();
export type Gates = z.infer<typeof Gates>;

/**
 * What must hold of a request, of its visit and of the customer's part (`signed`, `outcome`, `sealed`) before its receipt
 * is archived, where `when` holds of it: until then an engineer is
 * dispatched again, or it is deferred.
 */
export const Archivable = z
  .strictObject({
    ...named,
    /** Of what it is wanted, by its facts. Empty: of every receipt. */
    when: Condition,
    /** What must hold of it. */
    wanted: Condition,
    ...sourced,
  })
  .readonly();
export type Archivable = z.infer<typeof Archivable>;

/** When a customer is asked, after a repair, whether all is well. */
export const AfterRepairRevisit = z
  .strictObject({
    /** How the customer is asked. */
    channel: z.enum(revisitChannels),
    /** The kinds of request it follows. */
    kinds: z.array(name).min(1).readonly(),
    /** Hours from the end of the work within which it is to happen. */
    withinHours: z.number().positive(),
    /** Windows of the customer's day in which to ask; the first that opens after the decision is planned. */
    windows: z.array(DayWindow).min(1).readonly(),
    /** Whether it may lie in its windows only; else, where none opens in time, it takes what time is left. */
    windowsBind: z.boolean(),
    /** Whether the request stays open until it is done. */
    blocking: z.boolean(),
    /** Where the source material says so, or who decided it. */
    source,
  })
  .readonly();
export type AfterRepairRevisit = z.infer<typeof AfterRepairRevisit>;

/** How requests are lived through: who may do what, and what must hold before a step. */
export const RequestRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody's. */
    permissions: z.partialRecord(z.enum(permittedRequestCommands), z.array(name).readonly()).readonly(),
    /** The role of a visit's engineer: a clock that tells this role tells the one at work, where there is one. */
    engineerRole: name,
    /** The role that answers for a department: it is told what is dispatched or handed over to its department. */
    departmentRole: name,
    /** For how long after its close a request can be reopened; null where it cannot. */
    reopening: z
      .strictObject({
        /** Days of 24 hours after the close, the last moment included. */
        withinDays: z.number().positive(),
        ...sourced,
      })
      .readonly()
      .nullable(),
    /** The role in which a customer acts: what is told this role goes to the contact of the request. */
    customerRole: name,
    /** Kind of request → what it asks for. */
    kinds: z.record(name, RequestKind).readonly(),
    /**
     * By which channels users reach the desk; null where any will do. What the system logs of itself, and what an engineer
     * finds on patrol, came by none.
     */
    channels: z
      .array(z.strictObject({ ...named, ...sourced }).readonly())
      .min(1)
      .readonly()
      .nullable(),
    /** What the customer confirms before work starts. */
    checklist: z.array(ChecklistItem).readonly(),
    /** What the customer rates when signing. */
    survey: Survey,
    /** The slips that requests are written on; null where nothing is kept beside what the commands say. */
    slips: RequestSlips.nullable(),
    /** Null where nobody looks at conduct on a request. */
    conduct: ConductRules.nullable(),
    /** Whose word work on the customer's system waits for. */
    authorisation: z.array(AuthorisationRule).readonly(),
    /** The organisation's own signatures, in the order in which they are given. */
    approvals: z.array(ApprovalSlot).readonly(),
    /** Command → what must hold before it. */
    gates: Gates,
    /** What the receipt must show to be archived; else an engineer is dispatched again, or it is deferred. */
    archivable: z.array(Archivable).readonly(),
    /** How long the link that a customer is sent to sign and rate with works. */
    signOffLink: LinkLifetime,
    /** The revisit that follows a repair; null: none. */
    afterRepair: AfterRepairRevisit.nullable(),
  })
  .readonly();
export type RequestRules = z.infer<typeof RequestRules>;

function gate<const Words extends readonly [Requirement, ...Requirement[]]>(...words: Words) {
  return z.array(z.enum(words)).readonly();
}
