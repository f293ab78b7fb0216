import { ok } from "neverthrow";
import type { ComplaintRules } from "../policy/complaint-rules.ts";
import type { Actor } from "../event/actor.ts";
import { planAfterRepair, type RevisitPlan } from "../revisit/plan-after-repair.ts";
import type { ClockCommand } from "../process/decide-clocks.ts";
import type { Asked } from "../process/decide-by-rules.ts";
import { inZone } from "../time/in-zone.ts";
import type { Instant } from "../time/instant.ts";
import { aboveStandard } from "./above-standard.ts";
import type { ComplaintCommandName } from "./complaint-commands.ts";
import type { Merging } from "./complaint-events.ts";
import type { OwnComplaintRefusal } from "./complaint-refusal.ts";
import {
  recordedOfComplaint as recorded,
  refusedByComplaint as refused,
  type ComplaintRule,
  type SealedComplaintCommand,
} from "./complaint-rule.ts";
import type { BegunComplaint, ComplaintFile } from "./complaint-state.ts";

type Ruled = Exclude<ComplaintCommandName, ClockCommand["type"]>;

/** What each command on a complaint does. */
export const complaintCommandRules: { readonly [Name in Ruled]: ComplaintRule<Name> } = {
  ReceiveComplaint: (command) => {
    const { customer, complainant = null, channel, content, request = null } = command;
    const said = { customer, complainant, channel, content, request, ...inZone(command.timeZone) };
    return recorded(command, "ComplaintReceived", said);
  },
  NoticeDissatisfaction: (command) => {
    const { opens, customer, complainant = null, request = null, because, content = null } = command;
    const noticed = { opens, customer, complainant, request, because, content, ...inZone(command.timeZone) };
    return recorded(command, "DissatisfactionNoticed", noticed);
  },
  FileNotice: (command) => recorded(command, "NoticeFiled", { remarks: command.remarks ?? null }),
  AdmitComplaint: (command, _state, { rules }) => {
    const known = rules.reasons.map(({ id }) => id);
    const reasons = [...new Set(command.reasons)];
    const unknown = reasons.filter((reason) => !known.includes(reason));
    if (unknown.length > 0) return refused({ type: "UnknownReasons", reasons: unknown, known });
    return recorded(command, "ComplaintAdmitted", { reasons, remarks: command.remarks ?? null });
  },
  AssignComplaint: (command, state) => {
    const { handler, suggestion = null } = command;
    if ("handler" in state && state.handler === handler && state.status === "assigned") return ok([]);
    return recorded(command, "ComplaintAssigned", { handler, suggestion });
  },
  VerifyComplaint: (command, state, { rules }) => {
    const refusal = notTheHandler(rules, state.handler, command.by);
    const { verdict, means, findings } = command;
    return refusal ? refused(refusal) : recorded(command, "ComplaintVerified", { verdict, means, findings });
  },
  HandleComplaint: (command, state, { rules }) => {
    const refusal = notTheHandler(rules, state.handler, command.by) ?? causeAnalysisMissing(rules, state, command);
    if (refusal) return refused(refusal);
    const { measures, agreedWith = null, cause = null, improvement = null } = command;
    return recorded(command, "ComplaintHandled", { measures, agreedWith, cause, improvement });
  },
  ReplyToComplaint: (command, state, asked) => {
    const refusal = notTheHandler(asked.rules, state.handler, command.by);
    if (refusal) return refused(refusal);
    const { channel, reply } = command;
    return recorded(command, "ComplaintReplied", { channel, reply, revisit: revisitAfter(asked, state, command.at) });
  },
  RecordCompensation: (command, state, { rules }) => {
    const { verdict } = state.verification;
    const refusal: OwnComplaintRefusal | null =
      (verdict === "notUpheld" ? { type: "NotAtFault", verdict } : null) ??
      aboveStandard(rules.compensation, state.file.compensations, command);
    if (refusal) return refused(refusal);
    const { standard, amount, remarks = null } = command;
    return recorded(command, "CompensationRecorded", { standard, amount, remarks });
  },
  NoteRevisitDone: (command, { reply }) => {
    const { revisitId, satisfied } = command;
    const planned = reply.revisit?.revisitId ?? null;
    if (planned !== revisitId) return refused({ type: "UnknownRevisit", revisitId, planned });
    return recorded(command, "ComplaintRevisited", { revisitId, satisfied });
  },
  SettleComplaint: (command, { reply }) => {
    const { unasked = null } = command;
    return reply.revisit === null || unasked !== null
      ? recorded(command, "ComplaintSettled", { unasked })
      : refused({ type: "RevisitPending", revisitId: reply.revisit.revisitId });
  },
  WithdrawComplaint: (command, { file }) => {
    const refusal = othersGoOn(file);
    return refusal ? refused(refusal) : recorded(command, "ComplaintWithdrawn", { reason: command.reason });
  },
  MergeComplaint: (command, { file }, { context }) => {
    const { into, reason } = command;
    const itself: OwnComplaintRefusal | null =
      into === context.stream.id ? { type: "MergedIntoItself", complaint: into } : null;
    const refusal = itself ?? mergeUnderWay(file);
    return refusal ? refused(refusal) : recorded(command, "MergeAsked", { into, reason });
  },
  NoteMerged: (command, { file }) => {
    const { complaint, number, complainant = null } = command;
    const others = command.others.map((one) => ({ ...one, complainant: one.complainant ?? null }));
    if (file.merged.some(({ id }) => id === complaint)) return ok([]);
    // Two that ask each other would both be gone.
    const refusal = mergeUnderWay(file);
    return refusal ? refused(refusal) : recorded(command, "MergeNoted", { complaint, number, complainant, others });
  },
  NoteTakenIn: (command, state) => {
    const asked = askedOf(command.into, state);
    return asked === null ? ok([]) : recorded(command, "ComplaintMerged", asked);
  },
  NoteMergeDeclined: (command, state) => {
    const asked = askedOf(command.into, state);
    return asked === null ? ok([]) : recorded(command, "MergeDeclined", { into: asked.into });
  },
};

/** Those who complained in others wait for the answer of this one. */
const othersGoOn = ({ merged }: ComplaintFile): OwnComplaintRefusal | null =>
  merged.length === 0 ? null : { type: "OthersGoOnInIt", complaints: merged.map(({ id }) => id) };

const mergeUnderWay = ({ merging }: ComplaintFile): OwnComplaintRefusal | null =>
  merging === null ? null : { type: "MergeUnderWay", into: merging.into };

/** What this complaint asked of the one that answers; null where it waits for no answer of it any more. */
const askedOf = (into: string, { file: { merging } }: BegunComplaint): Merging | null =>
  merging?.into === into ? merging : null;

const notTheHandler = (rules: ComplaintRules, handler: string, by: Actor): OwnComplaintRefusal | null =>
  by.role === rules.handlerRole && by.id !== handler ? { type: "NotTheHandler", handler, actor: by.id } : null;

const causeAnalysisMissing = (
  rules: ComplaintRules,
  { file }: BegunComplaint,
  { cause, improvement }: SealedComplaintCommand<"HandleComplaint">,
): OwnComplaintRefusal | null => {
  const reasons = rules.reasons.filter(({ id, causeAnalysis }) => causeAnalysis && file.reasons.includes(id));
  const missing = [
    ...(cause === undefined ? (["cause"] as const) : []),
    ...(improvement === undefined ? (["improvement"] as const) : []),
  ];
  if (reasons.length === 0 || missing.length === 0) return null;
  return { type: "CauseAnalysisMissing", reasons: reasons.map(({ id }) => id), missing };
};

/** Each round has a revisit of its own, in the day of the customer where their zone is known, else of the policy. */
const revisitAfter = (
  { rules, context }: Asked<ComplaintRules>,
  { file }: BegunComplaint,
  repliedAt: Instant,
): RevisitPlan | null =>
  rules.revisit === null
    ? null
    : planAfterRepair(
        { ...rules.revisit, blocking: true },
        {
          revisitId: `${context.stream.id}-r${String(file.round)}`,
          workDoneAt: repliedAt,
          decidedAt: repliedAt,
          timeZone: file.timeZone ?? context.policy.policy.timeZone,
        },
      );
