import { nothingRemembered, remembered, type ClockMemory } from "../process/clock-memory.ts";
import type { Facts, Timeline } from "../sla/timeline.ts";
import { emergencyMarks } from "./duty-log.ts";
import type { BegunEmergency, EmergencyState } from "./emergency-state.ts";

/**
 * The timeline of an emergency; facts `emergency`, which is always true, `customer`, `channel`, and once it is
 * classified `weight`, `fault` and `toSuperior`.
 */
export const emergencyTimelines = (id: string, state: EmergencyState): readonly Timeline[] => {
  if (state.status === "unreported") return [];
  const subject = { kind: "emergency", id };
  const timeline = { subject, facts: clockFactsOf(state), marks: emergencyMarks(state.file), pauses: [] };
  return [remembered(state.file.clocks, timeline)];
};

/** What the rules of its clocks may look at. */
export const clockFactsOf = (state: BegunEmergency): Facts => {
  const { customer, channel } = state.file;
  const { weight = null, fault = null, toSuperior = null } = "classification" in state ? state.classification : {};
  return { emergency: true, customer, channel, weight, fault, toSuperior };
};

/** What an emergency remembers of its clocks. */
export const clocksInEmergency = (state: EmergencyState): ClockMemory =>
  state.status === "unreported" ? nothingRemembered : state.file.clocks;
