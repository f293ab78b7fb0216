import type { RequestRules } from "../../policy/request-rules.ts";
import type { SlipTemplate } from "../../policy/slip-template.ts";
import { explainRules } from "../../sla/ranked-rules.ts";
import type { Facts } from "../../sla/timeline.ts";
import { isAskedFor } from "../approvals.ts";
import { currentVisit } from "../current-visit.ts";
import { knownFacts, type PlannedVisit } from "../known-facts.ts";
import type { BegunRequest, RequestFile } from "../request-state.ts";
import { asAsked } from "./as-asked.ts";
import type { WrittenSlip } from "./written-slip.ts";

/** What the choice of a slip, and the conditions of its fields, look at; `planned` is a visit about to be dispatched. */
export const slipFacts = (state: BegunRequest, planned: PlannedVisit | null = null): Facts => {
  const visit = currentVisit(state);
  return {
    ...knownFacts(state.file, planned ?? visit),
    source: state.file.intake.source,
    reassigned: visit !== null && visit.reassignment !== null,
    delayed: visit !== null && visit.delay !== null,
    visited: visit !== null && visit.notMade === null,
  };
};

/** The slip that this round was written on so far; undefined before the first field. */
export const writtenSlip = ({ annexes, cycle }: RequestFile): WrittenSlip | undefined =>
  annexes.slips.find((slip) => slip.cycle === cycle);

/**
 * The slip of this round: the one that was begun, or the one that the policy chooses; null where it has none. A box for
 * whoever countersigns is kept otherwise where nobody is asked to.
 */
export const slipOf = (rules: RequestRules, state: BegunRequest): SlipTemplate | null => {
  const { slips } = rules;
  if (slips === null) return null;
  const id = writtenSlip(state.file)?.template ?? explainRules(slips.rules, slipFacts(state)).decidedBy?.slip;
  const template = slips.templates.find((one) => one.id === id);
  return template === undefined ? null : asAsked(template, (slot) => isAskedFor(rules, slot, state));
};
