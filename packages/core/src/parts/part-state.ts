import type { PartOrigin } from "../policy/parts-rules.ts";
import type { Instant } from "../time/instant.ts";
import type { PartHolding } from "./holdings.ts";
import type { PartCommandName } from "./part-commands.ts";
import type { PartItem } from "./part-item.ts";
import type { UnitWork } from "./repair-standing.ts";

/** From when a spare lay packed; `until` is null while it does. */
export interface Packed {
  readonly since: Instant;
  readonly until: Instant | null;
}

/** What is known of a part wherever it is. */
export interface PartFile {
  readonly item: PartItem;
  /** Null where it was never received by a store. */
  readonly origin: PartOrigin | null;
  /** Each place and condition once, and nowhere none. Of a serial number there is one, so it is in one place. */
  readonly holdings: readonly PartHolding[];
  readonly packed: Packed | null;
  /** Repairs and replacements, in order. */
  readonly works: readonly UnitWork[];
}

/** A part's ledger between events. */
export type PartState =
  | { readonly status: "unknown" }
  /** Some of it is in a store. */
  | ({ readonly status: "inStore" } & PartFile)
  /** All of it is somewhere else. */
  | ({ readonly status: "away" } & PartFile)
  /** None of it is left, or nobody here ever had it. */
  | ({ readonly status: "gone" } & PartFile);

/** The name of a status. */
export type PartStatus = PartState["status"];

const ALWAYS = ["ReceiveParts", "TakeParts", "CarryParts", "RecordRepair", "RecordReplacement", "TellRepairs"] as const;

/** The state machine of a part's ledger: the commands each status accepts. */
export const partTransitions = {
  unknown: ALWAYS,
  inStore: [...ALWAYS, "MoveParts", "CountParts", "UnpackParts"],
  away: [...ALWAYS, "MoveParts", "CountParts"],
  gone: [...ALWAYS, "CountParts"],
} as const satisfies Record<PartStatus, readonly PartCommandName[]>;

/** The status that follows from where the parts are. */
export const withStatus = (file: PartFile): PartState => {
  const { item, origin, holdings, packed, works } = file;
  const known = { item, origin, holdings, packed, works };
  if (holdings.length === 0) return { status: "gone", ...known };
  return { status: holdings.some(({ place }) => place.kind === "store") ? "inStore" : "away", ...known };
};
