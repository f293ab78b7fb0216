import { ok } from "neverthrow";
import { outOfOrder } from "../../process/out-of-order.ts";
import { valueRefusals } from "../../slips/check-fields.ts";
import type { FieldRefusal } from "../../slips/field-refusal.ts";
import { fieldsOf } from "../../slips/fields-of.ts";
import { unsignedAmendments } from "../annexes.ts";
import { slipOf } from "../slip/slip-of.ts";
import { slipValues } from "../slip/slip-values.ts";
import { happened, refused, rulesOf, signed, type Rule } from "./rule.ts";

/** A correction of what the slip says: visible, and signed anew where the customer had signed otherwise. */
export const amendmentRules = {
  AmendRecord: (command, state, context) => {
    const template = slipOf(rulesOf(context), state);
    if (template === null) return ok([]);
    const early = outOfOrder(state.file.marks.slice(0, 1), "amended", command.at);
    if (early) return refused(early);
    const { field: id, value, reason } = command;
    const amendable = fieldsOf(template).filter(({ holds }) => holds === "extra" || typeof holds === "object");
    const field = amendable.find((one) => one.id === id);
    const unknown: FieldRefusal = { type: "UnknownField", field: id, known: amendable.map((one) => one.id) };
    const faults = field === undefined ? [unknown] : valueRefusals(field, value);
    if (faults.length > 0) return refused({ type: "SlipFieldsRefused", slip: template.id, faults });
    const was = slipValues(template, state)[id] ?? null;
    const wasSigned = "evidence" in state && state.evidence.type === "signed";
    return ok([
      happened(command, "RecordAmended", { slip: template.id, field: id, was, value, reason, signed: wasSigned }),
    ]);
  },

  SignAmendments: (command, state, context) => {
    const asked = unsignedAmendments(state.file).map(({ at }) => ({ name: "amended", at, cycle: state.file.cycle }));
    const early = outOfOrder(asked, "signed", command.at);
    if (early) return refused(early);
    const { outcome } = command;
    return ok([happened(command, "AmendmentsSigned", signed(context, state, "AmendmentsSigned", { outcome }))]);
  },
} satisfies { AmendRecord: Rule<"AmendRecord">; SignAmendments: Rule<"SignAmendments"> };
