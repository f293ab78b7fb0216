import type { Reported } from "../process/reported.ts";
import { daysFrom } from "../report/whole-units.ts";
import type { SendInState } from "./send-in-state.ts";

/** What reports count of send-in repairs, once they are over. */
export const sendInReported: Reported<SendInState> = {
  factsOf: (_context, state) => {
    if ((state.status !== "returned" && state.status !== "replaced") || state.endedAt === null) return [];
    const { task, sent, repaired, endedAt } = state;
    const product = task.item.name;
    const days = daysFrom(task.reportedAt, endedAt);
    const facts = {
      product,
      route: sent?.route ?? null,
      customer: task.customer,
      result: repaired?.result ?? null,
      days,
    };
    return [{ about: "repair", at: endedAt, facts }];
  },
};
