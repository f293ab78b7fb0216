import type { ComplaintRules } from "../policy/complaint-rules.ts";
import { availableByRules, decideByRules, type DecidedByRules } from "../process/decide-by-rules.ts";
import type { ComplaintEvent } from "./complaint-events.ts";
import type { ComplaintMissing, OwnComplaintRefusal } from "./complaint-refusal.ts";
import { complaintCommandRules } from "./complaint-rules.ts";
import { complaintTransitions, type ComplaintState } from "./complaint-state.ts";
import { clocksInComplaint, complaintTimelines } from "./complaint-timelines.ts";
import { evolveComplaint } from "./evolve-complaint.ts";

const stillWanted = (command: string, state: ComplaintState): readonly ComplaintMissing[] => {
  const unfounded = "verification" in state && state.verification.verdict === "notUpheld";
  return command === "RecordCompensation" && unfounded ? [{ requirement: "faultFound" }] : [];
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
    MergeComplaint: "merged",
  },
  marksIn: (state) => (state.status === "unreceived" ? [] : state.file.marks),
  timelinesOf: complaintTimelines,
  clocksIn: clocksInComplaint,
  evolve: evolveComplaint,
  missing: stillWanted,
};

/** What a command on a complaint causes, or why it is refused. */
export const decideComplaint = decideByRules(complaint);

/** The commands somebody in a role may issue on a complaint now, and what each still needs. */
export const availableComplaintCommands = availableByRules(complaint);
