import { holds } from "../sla/condition.ts";
import type { Facts } from "../sla/timeline.ts";
import type { FieldMissing } from "./field-refusal.ts";
import { fieldsOf } from "./fields-of.ts";
import type { SlipField, SlipTemplate } from "../policy/slip-template.ts";

/** Which of a slip's fields are looked at, and what is known of the case. */
export interface MissingOptions {
  /** What conditions look at, such as `{ reassigned: true }`. */
  readonly facts?: Facts;
  /** Only fields that are wanted before this command. */
  readonly before?: string;
}

/**
 * The fields that must be filled and are not, in the order in which they are printed.
 *
 * On a slip that must be complete no item may be left out: there every field is wanted that the slip itself
 * does not call optional. A field under a condition is wanted where the facts meet it. What is printed, or follows
 * from the record itself, is never missing.
 *
 * @param values - field → anything but null or undefined, wherever the value is kept
 * @example
 * ```ts
 * const { hotlineLog } = slipTemplates;
 * const known = { customer: "c-1", address: "1 Pump Street", phone: "010-1", contact: "Zhao Min", calledAt: "09:00" };
 * hotlineLog && missingFields(hotlineLog, known).map(({ field }) => field) // => ["fault", "handling"]
 * ```
 */
export const missingFields = (
  template: SlipTemplate,
  values: Readonly<Record<string, unknown>>,
  { facts = {}, before }: MissingOptions = {},
): readonly FieldMissing[] =>
  fieldsOf(template)
    .filter(({ gate = [] }) => before === undefined || [gate].flat().includes(before))
    .filter((field) => isWanted(field, template.complete, facts) && !isFilled(values, field.id))
    .map(({ id, label, filledBy, mandatory }) => ({
      type: "FieldMissing",
      field: id,
      label,
      from: filledBy,
      mandatory,
    }));

const isWanted = ({ mandatory, holds: held }: SlipField, complete: boolean, facts: Facts): boolean => {
  if (held === "printed" || held === "status" || held === "number") return false;
  if (typeof mandatory === "object") return holds(mandatory.when, facts);
  return mandatory === "yes" || (complete && mandatory === "unstated");
};

const isFilled = (values: Readonly<Record<string, unknown>>, field: string): boolean =>
  Object.hasOwn(values, field) && values[field] != null;
