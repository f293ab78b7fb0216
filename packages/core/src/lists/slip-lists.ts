import { checklistLists } from "./checklist-lists.ts";
import { faultLists } from "./fault-lists.ts";
import { intakeLists } from "./intake-lists.ts";
import { levelLists } from "./level-lists.ts";
import { ratingLists } from "./rating-lists.ts";
import { resultLists } from "./result-lists.ts";
import { roleLists } from "./role-lists.ts";
import { slipKindLists } from "./slip-kind-lists.ts";
import { workKindLists } from "./work-kind-lists.ts";

/** Every list that a field of a slip may choose from, by its id: all but those of the capability model. */
export const slipLists = {
  ...intakeLists,
  ...workKindLists,
  ...faultLists,
  ...resultLists,
  ...ratingLists,
  ...levelLists,
  ...checklistLists,
  ...slipKindLists,
  ...roleLists,
} as const;
