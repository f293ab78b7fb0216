import type { EventEnvelope } from "../event/event.ts";
import type { Place } from "../parts/place.ts";
import { asking } from "../parts/requisition-reactions.ts";
import type { Reaction } from "../reaction/reaction.ts";
import type { SendInEvent, SendInState } from "./send-in-state.ts";

/** What the ledgers of the device and its loaner must be asked or told because of an event. `state` is the state after it. */
export const sendInReactions = (envelope: EventEnvelope, state: SendInState): readonly Reaction[] => {
  if (state.status === "unopened") return [];
  const event = envelope as EventEnvelope & SendInEvent;
  const { id } = event.stream;
  const { item, customer, asset, request, inWarranty } = state.task;
  const installed: Place = { kind: "installed", customer, asset, position: null };
  const lent: Place = { kind: "loan", customer, repair: id };
  const repairer: Place = { kind: "repairer", repairer: state.sent?.repairer ?? "", repair: id };
  const loanerBack = (store: string | null): readonly Reaction[] =>
    store === null || state.loaner === null
      ? []
      : [
          asking("CarryParts", {
            item: state.loaner.item,
            quantity: 1,
            from: lent,
            to: { kind: "store", store },
            condition: "used",
            request,
          }),
        ];
  const carried = (one: typeof item, from: Place | null, to: Place, condition: string) =>
    asking("CarryParts", { item: one, quantity: 1, from, to, condition, request });
  switch (event.type) {
    case "SendInOpened":
      return [asking("TellRepairs", { item, to: { kind: "sendInRepair", id } })];
    case "LoanerAsked": {
      const { item: loaner, store } = event.data;
      const asker = { kind: "sendInRepair", id, line: "loaner" };
      return [asking("TakeParts", { item: loaner, quantity: 1, store, to: lent, for: asker })];
    }
    case "DeviceSent":
      return [carried(item, installed, repairer, "faulty")];
    case "DeviceReturned":
      return [
        carried(item, repairer, installed, "repaired"),
        asking("RecordRepair", { item, customer, request, inWarranty }),
        ...loanerBack(event.data.loanerTo),
      ];
    case "DeviceReplaced":
      return [
        ...(state.sent === null ? [carried(item, installed, { kind: "removed", holder: event.by.id }, "faulty")] : []),
        carried(event.data.item, null, installed, "new"),
        ...loanerBack(event.data.loanerTo),
      ];
    case "SendInCancelled":
      return loanerBack(event.data.loanerTo);
    default:
      return [];
  }
};
