import type { PartsRules } from "../policy/parts-rules.ts";
import { rolesThatMay, type WantedFrom } from "../process/wanted-from.ts";
import type { PartCommandName } from "./part-commands.ts";
import type { PartState } from "./part-state.ts";
import type { Place } from "./place.ts";

/** Where the keeper may move parts from. */
const MOVABLE: readonly Place["kind"][] = ["store", "removed", "repairer"];

/** What a command on a part's ledger still needs whatever is said in it, and from whom. */
export const partMissing = (
  command: PartCommandName,
  state: PartState,
  { permissions: { part: permissions } }: PartsRules,
): readonly WantedFrom[] => {
  if (state.status === "unknown") return [];
  const { item, holdings, packed } = state;
  const wanted = (requirement: string, by: readonly PartCommandName[], told: object = {}) => [
    { ...told, requirement, from: rolesThatMay(permissions, ...by) },
  ];
  switch (command) {
    case "ReceiveParts": {
      const place = item.serial === null ? undefined : holdings[0]?.place;
      return place === undefined ? [] : wanted("placedNowhere", ["MoveParts", "CarryParts", "CountParts"], { place });
    }
    case "MoveParts": {
      const movable = holdings.some(({ place: { kind } }) => MOVABLE.includes(kind));
      return movable ? [] : wanted("partsAtHand", ["ReceiveParts", "CarryParts"]);
    }
    case "UnpackParts":
      return packed?.until === null ? [] : wanted("packed", ["ReceiveParts"]);
    default:
      return [];
  }
};
