import { nothingRemembered, remembered, type ClockMemory } from "../process/clock-memory.ts";
import type { Timeline } from "../sla/timeline.ts";
import type { EmergencyPlanState } from "./plan-state.ts";

/**
 * The timelines of an emergency plan: its own, and one for each thing that is to be improved; fact `customer`.
 */
export const planTimelines = (id: string, state: EmergencyPlanState): readonly Timeline[] => {
  if (state.status === "unwritten") return [];
  const { customer, marks, lessons, clocks } = state.file;
  const facts = { customer };
  const withdrawn = state.status === "withdrawn" ? [{ name: "withdrawn", at: state.withdrawnAt, cycle: 1 }] : [];
  const timelines = [
    { subject: { kind: "emergencyPlan", id }, facts, marks, pauses: [] },
    ...lessons.map(({ lesson, receivedAt, settled }) => ({
      subject: { kind: "emergencyPlanLesson", id: `${id}/${lesson}` },
      facts,
      marks: [
        { name: "received", at: receivedAt, cycle: 1 },
        ...(settled === null ? [] : [{ name: "settled", at: settled.at, cycle: 1 }]),
        ...withdrawn,
      ],
      pauses: [],
    })),
  ];
  return timelines.map((timeline) => remembered(clocks, timeline));
};

/** What an emergency plan remembers of its clocks. */
export const clocksInPlan = (state: EmergencyPlanState): ClockMemory =>
  state.status === "unwritten" ? nothingRemembered : state.file.clocks;
