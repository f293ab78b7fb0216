import { nothingRemembered, remembered, type ClockMemory } from "../process/clock-memory.ts";
import type { Mark, Timeline } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import type { SendInState } from "./send-in-state.ts";

/** The timeline of a send-in repair; facts `route`, `customer` and `inWarranty`. */
export const sendInTimelines = (id: string, state: SendInState): readonly Timeline[] => {
  if (state.status === "unopened") return [];
  const { task, openedAt, loaner, useRestoredAt, sent, progressTold, repaired, endedAt } = state;
  const at = (name: string, moment: Instant | null | undefined): readonly Mark[] =>
    moment == null ? [] : [{ name, at: moment, cycle: 1 }];
  const ended =
    state.status === "cancelled"
      ? ["cancelled"]
      : state.status === "replaced"
        ? ["replaced", "returned"]
        : ["returned"];
  const marks = [
    ...at("reported", task.reportedAt),
    ...at("opened", openedAt),
    ...at("loanerSupplied", loaner?.suppliedAt),
    ...at("useRestored", useRestoredAt),
    ...at("sent", sent?.at),
    ...progressTold.flatMap((moment) => at("progressTold", moment)),
    ...at("repaired", repaired?.at),
    ...ended.flatMap((name) => at(name, endedAt)),
  ];
  const facts = { route: sent?.route ?? null, customer: task.customer, inWarranty: task.inWarranty };
  return [remembered(state.clocks, { subject: { kind: "sendInRepair", id }, facts, marks, pauses: [] })];
};

/** What a send-in repair remembers of its clocks. */
export const clocksInSendIn = (state: SendInState): ClockMemory =>
  state.status === "unopened" ? nothingRemembered : state.clocks;
