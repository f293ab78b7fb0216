import type { RequestRules } from "../../policy/request-rules.ts";
import type { Missing } from "../request-refusal.ts";
import type { PlannedVisit } from "../known-facts.ts";
import type { BegunRequest } from "../request-state.ts";
import { missingOnSlip } from "./missing-on-slip.ts";
import { slipOf } from "./slip-of.ts";

/** Before these nothing on the slip may be left out; before others what the slip itself asks for there. */
const THE_END = ["Archive", "Close"];

/**
 * The fields of the slip that must be filled before this command and are not; what it fills itself is not asked
 * for, nor what a step would have said that was not taken.
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
  const left = missingOnSlip(template, state, {
    ...(THE_END.includes(command) ? { filling: command } : { before: command }),
    planned,
  });
  if (left.length === 0) return [];
  const from = [...new Set(left.flatMap((one) => one.from))];
  return [{ requirement: "slipFilled", slip: template.id, fields: left.map(({ field }) => field), from }];
};
