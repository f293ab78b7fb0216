import type { SlipTemplate } from "../policy/slip-template.ts";
import type { FieldMissing } from "./field-refusal.ts";
import { fieldsOf } from "./fields-of.ts";
import type { FilledField } from "./filled-field.ts";
import { missingFields } from "./missing-fields.ts";

/** The items of a slip that nothing else keeps and that nobody filled in. */
export const leftOut = (template: SlipTemplate, filled: readonly FilledField[]): readonly FieldMissing[] => {
  const elsewhere = fieldsOf(template).filter(({ holds }) => holds !== "extra");
  const there = [...elsewhere.map(({ id }) => id), ...filled.map(({ field }) => field)];
  return missingFields(template, Object.fromEntries(there.map((field) => [field, true])));
};
