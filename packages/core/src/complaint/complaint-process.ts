import { clockUpcasts } from "../process/clock-events.ts";
import type { Process } from "../process/process.ts";
import { readCommand } from "../process/read-command.ts";
import { ComplaintCommand } from "./complaint-commands.ts";
import type { RecordedOfComplaint } from "./complaint-events.ts";
import { complaintNotices } from "./complaint-notices.ts";
import { complaintReactions } from "./complaint-reactions.ts";
import type { ComplaintRefusal } from "./complaint-refusal.ts";
import { complaintTransitions, type ComplaintState } from "./complaint-state.ts";
import { clocksInComplaint, complaintTimelines } from "./complaint-timelines.ts";
import { availableComplaintCommands, decideComplaint } from "./decide-complaint.ts";
import { evolveComplaint } from "./evolve-complaint.ts";
import { complaintReported } from "./complaint-reported.ts";

/** One complaint 投诉, from its receipt, or from the rating that opened it, to the revisit of the complainant. */
export const complaintProcess: Process<ComplaintCommand, ComplaintState, RecordedOfComplaint, ComplaintRefusal> = {
  kind: "complaint",
  stateVersion: 3,
  initial: { status: "unreceived" },
  parse: (input, now) => readCommand(ComplaintCommand, input, now),
  decide: decideComplaint,
  evolve: evolveComplaint,
  // Version 2 tells who complained, and what had gone on in it before.
  upcasts: { ...clockUpcasts, MergeNoted: [(data) => ({ ...data, complainant: null, others: [] })] },
  transitions: complaintTransitions,
  availableCommands: availableComplaintCommands,
  timelinesOf: complaintTimelines,
  clocksIn: clocksInComplaint,
  noticesFor: complaintNotices,
  reactionsTo: complaintReactions,
  searchRowOf: (state) => ({
    status: state.status,
    customer: state.status === "unreceived" ? null : state.file.customer,
    engineer: "handler" in state ? state.handler : null,
    tier: null,
    severity: null,
  }),
  numberSeries: "complaint",
  reported: complaintReported,
};
