import { clockUpcasts } from "../process/clock-events.ts";
import type { Process } from "../process/process.ts";
import { readCommand } from "../process/read-command.ts";
import { availableEmergencyCommands, decideEmergency } from "./decide-emergency.ts";
import { EmergencyCommand } from "./emergency-commands.ts";
import type { RecordedOfEmergency } from "./emergency-events.ts";
import { emergencyNotices } from "./emergency-notices.ts";
import { emergencyReported } from "./emergency-reported.ts";
import { emergencyReactions } from "./emergency-reactions.ts";
import type { EmergencyRefusal } from "./emergency-refusal.ts";
import { emergencyTransitions, type EmergencyState } from "./emergency-state.ts";
import { clocksInEmergency, emergencyTimelines } from "./emergency-timelines.ts";
import { evolveEmergency } from "./evolve-emergency.ts";

/** One emergency 突发事件, from the first call to the final report and what is learnt from it. */
export const emergencyProcess: Process<EmergencyCommand, EmergencyState, RecordedOfEmergency, EmergencyRefusal> = {
  kind: "emergency",
  stateVersion: 1,
  initial: { status: "unreported" },
  parse: (input, now) => readCommand(EmergencyCommand, input, now),
  decide: decideEmergency,
  evolve: evolveEmergency,
  upcasts: clockUpcasts,
  transitions: emergencyTransitions,
  availableCommands: availableEmergencyCommands,
  timelinesOf: emergencyTimelines,
  clocksIn: clocksInEmergency,
  noticesFor: emergencyNotices,
  reactionsTo: emergencyReactions,
  searchRowOf: (state) => ({
    status: state.status,
    customer: state.status === "unreported" ? null : state.file.customer,
    engineer: null,
    tier: null,
    severity: "classification" in state ? state.classification.weight : null,
  }),
  numberSeries: "emergency",
  reported: emergencyReported,
};
