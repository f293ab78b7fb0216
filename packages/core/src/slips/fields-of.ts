import type { SlipField, SlipTemplate } from "../policy/slip-template.ts";

/** The fields of a slip, in the order in which they are printed. */
export const fieldsOf = ({ sections }: SlipTemplate): readonly SlipField[] => sections.flatMap(({ fields }) => fields);
