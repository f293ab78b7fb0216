import type { ComplaintRules } from "../policy/complaint-rules.ts";
import type { ComplaintState } from "./complaint-state.ts";

/** How often complaints were about something. */
export interface ReasonCount {
  readonly reason: string;
  readonly complaints: number;
}

/** The reasons of some complaints, counted. */
export interface ComplaintReasons {
  /** The policy's reasons in their order, those that nobody named included; then such as an older policy had. */
  readonly reasons: readonly ReasonCount[];
  /** How many complaints were accepted, each counted once. */
  readonly accepted: number;
  /** Those that wait for their acceptance, and those on record as a quality notice alone. */
  readonly withoutReason: number;
  /** Those that went on in another one, and are counted there. */
  readonly merged: number;
}

/**
 * What complaints are about, for the report of reasons.
 *
 * A complaint with several reasons counts once for each of them. One that was merged counts in the one it went on in.
 */
export const complaintReasons = (
  { reasons }: Pick<ComplaintRules, "reasons">,
  complaints: readonly ComplaintState[],
): ComplaintReasons => {
  const begun = complaints.flatMap((state) => (state.status === "unreceived" ? [] : [state]));
  const counted = begun.filter(({ status }) => status !== "merged");
  const named = counted.flatMap(({ file }) => file.reasons);
  const all = [...new Set([...reasons.map(({ id }) => id), ...named])];
  const accepted = counted.filter(({ file }) => file.reasons.length > 0).length;
  return {
    reasons: all.map((reason) => ({ reason, complaints: named.filter((one) => one === reason).length })),
    accepted,
    withoutReason: counted.length - accepted,
    merged: begun.length - counted.length,
  };
};
