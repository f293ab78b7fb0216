import { nothingRemembered, remembered, type ClockMemory } from "../process/clock-memory.ts";
import type { Timeline } from "../sla/timeline.ts";
import type { ComplaintState } from "./complaint-state.ts";

/** The timeline of a complaint; each round is a cycle of its own. */
export const complaintTimelines = (complaintId: string, state: ComplaintState): readonly Timeline[] => {
  if (state.status === "unreceived") return [];
  const { customer, channel, opened, marks } = state.file;
  const subject = { kind: "complaint", id: complaintId };
  return [remembered(state.file.clocks, { subject, facts: { customer, channel, opened }, marks, pauses: [] })];
};

/** What a complaint remembers of its clocks. */
export const clocksInComplaint = (state: ComplaintState): ClockMemory =>
  state.status === "unreceived" ? nothingRemembered : state.file.clocks;
