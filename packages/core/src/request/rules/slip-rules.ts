import { ok } from "neverthrow";
import type { RequestSlips } from "../../policy/request-slips.ts";
import type { SlipTemplate } from "../../policy/slip-template.ts";
import { outOfOrder } from "../../process/out-of-order.ts";
import { checkFields } from "../../slips/check-fields.ts";
import type { FieldRefusal } from "../../slips/field-refusal.ts";
import { fieldsOf } from "../../slips/fields-of.ts";
import type { AlreadyRecorded } from "../request-refusal.ts";
import type { RequestFile } from "../request-state.ts";
import { slipOf, writtenSlip } from "../slip/slip-of.ts";
import { happened, refused, rulesOf, type Rule, type SealedCommand } from "./rule.ts";

/** What is written on the slip beside what the other commands keep. */
export const slipRules = {
  FillSlip: (command, state, context) => {
    const rules = rulesOf(context);
    const template = slipOf(rules, state);
    if (template === null || rules.slips === null) return ok([]);
    const { fields } = command;
    const faults = [...checkFields(template, fields), ...notTheirs(template, rules.slips, command)];
    if (faults.length > 0) return refused({ type: "SlipFieldsRefused", slip: template.id, faults });
    const refusal =
      outOfOrder(state.file.marks.slice(0, 1), "slipFilled", command.at) ?? signedBefore(state.file, command);
    if (refusal) return refused(refusal);
    if (Object.keys(fields).length === 0) return ok([]);
    return ok([happened(command, "SlipFilled", { template: template.id, fields })]);
  },
} satisfies { FillSlip: Rule<"FillSlip"> };

type Filling = SealedCommand<"FillSlip">;

/** The fields that are for others to fill. Whoever enters the paper enters what anybody wrote on it. */
const notTheirs = (
  template: SlipTemplate,
  { enteredBy }: RequestSlips,
  { fields, by: { role } }: Filling,
): readonly FieldRefusal[] =>
  enteredBy.includes(role)
    ? []
    : fieldsOf(template)
        .filter(({ id, filledBy }) => Object.hasOwn(fields, id) && filledBy.length > 0)
        .filter(({ filledBy }) => !filledBy.includes(role) && !filledBy.includes("anyone"))
        .map(({ id, filledBy }) => ({ type: "NotTheirField", field: id, role, from: filledBy }));

/** What stood on the slip when the customer signed it stays; what was empty may still be filled. */
const signedBefore = (file: RequestFile, { fields }: Filling): AlreadyRecorded | null => {
  if (!file.marks.some(({ name, cycle }) => name === "signed" && cycle === file.cycle)) return null;
  const stood = writtenSlip(file)?.fields.find(({ field }) => Object.hasOwn(fields, field));
  return stood === undefined ? null : { type: "AlreadyRecorded", mark: stood.field, at: stood.at };
};
