import type { SlipTemplate } from "../../policy/slip-template.ts";
import type { FieldMissing } from "../../slips/field-refusal.ts";
import { fieldsOf } from "../../slips/fields-of.ts";
import { missingFields } from "../../slips/missing-fields.ts";
import type { PlannedVisit } from "../known-facts.ts";
import type { BegunRequest } from "../request-state.ts";
import { slipFacts } from "./slip-of.ts";
import { slipValues } from "./slip-values.ts";
import { stepsNotTaken } from "./steps-not-taken.ts";

/** What of a slip is asked for, and of whom it is not. */
interface Asked {
  /** Only what is wanted before this command; what the command itself fills is not asked for. */
  readonly before?: string;
  /** The command that is about to be done, where it is another: what it fills itself is not asked for. */
  readonly filling?: string;
  /** The visit that is about to be dispatched. */
  readonly planned?: PlannedVisit | null;
}

/** The fields of a request's slip that must be filled and are not: of the steps that were taken, or still can be. */
export const missingOnSlip = (
  template: SlipTemplate,
  state: BegunRequest,
  { before, filling = before, planned = null }: Asked = {},
): readonly FieldMissing[] => {
  const filledElsewhere: readonly (string | undefined)[] = [filling, ...stepsNotTaken(state)];
  const notAsked = fieldsOf(template)
    .filter(({ holds }) => typeof holds === "object" && filledElsewhere.includes(holds.command))
    .map(({ id }) => id);
  const options = { facts: slipFacts(state, planned), ...(before === undefined ? {} : { before }) };
  return missingFields(template, slipValues(template, state), options).filter(({ field }) => !notAsked.includes(field));
};
