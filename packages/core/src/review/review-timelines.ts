import { remembered } from "../process/clock-memory.ts";
import type { Timeline } from "../sla/timeline.ts";
import type { ReviewState } from "./review-state.ts";

/** The timeline of a series, of the review that was planned last, and of each decision that has a due moment. */
export const reviewTimelines = (id: string, state: ReviewState): readonly Timeline[] => {
  if (state.status === "unscheduled") return [];
  const { kind, customer, planned, decisions, marks, clocks } = state.reviews;
  const series = remembered(clocks, {
    subject: { kind: "reviews", id },
    facts: { kind, customer },
    marks,
    pauses: [],
  });
  const followed = decisions.flatMap((one) => {
    if (one.dueBy === null) return [];
    const subject = { kind: "decision", id: `${id}/${one.decision}` };
    const facts = { kind, customer, owner: one.owner, dueBy: one.dueBy };
    return remembered(clocks, { subject, facts, marks: one.marks, pauses: [] });
  });
  if (planned === null) return [series, ...followed];
  const subject = { kind: "review", id: `${id}/${planned.review}` };
  const { plannedFor, period } = planned;
  const facts = { kind, customer, plannedFor };
  const ended = period === null ? [] : [{ name: "periodEnded", at: period.until, cycle: 1 }];
  const review = remembered(clocks, { subject, facts, marks: [...planned.marks, ...ended], pauses: [] });
  return [series, review, ...followed];
};
