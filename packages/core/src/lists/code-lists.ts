import { capabilityLists } from "./capability-lists.ts";
import { checklistLists } from "./checklist-lists.ts";
import { faultLists } from "./fault-lists.ts";
import { intakeLists } from "./intake-lists.ts";
import { levelLists } from "./level-lists.ts";
import { ratingLists } from "./rating-lists.ts";
import { resultLists } from "./result-lists.ts";
import { roleLists } from "./role-lists.ts";
import { slipKindLists } from "./slip-kind-lists.ts";
import { workKindLists } from "./work-kind-lists.ts";

/**
 * Every list of values that requests, slips and scores choose from, by its id.
 *
 * @example
 * ```ts
 * codeLists.outcome.options.map(({ id }) => id) // => ["fullyResolved", "partlyResolved", "unresolved"]
 * codeLists.requestSource.closed // => false
 * ```
 */
export const codeLists = {
  ...intakeLists,
  ...workKindLists,
  ...faultLists,
  ...resultLists,
  ...ratingLists,
  ...levelLists,
  ...checklistLists,
  ...capabilityLists,
  ...slipKindLists,
  ...roleLists,
} as const;
