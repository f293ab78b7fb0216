import { withMore, type PartHolding } from "./holdings.ts";
import type { PartItem } from "./part-item.ts";
import type { PartEvent } from "./part-events.ts";
import { withStatus, type Packed, type PartFile, type PartState } from "./part-state.ts";

/** A part's ledger after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolvePart = (state: PartState, event: PartEvent): PartState => {
  switch (event.type) {
    // Who asked for what is not there learns it; the ledger has nothing to remember.
    case "PartsNotTaken":
    case "RepairsTold":
      return state;
    case "PartsReceived": {
      const { item, quantity, store, condition, origin, packed } = event.data;
      const file = fileOf(state, item);
      return withStatus({
        ...file,
        origin,
        holdings: withMore(file.holdings, { kind: "store", store }, condition, quantity),
        packed: packed ? { since: event.at, until: null } : file.packed,
      });
    }
    case "PartsCarried": {
      const { item, quantity, from, to, condition, was } = event.data;
      const file = fileOf(state, item);
      const left = from === null || was === null ? file.holdings : withMore(file.holdings, from, was, -quantity);
      return withStatus({
        ...file,
        holdings: withMore(left, to, condition, quantity),
        packed: to.kind === "installed" ? unpacked(file.packed, event) : file.packed,
      });
    }
    case "UnitRepaired": {
      const { item, component, inWarranty, request } = event.data;
      const file = fileOf(state, item);
      const work = { kind: "repair" as const, at: event.at, component, inWarranty, request: request?.id ?? null };
      return withStatus({ ...file, works: [...file.works, work] });
    }
    default:
      if (state.status === "unknown") throw new Error(`corrupt history: ${event.type} of a part nobody knows`);
      return withStatus(knownAfter(state, event));
  }
};

type OfKnown = Exclude<
  PartEvent,
  { type: "PartsNotTaken" | "RepairsTold" | "PartsReceived" | "PartsCarried" | "UnitRepaired" }
>;

const knownAfter = (file: PartFile, event: OfKnown): PartFile => {
  const { holdings } = file;
  switch (event.type) {
    case "PartsTaken": {
      const { quantity, store, to, condition } = event.data;
      return { ...file, holdings: moved(holdings, { kind: "store", store }, to, condition, quantity) };
    }
    case "PlaceCorrected": {
      const { recorded, found } = event.data;
      const condition = holdings[0]?.condition ?? "used";
      return { ...file, holdings: moved(holdings, recorded, found, condition, 1) };
    }
    case "PartsMoved": {
      const { quantity, from, was, to, condition } = event.data;
      const left = withMore(holdings, from, was, -quantity);
      return { ...file, holdings: to === null ? left : withMore(left, to, condition, quantity) };
    }
    case "PartsCounted": {
      const { store, condition, recorded, counted } = event.data;
      return { ...file, holdings: withMore(holdings, { kind: "store", store }, condition, counted - recorded) };
    }
    case "PartsUnpacked":
      return { ...file, packed: unpacked(file.packed, event) };
    case "ComponentReplaced": {
      const { component, request } = event.data;
      const work = {
        kind: "replacement" as const,
        at: event.at,
        component,
        inWarranty: true,
        request: request?.id ?? null,
      };
      return { ...file, works: [...file.works, work] };
    }
  }
};

const fileOf = (state: PartState, item: PartItem): PartFile =>
  state.status === "unknown" ? { item, origin: null, holdings: [], packed: null, works: [] } : state;

const moved = (
  holdings: readonly PartHolding[],
  from: PartHolding["place"],
  to: PartHolding["place"],
  condition: PartHolding["condition"],
  quantity: number,
): readonly PartHolding[] => withMore(withMore(holdings, from, condition, -quantity), to, condition, quantity);

const unpacked = (packed: Packed | null, { at }: Pick<PartEvent, "at">): Packed | null =>
  packed?.until === null ? { since: packed.since, until: at } : packed;
