import type { Wording } from "../sla/clock-rule.ts";
import type { CodeList } from "./code-list.ts";

/**
 * What people read in place of an option's id.
 *
 * What the list does not hold is somebody's own words, as open lists take them, and is read as it stands.
 *
 * @example
 * ```ts
 * labelOf(codeLists.outcome, "partlyResolved", "zh-CN") // => "部分解决"
 * labelOf(codeLists.requestSource, "pigeon", "en") // => "pigeon"
 * ```
 */
export const labelOf = (list: CodeList, id: string, language: keyof Wording): string =>
  list.options.find((option) => option.id === id)?.label[language] ?? id;
