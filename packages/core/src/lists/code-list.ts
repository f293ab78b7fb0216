import type { Wording } from "../sla/clock-rule.ts";

/** One value of a list. */
export interface CodeOption {
  readonly id: string;
  /** As the source prints it, and in English. */
  readonly label: Wording;
}

/** A list of values that a field chooses from, in the order in which the source prints them. */
export interface CodeList {
  readonly id: string;
  readonly label: Wording;
  /** Whether these are all; an open list takes free words as well. Null where the source does not say. */
  readonly closed: boolean | null;
  /** The enumeration of the rulebook and the systems that it was found in, such as `EN-01` and `S-26`. */
  readonly source: readonly string[];
  readonly options: readonly CodeOption[];
}

/** An option as a row of a table: its id, its label as printed, and in English. */
export type CodeRow = readonly [id: string, printed: string, english: string];

/** A list written as a table. */
export const codeList = (
  {
    label: [printed, english],
    ...head
  }: Omit<CodeList, "label" | "options"> & { readonly label: readonly [string, string] },
  rows: readonly CodeRow[],
): CodeList => ({
  ...head,
  label: { "zh-CN": printed, en: english },
  options: rows.map(([id, zh, en]) => ({ id, label: { "zh-CN": zh, en } })),
});
