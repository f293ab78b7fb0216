import { slipLists } from "../lists/slip-lists.ts";
import type { CodeList } from "../lists/code-list.ts";
import type { Sealed } from "../event/sealing.ts";
import type { FieldRefusal } from "./field-refusal.ts";
import type { CellValue, FieldValue, FieldValues } from "./field-value.ts";
import { fieldsOf } from "./fields-of.ts";
import type { SlipColumn, SlipField, SlipTemplate } from "../policy/slip-template.ts";

/** A value before or after its words were sealed: their place is looked at, not they. */
type Given<Value> = Value | Sealed<Value>;

/**
 * Everything wrong with what was written into a slip; empty when it can be kept.
 *
 * Only fields that nothing else keeps are filled this way. A field of rows is checked cell by cell, and a refusal
 * names the cell as `field.row.column`, rows counted from 1. What is not yet filled is no fault here:
 * `missingFields` asks for it.
 *
 * @example
 * ```ts
 * const { technicalService } = slipTemplates;
 * technicalService && checkFields(technicalService, { serviceType: { type: "choice", option: "party" } })
 * // => [{ type: "NotAnOption", field: "serviceType", option: "party",
 * //       options: ["faultHandling", "healthCheck", "other"] }]
 * ```
 */
export const checkFields = (
  template: SlipTemplate,
  values: FieldValues | Sealed<FieldValues>,
): readonly FieldRefusal[] => {
  const fields = fieldsOf(template);
  return Object.entries<Given<FieldValue>>(values).flatMap(([id, value]): readonly FieldRefusal[] => {
    const field = fields.find((one) => one.id === id);
    if (field === undefined)
      return [
        {
          type: "UnknownField",
          field: id,
          known: fields.filter(({ holds }) => holds === "extra").map((one) => one.id),
        },
      ];
    const { holds } = field;
    if (holds !== "extra")
      return [{ type: "KeptElsewhere", field: id, command: typeof holds === "object" ? holds.command : null }];
    return valueRefusals(field, value);
  });
};

/** What is wrong with a value as that of a field, whoever keeps it. */
export const valueRefusals = (field: SlipField, value: Given<FieldValue>): readonly FieldRefusal[] =>
  value.type === "list" && field.type === "list" ? rowFaults(field, value.rows) : valueFaults(field, field.id, value);

const rowFaults = (
  { id, columns = [] }: SlipField,
  rows: readonly Given<Readonly<Record<string, CellValue>>>[],
): readonly FieldRefusal[] =>
  rows.flatMap((row, index) =>
    Object.entries<Given<CellValue>>(row).flatMap(([columnId, cell]): readonly FieldRefusal[] => {
      const place = `${id}.${String(index + 1)}.${columnId}`;
      const column = columns.find((one) => one.id === columnId);
      return column === undefined
        ? [{ type: "UnknownField", field: place, known: columns.map((one) => one.id) }]
        : valueFaults(column, place, cell);
    }),
  );

const valueFaults = (
  { type, list, range }: SlipField | SlipColumn,
  field: string,
  value: Given<FieldValue>,
): readonly FieldRefusal[] => {
  if (value.type !== type) return [{ type: "WrongFieldType", field, wanted: type, received: value.type }];
  if (value.type === "choice") return choiceFaults(list, field, value);
  const counted = value.type === "integer" || value.type === "number";
  if (counted && range !== undefined && (value.value < range.least || value.value > range.most))
    return [{ type: "OutOfRange", field, value: value.value, ...range }];
  return [];
};

const lists: Readonly<Record<string, CodeList>> = slipLists;

const choiceFaults = (
  list: string | undefined,
  field: string,
  { option, words }: Extract<Given<FieldValue>, { type: "choice" }>,
): readonly FieldRefusal[] => {
  const { closed, options } = lists[list ?? ""] ?? { closed: null, options: [] };
  const ids = options.map(({ id }) => id);
  if (ids.includes(option) || (closed !== true && words !== undefined)) return [];
  return [{ type: "NotAnOption", field, option, options: ids }];
};
