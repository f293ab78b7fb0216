import { err, ok, type Result } from "neverthrow";
import type { Sealed } from "../event/sealing.ts";
import type { EmergencyPlanRules } from "../policy/emergency-rules.ts";
import type { Asked } from "../process/decide-by-rules.ts";
import type { EmergencyPlanCommand, EmergencyPlanCommandName } from "./plan-commands.ts";
import type { EmergencyPlanEvent, EmergencyPlanEventData, EmergencyPlanEventName } from "./plan-events.ts";
import type { OwnEmergencyPlanRefusal } from "./plan-refusal.ts";
import type { EmergencyPlanAccepting } from "./plan-state.ts";

/** The command named `Name`, with its texts kept elsewhere. */
export type SealedPlanCommand<Name extends EmergencyPlanCommandName = EmergencyPlanCommandName> = Sealed<
  Extract<EmergencyPlanCommand, { type: Name }> & Pick<EmergencyPlanCommand, "at">
>;

/** What one rule causes, or why it refuses. */
export type PlanDecision = Result<readonly EmergencyPlanEvent[], OwnEmergencyPlanRefusal>;

/** What one command does, called only in a status that accepts it and by a role that may. */
export type PlanRule<Name extends EmergencyPlanCommandName> = (
  command: SealedPlanCommand<Name>,
  state: EmergencyPlanAccepting<Name>,
  asked: Asked<EmergencyPlanRules>,
) => PlanDecision;

/** The one event that a command caused. */
export const recordedOfPlan = <Name extends EmergencyPlanEventName>(
  { at, by }: Pick<SealedPlanCommand, "at" | "by">,
  type: Name,
  data: EmergencyPlanEventData[Name],
): PlanDecision => ok([{ type, at, by, data } as EmergencyPlanEvent]);

/** A refusal as a decision. */
export const refusedByPlan = (refusal: OwnEmergencyPlanRefusal): PlanDecision => err(refusal);
