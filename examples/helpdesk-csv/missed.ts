import { wordDuration, wordExplanation } from "@callout/core";
import type { Instant } from "@callout/core/calendar";
import { clocksOf, explainClock, type CompiledClocks, type Timeline } from "@callout/core/sla";

/** One promise that was not kept. */
export interface Missed {
  readonly ticket: string;
  readonly clock: string;
  readonly due: Instant | null;
  /** By how much it was late in service time, or is by now. */
  readonly late: string;
  /** The whole proof in words. */
  readonly why: string;
}

/** Every promise that was missed by `now`, ticket by ticket. */
export const missedBy = (promises: CompiledClocks, tickets: readonly Timeline[], now: Instant): readonly Missed[] =>
  tickets.flatMap((ticket) =>
    clocksOf(promises, ticket, now)
      .filter(({ status }) => status === "missed")
      .map(({ clock, cycle, due, overdueMillis }) => {
        const proof = explainClock(promises, ticket, clock, cycle);
        const why = proof === null ? "" : wordExplanation(proof, "en", "Europe/London");
        return { ticket: ticket.subject.id, clock, due, late: wordDuration(overdueMillis, "en"), why };
      }),
  );
