import type { Instant } from "../time/instant.ts";

/** What a timeline is about: one request, one visit, one send-in repair, or a ticket of your own. */
export interface Subject {
  /** Such as `request` or `visit`; a clock's rule names the kind it runs on. */
  readonly kind: string;
  readonly id: string;
}

/** A moment on a subject: `logged`, `dispatched`, `arrived` … */
export interface Mark<Moment = Instant> {
  readonly name: string;
  readonly at: Moment;
  /** 1 at first; reopening and re-dispatch start a new one. */
  readonly cycle: number;
}

/** A stretch of waiting, and what for. Which clocks it stops is policy. Half-open; `to` is null while it lasts. */
export interface Waiting<Moment = Instant> {
  readonly reason: string;
  readonly from: Moment;
  readonly to: Moment | null;
}

/** What rules may look at: tier, severity, zone, equipment class … */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** Facts as they stood until a moment, from when others held. */
export interface EarlierFacts<Moment = Instant> {
  readonly until: Moment;
  readonly facts: Facts;
}

/**
 * What a clock had counted when its policy or its calendar was exchanged, from where it is counted on, and when it was due
 * by then. What ended before the exchange is over: it was due when it was.
 *
 * Made by `carriedOver`; kept with the subject, so that what was promised under old rules stays as it was counted.
 */
export interface CarriedOver<Moment = Instant> {
  readonly clock: string;
  readonly cycle: number;
  readonly repetition: number;
  /** When the new rules began to hold, or when the clock had ended or was due if that was before. */
  readonly at: Moment;
  /** When it was due under the rules so far; null where nothing was promised, left out where it waited without an end. */
  readonly due?: Moment | null;
  /** What it had counted by then. */
  readonly countedMillis: number;
  /** Whether it was due then: what is late stays late. */
  readonly missed: boolean;
}

/**
 * Everything the clocks of one subject follow from, whether it is Callout's request or a ticket of your own.
 *
 * For bulk work the moments may be epoch milliseconds instead: `Timeline<number>`.
 */
export interface Timeline<Moment = Instant> {
  readonly subject: Subject;
  readonly facts: Facts;
  /** In any order. The same name may recur in later cycles. */
  readonly marks: readonly Mark<Moment>[];
  /** In any order; they may overlap. */
  readonly pauses: readonly Waiting<Moment>[];
  /** In any order; left out when the facts never changed. */
  readonly earlierFacts?: readonly EarlierFacts<Moment>[];
  /** In any order; left out when nothing was carried over. */
  readonly carried?: readonly CarriedOver<Moment>[];
}
