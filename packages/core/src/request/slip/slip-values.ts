import type { SlipTemplate } from "../../policy/slip-template.ts";
import { fieldsOf } from "../../slips/fields-of.ts";
import type { BegunRequest } from "../request-state.ts";
import { keptValue } from "./kept-value.ts";
import { writtenSlip } from "./slip-of.ts";
import type { SlipValue } from "./slip-value.ts";

/**
 * What stands on the slip of this round, field by field; what is empty, printed, the record's number or its status is
 * left out. What was amended stands as it was amended.
 */
export const slipValues = (template: SlipTemplate, state: BegunRequest): Readonly<Record<string, SlipValue>> => {
  const { annexes, cycle } = state.file;
  const written = writtenSlip(state.file)?.fields ?? [];
  const amended = annexes.amendments.filter((one) => one.cycle === cycle);
  return Object.fromEntries(
    fieldsOf(template).flatMap(({ id, holds }): readonly (readonly [string, SlipValue])[] => {
      const amendment = amended.findLast(({ field }) => field === id);
      if (amendment !== undefined) {
        const { value, by, at } = amendment;
        return [[id, { field: id, value, by, at }]];
      }
      // What was written while nobody was asked to sign there, or under an earlier template, stands.
      const value =
        (typeof holds === "object" ? keptValue(holds, state) : null) ??
        written.find(({ field }) => field === id) ??
        null;
      return value === null ? [] : [[id, value]];
    }),
  );
};
