import { memoryAfter, nothingRemembered } from "../process/clock-memory.ts";
import type { Instant } from "../time/instant.ts";
import type { SendInEvent, SendInFile, SendInState } from "./send-in-state.ts";

/** The send-in repair after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolveSendIn = (state: SendInState, event: SendInEvent): SendInState => {
  if (event.type === "SendInOpened") {
    return {
      status: "confirmed",
      task: event.data,
      openedAt: event.at,
      counts: null,
      loaner: null,
      useRestoredAt: null,
      sent: null,
      progressTold: [],
      repaired: null,
      endedAt: null,
      clocks: nothingRemembered,
    };
  }
  if (state.status === "unopened") throw new Error(`corrupt history: ${event.type} before SendInOpened`);
  const { at } = event;
  switch (event.type) {
    case "RepairsNoted":
      return { ...state, counts: event.data.counts };
    case "LoanerAsked":
      return { ...state, loaner: { ...event.data, askedBy: event.by.id, suppliedAt: null, backAt: null } };
    case "LoanerSupplied": {
      const askedBy = state.loaner?.askedBy ?? event.by.id;
      const loaner = { ...event.data, askedBy, suppliedAt: at, backAt: null };
      return { ...state, loaner, useRestoredAt: state.useRestoredAt ?? at };
    }
    case "LoanerNotThere":
      return { ...state, loaner: null };
    case "UseRestored":
      return { ...state, useRestoredAt: state.useRestoredAt ?? at };
    case "DeviceSent":
      return { ...state, status: "sent", sent: { ...event.data, at } };
    case "ProgressTold":
      return { ...state, progressTold: [...state.progressTold, at] };
    case "DeviceRepaired":
      return { ...state, status: "repaired", repaired: { at, result: event.data.result } };
    case "DeviceReturned":
      return { ...state, status: "returned", loaner: loanerBack(state, at), endedAt: at };
    case "DeviceReplaced":
      return { ...state, status: "replaced", loaner: loanerBack(state, at), endedAt: at };
    case "SendInCancelled":
      return { ...state, status: "cancelled", loaner: loanerBack(state, at), endedAt: at };
    default:
      return { ...state, clocks: memoryAfter(state.clocks, event) };
  }
};

const loanerBack = ({ loaner }: SendInFile, backAt: Instant): SendInFile["loaner"] =>
  loaner === null ? null : { ...loaner, backAt };
