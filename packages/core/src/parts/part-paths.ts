import type { PartCommandName } from "./part-commands.ts";
import type { Place } from "./place.ts";

/** Where a part can be, or that it comes from outside and goes there. */
export type PlaceKind = Place["kind"] | "outside";

/** From where to where a command takes parts: what the ledger's picture is drawn from, and what its events keep to. */
export const partPaths: readonly {
  readonly command: PartCommandName;
  readonly from: PlaceKind;
  readonly to: PlaceKind;
}[] = [
  { command: "ReceiveParts", from: "outside", to: "store" },
  { command: "TakeParts", from: "store", to: "hand" },
  { command: "TakeParts", from: "store", to: "loan" },
  { command: "CarryParts", from: "hand", to: "installed" },
  { command: "CarryParts", from: "hand", to: "store" },
  { command: "CarryParts", from: "installed", to: "removed" },
  { command: "CarryParts", from: "outside", to: "removed" },
  { command: "CarryParts", from: "loan", to: "store" },
  { command: "CarryParts", from: "loan", to: "installed" },
  { command: "CarryParts", from: "installed", to: "repairer" },
  { command: "CarryParts", from: "outside", to: "repairer" },
  { command: "CarryParts", from: "repairer", to: "installed" },
  { command: "CarryParts", from: "outside", to: "installed" },
  { command: "MoveParts", from: "store", to: "store" },
  { command: "MoveParts", from: "removed", to: "store" },
  { command: "MoveParts", from: "repairer", to: "store" },
  { command: "MoveParts", from: "store", to: "outside" },
  { command: "MoveParts", from: "removed", to: "outside" },
  { command: "MoveParts", from: "repairer", to: "outside" },
  { command: "CountParts", from: "outside", to: "store" },
  { command: "CountParts", from: "store", to: "outside" },
];
