import type { RequestVariables } from "./request-variables.ts";

/** What every notice about parts for a slip says of them. */
export interface PartsVariables extends RequestVariables {
  /** Who is to have them. */
  readonly engineer: string;
  readonly store: string;
  /** The part number. */
  readonly part: string;
  readonly partName: string;
  readonly quantity: number;
}

/** The variables of notices of parts, by key. */
export interface PartsNotices {
  /** Parts are wanted out of a store. Text: `reason`. */
  readonly partsRequested: PartsVariables;
  /** Parts that were to be given out are not in the store, or not fit to be given out. */
  readonly partsNotThere: PartsVariables & { readonly serial: string | null };
}
