import { nothingRemembered, remembered, type ClockMemory } from "../process/clock-memory.ts";
import type { Timeline } from "../sla/timeline.ts";
import type { RevisitState } from "./revisit-state.ts";

/** The timeline of a revisit, from the end of the service it asks about. */
export const revisitTimelines = (revisitId: string, state: RevisitState): readonly Timeline[] => {
  if (state.status === "unplanned") return [];
  const { customer, channel, serviceDoneAt, request, subject, dueBy } = state.task;
  const about = request === null ? (subject?.kind ?? null) : "request";
  const marks = [
    { name: "serviceFinished", at: serviceDoneAt, cycle: 1 },
    { name: "planned", at: state.plannedAt, cycle: 1 },
  ];
  return [
    remembered(state.clocks, {
      subject: { kind: "revisit", id: revisitId },
      facts: { customer, channel, about, dueBy, agreed: dueBy !== null },
      marks: [...marks, ...endOf(state)],
      pauses: [],
    }),
  ];
};

const endOf = (state: RevisitState): Timeline["marks"] => {
  if ("doneAt" in state) return [{ name: "done", at: state.doneAt, cycle: 1 }];
  return state.status === "cancelled" ? [{ name: "cancelled", at: state.cancelledAt, cycle: 1 }] : [];
};

/** What a revisit remembers of its clocks. */
export const clocksInRevisit = (state: RevisitState): ClockMemory =>
  state.status === "unplanned" ? nothingRemembered : state.clocks;
