import { expect } from "vitest";
import { knownMarks } from "../src/policy/lint/known-marks.ts";
import type { Timeline } from "../src/sla/timeline.ts";

/** Which marks were seen on subjects of which kind, to be held against those that the lint of policies knows. */
export interface SeenMarks {
  readonly look: (timelines: readonly Timeline[]) => void;
  /** The lint knows these marks on these kinds of subject, and no others. */
  readonly areThoseKnown: () => void;
}

/** A collection of marks, empty to begin with. */
export const seenMarks = (): SeenMarks => {
  const seen = new Map<string, Set<string>>();
  return {
    look: (timelines) => {
      for (const { subject, marks } of timelines) {
        const names = seen.get(subject.kind) ?? new Set<string>();
        for (const { name } of marks) names.add(name);
        seen.set(subject.kind, names);
      }
    },
    areThoseKnown: () => {
      for (const [kind, names] of seen)
        expect([kind, ...(knownMarks[kind] ?? []).toSorted()]).toEqual([kind, ...[...names].sort()]);
    },
  };
};
