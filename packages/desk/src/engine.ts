import { fromMillis, type Directory, type Instant, type Storage } from "@callout/core";
import { v7 } from "uuid";
import { compiledPolicies, type CompiledPolicies } from "./compiled-policies.ts";
import { observedStorage } from "./observed-storage.ts";
import { observerOf, type Observer } from "./observe.ts";
import { limitsOf, type DeskLimits, type DeskOptions } from "./desk-options.ts";

/** What a desk runs on, with everything filled in that was left out. */
export interface Engine {
  readonly storage: Storage;
  readonly directory: Directory;
  readonly policies: CompiledPolicies;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly random: () => number;
  readonly limits: DeskLimits;
  readonly observer: Observer;
  /** Whether it is to stop before the next tenant's turn; never, where this is left out. */
  readonly isStopping?: () => boolean;
}

/** The engine of a desk with these options. */
export const engineOf = ({ storage, directory, policies, limits, telemetry = {}, ...given }: DeskOptions): Engine => {
  const observer = observerOf(telemetry);
  return {
    storage: observedStorage(storage, observer, telemetry),
    directory,
    policies: compiledPolicies(policies),
    now: given.now ?? (() => fromMillis(Date.now())),
    newId: given.newId ?? (() => v7()),
    random: given.random ?? Math.random,
    limits: limitsOf(limits ?? {}),
    observer,
  };
};

/** What was thrown where nothing should be: a bug, of an adapter, of this library, or in a history that was tampered with. */
export interface Thrown {
  readonly type: "Thrown";
  readonly cause: unknown;
}
