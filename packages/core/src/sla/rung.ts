/** One step of a clock's ladder. */
export interface Rung {
  /** Its part of the timer's key: `80%`, `due`, `due+20open` … */
  readonly name: string;
  readonly kind: "warning" | "due" | "escalation";
  /** The hundredths of the target at which it stands; null for one at a distance from the due moment. */
  readonly percent: number | null;
  /** Its distance from the due moment, negative before it; null for one in percent. */
  readonly minutesAfterDue: number | null;
  /** The roles that are told. */
  readonly tell: readonly string[];
}
