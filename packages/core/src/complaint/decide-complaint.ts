import type { ComplaintRules } from "../policy/complaint-rules.ts";
import { availableByRules, decideByRules, type DecidedByRules } from "../process/decide-by-rules.ts";
import type { Process } from "../process/process.ts";
import { isCompensationLeft } from "./above-standard.ts";
import type { ComplaintCommand } from "./complaint-commands.ts";
import type { ComplaintEvent, RecordedOfComplaint } from "./complaint-events.ts";
import type { ComplaintMissing, ComplaintRefusal, OwnComplaintRefusal } from "./complaint-refusal.ts";
import { complaintCommandRules } from "./complaint-rules.ts";
import { complaintTransitions, type ComplaintState } from "./complaint-state.ts";
import { clocksInComplaint, complaintTimelines } from "./complaint-timelines.ts";
import { evolveComplaint } from "./evolve-complaint.ts";

const stillWanted = (
  command: string,
  state: ComplaintState,
  { compensation }: Pick<ComplaintRules, "compensation">,
): readonly ComplaintMissing[] => {
  const unfounded = "verification" in state && state.verification.verdict === "notUpheld";
  if (command === "RecordCompensation" && unfounded) return [{ requirement: "faultFound" }];
  const unplanned = state.status === "replied" && state.reply.revisit === null;
  if (command === "NoteRevisitDone" && unplanned) return [{ requirement: "revisitPlanned" }];
  if (state.status === "unreceived") return [];
  const { merging, merged, compensations } = state.file;
  if (command === "RecordCompensation" && !isCompensationLeft(compensation, compensations))
    return [{ requirement: "compensationLeft" }];
  if (command === "WithdrawComplaint" && merged.length > 0) return [{ requirement: "nothingMerged" }];
  const asksOrIsAsked = command === "MergeComplaint" || command === "NoteMerged";
  return asksOrIsAsked && merging !== null ? [{ requirement: "mergeAnswered" }] : [];
};

const complaint: DecidedByRules<ComplaintState, ComplaintEvent, OwnComplaintRefusal, ComplaintRules> = {
  kind: "complaint",
  before: "unreceived",
  transitions: complaintTransitions,
  section: "complaints",
  rulesIn: ({ complaints }) => complaints,
  rules: complaintCommandRules,
  marks: {
    FileNotice: "filed",
    AdmitComplaint: "admitted",
    AssignComplaint: "assigned",
    VerifyComplaint: "verified",
    HandleComplaint: "handled",
    ReplyToComplaint: "replied",
    NoteRevisitDone: "revisited",
    SettleComplaint: "settled",
    WithdrawComplaint: "withdrawn",
  },
  marksIn: (state) => (state.status === "unreceived" ? [] : state.file.marks),
  timelinesOf: complaintTimelines,
  clocksIn: clocksInComplaint,
  evolve: evolveComplaint,
  missing: stillWanted,
};

/** What a command on a complaint causes, or why it is refused. */
export const decideComplaint: Process<
  ComplaintCommand,
  ComplaintState,
  RecordedOfComplaint,
  ComplaintRefusal
>["decide"] = decideByRules(complaint);

/** The commands somebody in a role may issue on a complaint now, and what each still needs. */
export const availableComplaintCommands = availableByRules(complaint);
