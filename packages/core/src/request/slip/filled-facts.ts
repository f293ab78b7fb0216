import type { Sealed } from "../../event/sealing.ts";
import type { FactValue } from "../../sla/condition.ts";
import type { Facts } from "../../sla/timeline.ts";
import type { FieldValue } from "../../slips/field-value.ts";
import type { WrittenSlip } from "./written-slip.ts";

/**
 * What was written on the slips of a request, as facts by field: choices, yes or no, numbers, dates, moments and
 * numbers of things; the latest round's where several say it. Words, people, signatures and rows are no facts.
 */
export const filledFacts = (slips: readonly WrittenSlip[]): Facts => {
  const facts: Record<string, FactValue> = {};
  for (const { fields } of slips)
    for (const { field, value } of fields) {
      const fact = factIn(value);
      if (fact !== undefined) facts[field] = fact;
    }
  return facts;
};

const factIn = (value: Sealed<FieldValue>): FactValue | undefined => {
  switch (value.type) {
    case "choice":
      return value.option;
    case "yesNo":
    case "integer":
    case "number":
      return value.value;
    case "date":
      return value.date;
    case "dateTime":
      return value.at;
    case "ref":
      return value.ref;
    default:
      return undefined;
  }
};
