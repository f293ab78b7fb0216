import type { EventEnvelope } from "../event/event.ts";
import type { Place } from "../parts/place.ts";
import type { SendInStanding } from "../policy/request-words.ts";
import type { DecisionContext } from "../process/process.ts";
import { partStream } from "../parts/part-stream.ts";
import { asking } from "../parts/requisition-reactions.ts";
import type { Reaction } from "../reaction/reaction.ts";
import { isLoaner } from "./is-loaner.ts";
import type { SendInEvent, SendInFile, SendInState } from "./send-in-state.ts";

/**
 * What the ledgers of the device and its loaner must be asked or told because of an event, and its request told. `state`
 * is the state after it.
 */
export const sendInReactions = (
  context: Pick<DecisionContext, "number">,
  envelope: EventEnvelope,
  state: SendInState,
): readonly Reaction[] =>
  state.status === "unopened" ? [] : [...ofLedgers(envelope, state), ...ofRequest(context, envelope, state)];

const STANDINGS: Readonly<Partial<Record<SendInEvent["type"], SendInStanding>>> = {
  SendInOpened: "opened",
  LoanerSupplied: "loanerSupplied",
  UseRestored: "useRestored",
  DeviceSent: "sent",
  DeviceRepaired: "repaired",
  DeviceReturned: "returned",
  DeviceReplaced: "replaced",
  SendInCancelled: "cancelled",
};

/** The request hears how far the device is; where it is kept in another system, nobody here minds. */
const ofRequest = (
  { number }: Pick<DecisionContext, "number">,
  envelope: EventEnvelope,
  { task: { request } }: SendInFile,
): readonly Reaction[] => {
  const event = envelope as EventEnvelope & SendInEvent;
  const standing = STANDINGS[event.type];
  if (standing === undefined) return [];
  const command = { type: "NoteSendIn", repair: event.stream.id, number, standing };
  return [{ stream: { kind: "request", id: request.id }, command, numbered: true, otherwise: null }];
};

const ofLedgers = (envelope: EventEnvelope, state: SendInFile): readonly Reaction[] => {
  const event = envelope as EventEnvelope & SendInEvent;
  const { id } = event.stream;
  const { item, customer, asset, request } = state.task;
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
  const carried = (one: typeof item, from: Place | null, to: Place, condition: string | null) =>
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
      return [carried(item, repairer, installed, "repaired"), ...workDone(state), ...loanerBack(event.data.loanerTo)];
    case "DeviceReplaced":
      return [
        ...(state.sent === null ? [carried(item, installed, { kind: "removed", holder: event.by.id }, "faulty")] : []),
        isLoaner(state, event.data.item)
          ? carried(event.data.item, lent, installed, null)
          : carried(event.data.item, null, installed, "new"),
        ...loanerBack(event.data.loanerTo),
      ];
    case "SendInCancelled":
      return loanerBack(event.data.loanerTo);
    default:
      return [];
  }
};

/** What the ledger counts once the device is back: a repair of it, or the parts of it that were replaced. */
const workDone = ({ task, sent }: SendInFile): readonly Reaction[] => {
  const { item, customer, request, inWarranty } = task;
  const replaced = sent?.replacing ?? [];
  return replaced.length === 0
    ? [asking("RecordRepair", { item, customer, request, inWarranty })]
    : replaced.map((component) => ({
        stream: partStream(item),
        command: { type: "RecordReplacement", component, request },
      }));
};
