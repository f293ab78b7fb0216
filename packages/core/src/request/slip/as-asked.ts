import type { SlipField, SlipTemplate } from "../../policy/slip-template.ts";

/** A slip whose boxes for countersignatures that nobody is asked for are kept otherwise. */
export const asAsked = (template: SlipTemplate, isAsked: (slot: string) => boolean): SlipTemplate => {
  if (!template.sections.some(({ fields }) => fields.some((field) => slotOf(field) !== null))) return template;
  const kept = (field: SlipField): SlipField => {
    const signed = slotOf(field);
    return signed === null || isAsked(signed.slot) ? field : { ...field, holds: signed.otherwise };
  };
  return {
    ...template,
    sections: template.sections.map((section) => ({ ...section, fields: section.fields.map(kept) })),
  };
};

const slotOf = ({ holds }: SlipField) => (typeof holds === "object" && "slot" in holds ? holds : null);
