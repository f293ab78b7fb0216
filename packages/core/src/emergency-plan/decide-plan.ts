import type { EmergencyPlanRules } from "../policy/emergency-rules.ts";
import { availableByRules, decideByRules, type DecidedByRules } from "../process/decide-by-rules.ts";
import type { Process } from "../process/process.ts";
import { evolvePlan } from "./evolve-plan.ts";
import type { EmergencyPlanCommand } from "./plan-commands.ts";
import { itemsMissing, openLessons } from "./plan-contents.ts";
import type { EmergencyPlanEvent, RecordedOfEmergencyPlan } from "./plan-events.ts";
import type { EmergencyPlanMissing, EmergencyPlanRefusal, OwnEmergencyPlanRefusal } from "./plan-refusal.ts";
import { planCommandRules } from "./plan-rules.ts";
import { emergencyPlanTransitions, type EmergencyPlanState } from "./plan-state.ts";
import { clocksInPlan, planTimelines } from "./plan-timelines.ts";

const stillWanted = (
  command: string,
  state: EmergencyPlanState,
  rules: EmergencyPlanRules,
): readonly EmergencyPlanMissing[] => {
  if (state.status === "unwritten") return [];
  const open = openLessons(state.file).length > 0;
  const settled: readonly EmergencyPlanMissing[] = open ? [{ requirement: "lessonsSettled" }] : [];
  if (command === "ReviewPlan") return settled;
  if (command === "SettleLesson") return open ? [] : [{ requirement: "openLesson" }];
  if (command !== "ScheduleDrill") return [];
  return [...(itemsMissing(rules, state.file).length === 0 ? [] : [{ requirement: "contents" } as const]), ...settled];
};

const plan: DecidedByRules<EmergencyPlanState, EmergencyPlanEvent, OwnEmergencyPlanRefusal, EmergencyPlanRules> = {
  kind: "emergencyPlan",
  before: "unwritten",
  transitions: emergencyPlanTransitions,
  section: "emergencyPlans",
  rulesIn: ({ emergencyPlans }) => emergencyPlans,
  rules: planCommandRules,
  marks: {
    ScheduleDrill: "drillPlanned",
    RecordDrill: "drilled",
    ApprovePlan: "approved",
    ReturnPlan: "returned",
    ReviewPlan: "reviewed",
    RevisePlan: "revised",
    WithdrawPlan: "withdrawn",
  },
  marksIn: (state) => (state.status === "unwritten" ? [] : state.file.marks),
  timelinesOf: planTimelines,
  clocksIn: clocksInPlan,
  evolve: evolvePlan,
  missing: stillWanted,
};

/** What a command on an emergency plan causes, or why it is refused. */
export const decidePlan: Process<
  EmergencyPlanCommand,
  EmergencyPlanState,
  RecordedOfEmergencyPlan,
  EmergencyPlanRefusal
>["decide"] = decideByRules(plan);

/** The commands somebody in a role may issue on an emergency plan now, and what each still needs. */
export const availablePlanCommands = availableByRules(plan);
