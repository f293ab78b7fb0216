import type { DeadlineMove, FoundStream, Refusal, StorageFault, StreamId } from "@callout/core";
import type { Result } from "neverthrow";
import { broughtUpToDate } from "./brought-up-to-date.ts";
import type { Engine, Thrown } from "./engine.ts";
import { adoptingStatuses } from "./processes.ts";
import type { Interrupted } from "./work-in-turns.ts";

/** Which open streams are to adopt what holds now. What is left out does not restrict. */
export interface RecomputeSelector {
  readonly tenants: readonly string[];
  /** Of these kinds, such as `request`. */
  readonly kinds?: readonly string[];
  /** In these statuses; those in which nothing is open any more are passed over all the same. */
  readonly statuses?: readonly string[];
  /** Those under this policy, in this version of it or in any. */
  readonly policy?: { readonly id: string; readonly version?: string };
}

/** What came of it. */
export interface RecomputeReport {
  /** The streams that are under other rules now, in the order in which they came by. */
  readonly adopted: readonly StreamAdopted[];
  /** How many were looked at and are under what they were: what holds now, or what they were opened under. */
  readonly unchanged: number;
  /** Streams that could not adopt what holds now. Call again when it is mended; what was adopted is adopted. */
  readonly failed: readonly StreamFailed[];
  /** Tenants whose turn the storage cut short. */
  readonly interrupted: readonly Interrupted[];
}

/** A stream that adopted other rules. */
export interface StreamAdopted {
  readonly tenant: string;
  readonly stream: StreamId;
  readonly moved: readonly DeadlineMove[];
}

/** A stream that could not, and why. */
export interface StreamFailed {
  readonly tenant: string;
  readonly stream: StreamId;
  readonly because: Refusal | Thrown;
}

/** Has every open stream that is selected adopt the versions that hold now, a page for each tenant in turn. */
export const recompute = async (engine: Engine, selector: RecomputeSelector): Promise<RecomputeReport> => {
  const adopted: StreamAdopted[] = [];
  const failed: StreamFailed[] = [];
  const interrupted: Interrupted[] = [];
  let unchanged = 0;
  let places = placesIn(selector);
  while (places.length > 0) {
    const next: Place[] = [];
    for (const place of places) {
      const { tenant } = place;
      const page = await pageAt(engine, selector, place);
      if (page.isErr()) {
        interrupted.push({ tenant, fault: page.error });
        continue;
      }
      for (const found of page.value) {
        const stream = { kind: place.kind, id: found.id };
        const moved = await broughtUpToDate(engine, tenant, stream, found);
        if (moved.isErr()) failed.push({ tenant, stream, because: moved.error });
        else if (moved.value === null) unchanged += 1;
        else adopted.push({ tenant, stream, moved: moved.value });
      }
      const last = page.value.at(-1)?.id ?? null;
      const onward = page.value.length < engine.limits.itemsPerTurn ? nextKind(place) : { ...place, after: last };
      if (onward !== null) next.push(onward);
    }
    places = next;
  }
  return { adopted, unchanged, failed, interrupted };
};

/** Where a tenant's turn begins: at a kind, after a stream. */
interface Place {
  readonly tenant: string;
  readonly kind: string;
  readonly kindsLeft: readonly string[];
  readonly after: string | null;
}

const placesIn = ({ tenants, kinds }: RecomputeSelector): readonly Place[] => {
  const [kind, ...kindsLeft] = [...adoptingStatuses.keys()].filter((one) => kinds === undefined || kinds.includes(one));
  return kind === undefined ? [] : [...new Set(tenants)].map((tenant) => ({ tenant, kind, kindsLeft, after: null }));
};

const nextKind = ({ tenant, kindsLeft: [kind, ...kindsLeft] }: Place): Place | null =>
  kind === undefined ? null : { tenant, kind, kindsLeft, after: null };

const pageAt = (
  { storage, limits }: Engine,
  { statuses, policy }: RecomputeSelector,
  { tenant, kind, after }: Place,
): Promise<Result<readonly FoundStream[], StorageFault>> => {
  const open = (adoptingStatuses.get(kind) ?? []).filter((one) => statuses === undefined || statuses.includes(one));
  return storage.streams.find(tenant, {
    kind,
    statuses: open,
    limit: limits.itemsPerTurn,
    ...(policy === undefined ? {} : { policy }),
    ...(after === null ? {} : { after }),
  });
};
