import type { EarlierFacts, Facts, Timeline } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import type { ClockEvent, SubjectCarried } from "./clock-events.ts";
import type { FiredTimer } from "./pending-timers.ts";

/** What a stream remembers of its clocks beside its marks and pauses. */
export interface ClockMemory {
  /** The timers that went off. */
  readonly fired: readonly FiredTimer[];
  /** What was counted when the rules were exchanged. */
  readonly carried: readonly SubjectCarried[];
  /** Facts that were known to be other ones before; what is left out of an entry did not change then. */
  readonly earlierFacts: readonly EarlierFacts[];
}

/** The memory of a stream that has just begun, and of one on which no clocks run. */
export const nothingRemembered: ClockMemory = { fired: [], carried: [], earlierFacts: [] };

/** A subject's timeline with what is remembered of its clocks. */
export const remembered = ({ carried, earlierFacts }: ClockMemory, timeline: Timeline): Timeline => {
  const { kind, id } = timeline.subject;
  const own = carried.find(({ subject }) => subject.kind === kind && subject.id === id)?.carried ?? [];
  if (own.length === 0 && earlierFacts.length === 0) return timeline;
  return {
    ...timeline,
    ...(earlierFacts.length === 0 ? {} : { earlierFacts }),
    ...(own.length === 0 ? {} : { carried: own }),
  };
};

/** The memory after one more clock event. */
export const memoryAfter = (memory: ClockMemory, event: ClockEvent): ClockMemory => {
  const { fired, carried, earlierFacts } = memory;
  switch (event.type) {
    case "ClockWarned":
    case "ClockMissed":
    case "ClockEscalated": {
      const { key } = event.data;
      return { fired: [...fired, { key, at: event.at, corrected: false }], carried, earlierFacts };
    }
    case "ClockCorrected": {
      const { key } = event.data;
      const corrected = fired.map((one) => (one.key === key ? { key, at: one.at, corrected: true } : one));
      return { fired: corrected, carried, earlierFacts };
    }
    case "PolicyAdopted":
    case "CalendarAdopted":
      return { fired, carried: event.data.carried, earlierFacts };
    case "DeadlineMoved":
      return memory;
  }
};

/**
 * The memory after facts changed. A fact that was not known before did not change: it counts as it first became known.
 *
 * @param at - from when the later facts hold
 */
export const factsChanged = (memory: ClockMemory, at: Instant, before: Facts, after: Facts): ClockMemory => {
  const changed = Object.entries(before).filter(([name, value]) => value !== null && after[name] !== value);
  if (changed.length === 0) return memory;
  const { fired, carried, earlierFacts } = memory;
  return { fired, carried, earlierFacts: [...earlierFacts, { until: at, facts: Object.fromEntries(changed) }] };
};
