import type { FilledField } from "../../slips/filled-field.ts";

/** Anything that a record keeps, as plain data. */
export type KeptValue =
  string | number | boolean | null | readonly KeptValue[] | { readonly [name: string]: KeptValue };

/** What stands in a field: what a command kept, or what was written there with who and when. */
export type SlipValue = KeptValue | FilledField;
