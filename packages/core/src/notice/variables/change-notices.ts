import type { changeKinds } from "../../policy/configuration-words.ts";
import type { RequestVariables } from "./request-variables.ts";

/** What every notice about a change of a configuration item says of it. */
export interface ChangeVariables extends RequestVariables {
  /** What the item is called. */
  readonly item: string;
  /** What it is a change of. */
  readonly changeOf: (typeof changeKinds)[number];
}

/** The variables of notices of changes of configuration items, by key. */
export interface ChangeNotices {
  /** A change is to be checked before it is made. Text: `what`. */
  readonly changeProposed: ChangeVariables;
  /** A change did not pass a check. Texts: `what`, `finding`. */
  readonly changeUnfit: ChangeVariables;
  /** A change was made. Text: `what`. */
  readonly changeApplied: ChangeVariables & {
    readonly how: "remote" | "onsite";
    /** The version it has now; null where that did not change. */
    readonly itemVersion: string | null;
  };
}
