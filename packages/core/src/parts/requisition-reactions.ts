import type { StreamId } from "../event/event.ts";
import type { Reaction } from "../reaction/reaction.ts";
import type { PartCommand } from "./part-commands.ts";
import type { PartItem } from "./part-item.ts";
import { partStream } from "./part-stream.ts";
import type { Place } from "./place.ts";
import type { RequisitionEvent } from "./requisition-events.ts";
import type { RequisitionState } from "./requisition-state.ts";

/** What the ledgers of the parts must be asked or told because of an event of a requisition. `state` is the state after it. */
export const requisitionReactions = (
  { id }: StreamId,
  event: RequisitionEvent,
  state: RequisitionState,
): readonly Reaction[] => {
  if (state.status === "unasked") return [];
  const { store, holder, customer, request } = state.task;
  const shelf: Place = { kind: "store", store };
  const hand: Place = { kind: "hand", holder, requisition: id };
  const itemOf = (line: string, serial: string | null): PartItem => {
    const { part = line, name = line } = state.lines.find((one) => one.line === line) ?? {};
    return { part, serial, name };
  };
  switch (event.type) {
    case "PartsAsked": {
      const { line, serial, quantity } = event.data;
      const asker = { kind: "requisition", id, line } as const;
      return [asking("TakeParts", { item: itemOf(line, serial), quantity, store, to: hand, for: asker })];
    }
    case "PartsUsed": {
      const { line, serial, quantity, asset, position, old } = event.data;
      const installed: Place = { kind: "installed", customer, asset, position };
      const into = { item: itemOf(line, serial), quantity, from: hand, to: installed, condition: "used", request };
      if (old === null) return [asking("CarryParts", into)];
      const out = {
        item: old,
        quantity: old.serial === null ? quantity : 1,
        // Counted parts in a customer's asset are on no ledger until they come out.
        from: old.serial === null ? null : installed,
        to: { kind: "removed", holder },
        condition: "faulty",
        request,
      };
      return [asking("CarryParts", into), asking("CarryParts", out)];
    }
    case "PartsReturned": {
      const { line, serial, quantity, because } = event.data;
      const condition = because === "defective" ? "faulty" : null;
      return [
        asking("CarryParts", { item: itemOf(line, serial), quantity, from: hand, to: shelf, condition, request }),
      ];
    }
    default:
      return [];
  }
};

/** A command for the ledger of the part it is about. */
export const asking = (
  type: Extract<PartCommand["type"], "TakeParts" | "CarryParts" | "RecordRepair" | "TellRepairs">,
  fields: { readonly item: PartItem; readonly [field: string]: unknown },
): Reaction => ({ stream: partStream(fields.item), command: { type, ...fields } });
