import type { TextRef } from "../event/sealing.ts";
import type { changeKinds, itemKinds } from "../policy/configuration-words.ts";
import { corrupt, type EventOf } from "../process/record-events.ts";
import type { Instant } from "../time/instant.ts";
import type { ItemRelation } from "./impact-of.ts";
import type { ItemCommandName } from "./item-commands.ts";

/** The image that an item was installed from. */
export interface InstalledFrom {
  readonly item: string;
  readonly version: string;
}

/** The data of each event of a configuration item. */
export interface ItemEventData {
  readonly ItemListed: {
    readonly kind: (typeof itemKinds)[number];
    readonly customer: string;
    readonly name: string;
    readonly version: string | null;
    readonly relations: readonly ItemRelation[];
  };
  readonly ItemPutIntoService: { readonly image: InstalledFrom | null };
  readonly ItemRelated: ItemRelation;
  readonly ItemUnrelated: ItemRelation;
  /** With what the policy of the day wants before it is made. */
  readonly ChangeProposed: {
    readonly change: string;
    readonly of: (typeof changeKinds)[number];
    readonly what: TextRef;
    readonly request: string | null;
    readonly checks: readonly string[];
    readonly guidanceFirst: boolean;
  };
  readonly ChangeChecked: { readonly check: string; readonly compatible: boolean; readonly finding: TextRef };
  readonly UserGuided: { readonly channel: string; readonly worked: boolean; readonly remarks: TextRef | null };
  readonly ChangeApplied: { readonly how: "remote" | "onsite"; readonly version: string | null };
  readonly ChangeAbandoned: { readonly reason: TextRef };
  readonly ItemDisposed: { readonly reason: TextRef };
}

/** What has happened to a configuration item. */
export type ItemEvent = EventOf<ItemEventData>;

/** A change that is under way. */
export interface ProposedChange extends Readonly<ItemEventData["ChangeProposed"]> {
  /** Check → whether it was passed; a check that is absent was not made. */
  readonly checked: Readonly<Record<string, boolean>>;
  /** Whether the user was guided from afar. */
  readonly guided: boolean;
}

/** A change that was made. */
export interface MadeChange extends Pick<ProposedChange, "change" | "of" | "what" | "request"> {
  readonly at: Instant;
}

/** All that is known of a configuration item. */
export interface ConfigurationItem extends Readonly<ItemEventData["ItemListed"]> {
  readonly image: InstalledFrom | null;
  /** The changes that were made, the latest last. */
  readonly changes: readonly MadeChange[];
}

/** A configuration item between events. */
export type ItemState =
  | { readonly status: "unlisted" }
  | { readonly status: "listed"; readonly item: ConfigurationItem }
  | { readonly status: "inService"; readonly item: ConfigurationItem }
  | { readonly status: "changing"; readonly item: ConfigurationItem; readonly change: ProposedChange }
  | { readonly status: "disposed"; readonly item: ConfigurationItem };

/** The state machine of a configuration item: the commands each status accepts. */
export const itemTransitions = {
  unlisted: ["ListItem"],
  listed: ["PutIntoService", "RelateItem", "UnrelateItem", "DisposeItem"],
  inService: ["RelateItem", "UnrelateItem", "ProposeChange", "DisposeItem"],
  changing: ["RelateItem", "UnrelateItem", "RecordCheck", "RecordGuidance", "ApplyChange", "AbandonChange"],
  disposed: [],
} as const satisfies Record<ItemState["status"], readonly ItemCommandName[]>;

/** Where each command leads. */
export const itemOutcomes: Readonly<Record<ItemCommandName, readonly ItemState["status"][] | "same">> = {
  ListItem: ["listed"],
  PutIntoService: ["inService"],
  RelateItem: "same",
  UnrelateItem: "same",
  ProposeChange: ["changing"],
  RecordCheck: "same",
  RecordGuidance: "same",
  ApplyChange: ["inService"],
  AbandonChange: ["inService"],
  DisposeItem: ["disposed"],
};

/** The configuration item after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolveItem = (state: ItemState, event: ItemEvent): ItemState => {
  if (state.status === "unlisted") {
    if (event.type !== "ItemListed") throw corrupt(event.type, state.status);
    return { status: "listed", item: { ...event.data, image: null, changes: [] } };
  }
  const { item } = state;
  switch (event.type) {
    case "ItemListed":
      throw corrupt(event.type, state.status);
    case "ItemPutIntoService":
      return { status: "inService", item: { ...item, image: event.data.image } };
    case "ItemRelated":
      return { ...state, item: { ...item, relations: [...item.relations, event.data] } };
    case "ItemUnrelated":
      return { ...state, item: { ...item, relations: item.relations.filter((one) => !isSame(one, event.data)) } };
    case "ChangeProposed":
      return { status: "changing", item, change: { ...event.data, checked: {}, guided: false } };
    case "ItemDisposed":
      return { status: "disposed", item };
    default:
      if (state.status !== "changing") throw corrupt(event.type, state.status);
      return evolveChanging(state, event);
  }
};

type DuringChange = Extract<
  ItemEvent,
  { readonly type: "ChangeChecked" | "UserGuided" | "ChangeApplied" | "ChangeAbandoned" }
>;

const evolveChanging = (state: Extract<ItemState, { readonly status: "changing" }>, event: DuringChange): ItemState => {
  const { item, change } = state;
  switch (event.type) {
    case "ChangeChecked": {
      const checked = { ...change.checked, [event.data.check]: event.data.compatible };
      return { ...state, change: { ...change, checked } };
    }
    case "UserGuided":
      return { ...state, change: { ...change, guided: true } };
    case "ChangeApplied": {
      const version = event.data.version ?? item.version;
      const { change: id, of, what, request } = change;
      const changes = [...item.changes, { change: id, of, what, request, at: event.at }];
      return { status: "inService", item: { ...item, version, changes } };
    }
    case "ChangeAbandoned":
      return { status: "inService", item };
  }
};

/** Whether two relations say the same. */
export const isSame = (a: ItemRelation, b: ItemRelation): boolean => a.to === b.to && a.as === b.as;
