import type { EventEnvelope } from "../event/event.ts";
import type { NewNotice } from "../notice/notice.ts";
import { offeredCommands } from "../process/available-commands.ts";
import { clockUpcasts } from "../process/clock-events.ts";
import { clockNotices } from "../process/clock-notices.ts";
import type { DecisionContext, Process } from "../process/process.ts";
import { readCommand } from "../process/read-command.ts";
import { routedNotices, told, type Told } from "../process/routed-notices.ts";
import { decideSendIn } from "./decide-send-in.ts";
import { evolveSendIn } from "./evolve-send-in.ts";
import { SendInCommand } from "./send-in-commands.ts";
import { sendInMissing } from "./send-in-missing.ts";
import { sendInReactions } from "./send-in-reactions.ts";
import type { SendInRefusal } from "./send-in-refusal.ts";
import { sendInTransitions, type SendInEvent, type SendInState } from "./send-in-state.ts";
import { clocksInSendIn, sendInTimelines } from "./send-in-timelines.ts";
import { sendInReported } from "./send-in-reported.ts";

/**
 * One device sent in for repair 送修: the customer works on, with a loaner or otherwise, while the device is with a third
 * party or its maker; it comes back and the loaner is swapped back, or another takes its place for good.
 */
export const sendInProcess: Process<SendInCommand, SendInState, SendInEvent, SendInRefusal> = {
  kind: "sendInRepair",
  stateVersion: 2,
  initial: { status: "unopened" },
  parse: (input, now) => readCommand(SendInCommand, input, now),
  decide: decideSendIn,
  evolve: evolveSendIn,
  upcasts: {
    ...clockUpcasts,
    // Version 2 tells who asked for the loaner, and which parts are replaced where the device goes.
    LoanerNotThere: [(data) => ({ ...data, askedBy: null })],
    DeviceSent: [(data) => ({ ...data, replacing: [] })],
  },
  transitions: sendInTransitions,
  availableCommands: ({ policy, recordedAt }, state, role) => {
    const rules = policy.policy.sendIn;
    if (rules === null) return [];
    return offeredCommands({
      accepted: sendInTransitions[state.status],
      permissions: rules.permissions,
      role,
      missing: (command) => sendInMissing(command, state, rules, recordedAt),
    });
  },
  timelinesOf: sendInTimelines,
  clocksIn: clocksInSendIn,
  noticesFor: (context, envelope, state) => sendInNotices(context, envelope, state),
  reactionsTo: sendInReactions,
  searchRowOf: (state) => ({
    status: state.status,
    customer: state.status === "unopened" ? null : state.task.customer,
    engineer: null,
    tier: null,
    severity: null,
  }),
  numberSeries: "sendInRepair",
  reported: sendInReported,
};

const sendInNotices = (context: DecisionContext, envelope: EventEnvelope, state: SendInState): readonly NewNotice[] => {
  if (state.status === "unopened") return [];
  const event = envelope as EventEnvelope & SendInEvent;
  const { request, customer, contact, item } = state.task;
  const about = { requestId: request.id, number: request.number, customer };
  const device = { ...about, device: item.name, deviceSerial: item.serial };
  const telling = (one: Told): readonly NewNotice[] =>
    routedNotices(context, event.at, [one], (route) => {
      if (route === "contact") return contact;
      if (route === "engineer") return one.meant ?? null;
      return typeof route === "object" ? route : null;
    });
  switch (event.type) {
    case "ProgressTold":
      return telling(told("progressTold", { ...device, toldAt: event.at }, { word: event.data.word }));
    case "LoanerNotThere": {
      const { askedBy, store, item: loaner } = event.data;
      if (askedBy === null) return [];
      const wanted = { part: loaner.part, partName: loaner.name, serial: loaner.serial, quantity: 1 };
      const missed = told("partsNotThere", { ...about, store, engineer: askedBy, ...wanted });
      return telling({ ...missed, meant: { actorId: askedBy } });
    }
    case "DeviceReturned":
      return telling(told("deviceReturned", { ...device, returnedAt: event.at }));
    case "ClockWarned":
    case "ClockMissed":
    case "ClockEscalated":
      return clockNotices(event, about, null, null);
    default:
      return [];
  }
};
