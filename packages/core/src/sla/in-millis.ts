import { fromMillis, isMillis, toMillis, type Instant } from "../time/instant.ts";
import type { Timeline } from "./timeline.ts";

/** The same timeline with its moments in epoch milliseconds, as bulk work takes it. */
export const inMillis = ({ subject, facts, marks, pauses, earlierFacts, carried }: Timeline): Timeline<number> => {
  const timeline: Timeline<number> = {
    subject,
    facts,
    marks: marks.map(({ name, at, cycle }) => ({ name, at: toMillis(at), cycle })),
    pauses: pauses.map(({ reason, from, to }) => ({
      reason,
      from: toMillis(from),
      to: to === null ? null : toMillis(to),
    })),
  };
  if (earlierFacts === undefined && carried === undefined) return timeline;
  return {
    ...timeline,
    earlierFacts: (earlierFacts ?? []).map(({ until, facts: then }) => ({ until: toMillis(until), facts: then })),
    carried: (carried ?? []).map(({ due, ...one }) => ({
      ...one,
      at: toMillis(one.at),
      ...(due === undefined ? {} : { due: due && toMillis(due) }),
    })),
  };
};

/** The instant, or null for none and for what lies beyond the years an instant can hold. */
export const instantOrNull = (millis: number | null): Instant | null =>
  millis !== null && isMillis(millis) ? fromMillis(millis) : null;
