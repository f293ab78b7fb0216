import type { Instant } from "../../time/instant.ts";
import type { RecordVariables } from "./request-variables.ts";

/** What a notice about a clock says of it. */
export interface ClockVariables extends RecordVariables {
  readonly clock: string;
  readonly clockLabel: { readonly "zh-CN": string; readonly en: string };
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  /** The tier whose promise it is. */
  readonly tier: string | null;
}

/** The variables of notices of clocks, by key. */
export interface ClockNotices {
  /** A warning point of a clock was reached. */
  readonly clockWarned: ClockVariables & { readonly percent: number | null };
  /** A clock was missed. */
  readonly clockMissed: ClockVariables;
  /** A later rung of a missed clock's ladder was reached. */
  readonly clockEscalated: ClockVariables & { readonly minutesAfterDue: number };
}
