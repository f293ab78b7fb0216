import { clockUpcasts } from "../process/clock-events.ts";
import type { Process } from "../process/process.ts";
import { readCommand } from "../process/read-command.ts";
import { availablePlanCommands, decidePlan } from "./decide-plan.ts";
import { evolvePlan } from "./evolve-plan.ts";
import { EmergencyPlanCommand } from "./plan-commands.ts";
import type { RecordedOfEmergencyPlan } from "./plan-events.ts";
import { planNotices } from "./plan-notices.ts";
import { planReactions } from "./plan-reactions.ts";
import type { EmergencyPlanRefusal } from "./plan-refusal.ts";
import { emergencyPlanTransitions, type EmergencyPlanState } from "./plan-state.ts";
import { clocksInPlan, planTimelines } from "./plan-timelines.ts";

/** One emergency plan 应急预案: written, drilled, approved, reviewed, and improved by what emergencies teach. */
export const emergencyPlanProcess: Process<
  EmergencyPlanCommand,
  EmergencyPlanState,
  RecordedOfEmergencyPlan,
  EmergencyPlanRefusal
> = {
  kind: "emergencyPlan",
  stateVersion: 1,
  initial: { status: "unwritten" },
  parse: (input, now) => readCommand(EmergencyPlanCommand, input, now),
  decide: decidePlan,
  evolve: evolvePlan,
  upcasts: clockUpcasts,
  transitions: emergencyPlanTransitions,
  availableCommands: availablePlanCommands,
  timelinesOf: planTimelines,
  clocksIn: clocksInPlan,
  noticesFor: planNotices,
  reactionsTo: planReactions,
  searchRowOf: (state) => ({
    status: state.status,
    customer: state.status === "unwritten" ? null : state.file.customer,
    engineer: null,
    tier: null,
    severity: null,
  }),
  numberSeries: "emergencyPlan",
};
