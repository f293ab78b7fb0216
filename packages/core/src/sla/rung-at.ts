import type { CompiledRung } from "./compile-clocks.ts";
import { countedBy, whenCounted } from "./counted-by.ts";
import { afterCounting, beforeCounting } from "./counted-time.ts";
import type { Period } from "./periods-of.ts";

const MINUTE = 60_000;

/** When a rung of a period's ladder is reached, if the clock has not stopped by then. */
export const rungAt = (
  { rung: { percent, minutesAfterDue, kind }, calendar }: CompiledRung,
  { startedAt, kept, pauses }: Period,
  due: number,
): number => {
  if (kind === "due") return due;
  if (minutesAfterDue !== null) {
    if (minutesAfterDue > 0) return afterCounting(calendar, due, minutesAfterDue * MINUTE, pauses);
    return Math.max(startedAt, beforeCounting(calendar, due, -minutesAfterDue * MINUTE, pauses));
  }
  const total = countedBy(kept, due, pauses);
  const at = whenCounted(kept, Math.ceil((total * (percent ?? 0)) / 100), pauses);
  return kind === "escalation" ? Math.max(at, due) : at;
};
