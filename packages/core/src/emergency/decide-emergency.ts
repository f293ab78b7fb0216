import type { EmergencyRules } from "../policy/emergency-rules.ts";
import { availableByRules, decideByRules, type DecidedByRules } from "../process/decide-by-rules.ts";
import type { Process } from "../process/process.ts";
import { dutyRules } from "./duty-rules.ts";
import { stepsTaken } from "./duty-log.ts";
import type { EmergencyCommand } from "./emergency-commands.ts";
import type { EmergencyEvent, RecordedOfEmergency } from "./emergency-events.ts";
import type { EmergencyRefusal } from "./emergency-refusal.ts";
import type { RefusedByRule } from "./emergency-rule.ts";
import { emergencyTransitions, type EmergencyState } from "./emergency-state.ts";
import { clocksInEmergency, emergencyTimelines } from "./emergency-timelines.ts";
import { evolveEmergency } from "./evolve-emergency.ts";
import { mainLineRules } from "./main-line-rules.ts";
import { stepsMissing } from "./steps-missing.ts";

const emergency: DecidedByRules<EmergencyState, EmergencyEvent, RefusedByRule, EmergencyRules> = {
  kind: "emergency",
  before: "unreported",
  transitions: emergencyTransitions,
  section: "emergencies",
  rulesIn: ({ emergencies }) => emergencies,
  rules: { ...mainLineRules, ...dutyRules },
  marks: {
    ReachScene: "arrived",
    ClassifyEmergency: "classified",
    FileEmergency: "filed",
    AuthorisePlan: "planAuthorised",
    StartPlan: "planOrdered",
    RecoverEmergency: "ended",
    DeliverFinalReport: "finalReportDelivered",
    CancelEmergency: "cancelled",
  },
  marksIn: (state) => (state.status === "unreported" ? [] : stepsTaken(state.file)),
  timelinesOf: emergencyTimelines,
  clocksIn: clocksInEmergency,
  evolve: evolveEmergency,
  missing: stepsMissing,
};

/** What a command on an emergency causes, or why it is refused. */
export const decideEmergency: Process<
  EmergencyCommand,
  EmergencyState,
  RecordedOfEmergency,
  EmergencyRefusal
>["decide"] = decideByRules(emergency);

/** The commands somebody in a role may issue on an emergency now, and what each still needs. */
export const availableEmergencyCommands = availableByRules(emergency);
