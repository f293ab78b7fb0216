import type { Instant } from "../time/instant.ts";

/** What a timeline is about: one request, one visit, one send-in repair, or a ticket of your own. */
export interface Subject {
  /** Such as `request` or `visit`; a clock's rule names the kind it runs on. */
  readonly kind: string;
  readonly id: string;
}

/** A moment on a subject: `logged`, `dispatched`, `arrived` … */
export interface Mark {
  readonly name: string;
  readonly at: Instant;
  /** 1 at first; reopening and re-dispatch start a new one. */
  readonly cycle: number;
}

/** A stretch of waiting, and what for. Which clocks it stops is policy. Half-open; `to` is null while it lasts. */
export interface Waiting {
  readonly reason: string;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** What rules may look at: tier, severity, zone, equipment class … */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** Everything the clocks of one subject follow from, whether it is Callout's request or a ticket of your own. */
export interface Timeline {
  readonly subject: Subject;
  readonly facts: Facts;
  /** In any order. The same name may recur in later cycles. */
  readonly marks: readonly Mark[];
  /** In any order; they may overlap. */
  readonly pauses: readonly Waiting[];
}
