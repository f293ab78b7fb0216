import type { Condition } from "./condition.ts";
import type { Target } from "./target.ts";

/** What people read in place of an identifier, in each language. */
export type Wording = Readonly<Record<"zh-CN" | "en", string>>;

/** A moment on a subject: a mark, the first of several, or the last of several once all are there. */
export type MarkChoice =
  | string
  | {
      /** The first of these that is there. */
      readonly anyOf: readonly string[];
    }
  | {
      /** The last of these, once all are there. */
      readonly allOf: readonly string[];
    };

/** A promise, and the facts under which it is made. Of those that match, the one with the lowest rank is made. */
export interface PromiseRule {
  /** Its place among the promises; no two have the same. */
  readonly rank: number;
  /** The facts under which it is made. Empty: always. */
  readonly when: Condition;
  /** Null where nothing is promised. */
  readonly target: Target | null;
  /** The calendar of this promise, where it is not the clock's own. */
  readonly calendar?: string;
  /** The rules behind the number, such as `R-080`; or who decided it. */
  readonly source: readonly string[];
}

/** When a rung is reached. An offset counts like its word says; pauses of the clock never count. */
export type RungMoment =
  | {
      /** So many hundredths of the target are used up; whole, from 1. */
      readonly percent: number;
    }
  | {
      /** So many whole minutes before it is due. */
      readonly beforeDue: number;
      /** Whether they are minutes inside the hours of the clock's calendar, or by the clock on the wall. */
      readonly counted: "open" | "elapsed";
    }
  | {
      /** So many whole minutes after it is due; zero: when it is due. */
      readonly afterDue: number;
      /** Whether they are minutes inside the hours of the clock's calendar, or by the clock on the wall. */
      readonly counted: "open" | "elapsed";
    };

/** Who is told, and when: a warning before the clock is due, an escalation after. */
export type RungRule = RungMoment & {
  /** The roles that are told. */
  readonly tell: readonly string[];
  /** The rules behind the number; or who decided it. */
  readonly source: readonly string[];
};

/** How a clock begins again, until it is over. */
export interface Repeat {
  /**
   * What the next one counts from.
   *
   * - `stop`: the moment this one stopped.
   * - `due`: the moment this one was due, whether it stopped or not; each must stop within its own time.
   * - `start`: the next mark that starts the clock, after this one stopped.
   */
  readonly from: "stop" | "due" | "start";
  /** What ends it; null where nothing but the limit does. */
  readonly until: MarkChoice | null;
  /** How often it runs at the most, the first time counted; whole, from 1. */
  readonly atMost: number;
}

/**
 * What a new cycle does to a clock that is not started anew by it.
 *
 * - `continue`: it runs on, and the time for which it had stopped counts.
 * - `pause`: it runs on, and that time is a pause.
 * - `restart`: it begins again.
 */
export type NewCycle = "continue" | "pause" | "restart";

/**
 * What a change of facts, such as a better tier, does to a clock that is running.
 *
 * - `fromStart`: the new promise counts from the clock's start.
 * - `fromChange`: it counts from the change; a stricter promise never makes the clock due later than it was.
 * - `keep`: the promise made at the start stays.
 */
export type FactsChange = "fromStart" | "fromChange" | "keep";

/** A promise measured from one mark to another on one kind of subject. */
export interface ClockRule {
  /** Names it; no two of a policy have the same. */
  readonly id: string;
  /** What people read. */
  readonly label: Wording;
  /** The kind of subject it runs on, such as `request` or `visit`. */
  readonly subject: string;
  /** The mark that starts it. */
  readonly start: MarkChoice;
  /** The mark that stops it, in time or late. */
  readonly stop: MarkChoice;
  /** Marks after which nothing is owed any more, unless it was late already. */
  readonly voidedBy: readonly string[];
  /** The calendar of its open time, workdays and local dates; null where it has none. */
  readonly calendar: string | null;
  /** What is promised under which facts; of those that match, the one with the lowest rank. */
  readonly promises: readonly PromiseRule[];
  /** Promises made to everybody beside those above (C-05), and which of the two is kept. */
  readonly floor?: {
    /** Those made to everybody; of those that match, the one with the lowest rank. */
    readonly promises: readonly PromiseRule[];
    /** The one that is due earlier, or that of the floor only where none above is made. */
    readonly take: "stricter" | "whenNone";
  };
  /** The reasons of waiting that stop it. */
  readonly pausedBy: readonly string[];
  /** Warnings and the ladder, in any order. Who is told when the clock is due is the rung `afterDue: 0`. */
  readonly rungs: readonly RungRule[];
  /** Whether a rung that was reached is reached again when the deadline has moved later since. */
  readonly rearm: boolean;
  /** How it begins again; left out where it runs once in a cycle. */
  readonly repeat?: Repeat;
  /** The marks that begin a new cycle, and what each does. A cycle begun by another mark leaves the clock as it was. */
  readonly onNewCycle: Readonly<Record<string, NewCycle>>;
  /** What a change of facts, such as a better tier, does to it while it runs. */
  readonly onFactsChange: FactsChange;
}
