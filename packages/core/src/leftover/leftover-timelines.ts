import { nothingRemembered, remembered, type ClockMemory } from "../process/clock-memory.ts";
import type { Timeline } from "../sla/timeline.ts";
import type { LeftoverState } from "./leftover-state.ts";

/** The timeline of a leftover problem, from its record. */
export const leftoverTimelines = (id: string, state: LeftoverState): readonly Timeline[] => {
  if (state.status === "unrecorded") return [];
  const { customer, owner, dueBy, marks, clocks } = state.leftover;
  const facts = { customer, owner, dueBy, agreed: dueBy !== null };
  return [remembered(clocks, { subject: { kind: "leftover", id }, facts, marks, pauses: [] })];
};

/** What a leftover problem remembers of its clocks. */
export const clocksInLeftover = (state: LeftoverState): ClockMemory =>
  state.status === "unrecorded" ? nothingRemembered : state.leftover.clocks;
