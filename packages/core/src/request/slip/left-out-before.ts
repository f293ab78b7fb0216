import type { RequestRules } from "../../policy/request-rules.ts";
import { fieldsOf } from "../../slips/fields-of.ts";
import { missingFields } from "../../slips/missing-fields.ts";
import type { Missing } from "../request-refusal.ts";
import type { PlannedVisit } from "../known-facts.ts";
import type { BegunRequest } from "../request-state.ts";
import { slipFacts, slipOf } from "./slip-of.ts";
import { slipValues } from "./slip-values.ts";

/** Before these nothing on the slip may be left out; before others what the slip itself asks for there. */
const THE_END = ["Archive", "Close"];

/**
 * The fields of the slip that must be filled before this command and are not; what it fills itself is not asked
 * for.
 *
 * @param planned - the visit that the command would dispatch, where it does
 */
export const leftOutBefore = (
  rules: RequestRules,
  state: BegunRequest,
  command: string,
  planned: PlannedVisit | null = null,
): readonly Missing[] => {
  const template = slipOf(rules, state);
  if (template === null) return [];
  const asked = THE_END.includes(command) ? {} : { before: command };
  const itsOwn = fieldsOf(template)
    .filter(({ holds }) => typeof holds === "object" && holds.command === command)
    .map(({ id }) => id);
  const left = missingFields(template, slipValues(template, state), {
    facts: slipFacts(state, planned),
    ...asked,
  }).filter(({ field }) => !itsOwn.includes(field));
  if (left.length === 0) return [];
  const from = [...new Set(left.flatMap((one) => one.from))];
  return [{ requirement: "slipFilled", slip: template.id, fields: left.map(({ field }) => field), from }];
};
