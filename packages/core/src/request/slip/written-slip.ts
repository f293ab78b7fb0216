import type { FilledField } from "../../slips/filled-field.ts";

/** A slip that somebody wrote on: one for each round. */
export interface WrittenSlip {
  readonly cycle: number;
  /** The slip it is, whatever the policy would choose later. */
  readonly template: string;
  /** What nothing else keeps, with who filled it and when. */
  readonly fields: readonly FilledField[];
}
