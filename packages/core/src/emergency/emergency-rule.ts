import { err, ok, type Result } from "neverthrow";
import type { Sealed } from "../event/sealing.ts";
import type { EmergencyRules } from "../policy/emergency-rules.ts";
import type { Asked } from "../process/decide-by-rules.ts";
import type { ClockCommand } from "../process/decide-clocks.ts";
import type { OutOfOrder } from "../process/refusals.ts";
import type { EmergencyCommand, EmergencyCommandName } from "./emergency-commands.ts";
import type { EmergencyEvent, EmergencyEventData, EmergencyEventName } from "./emergency-events.ts";
import type { OwnEmergencyRefusal } from "./emergency-refusal.ts";
import type { EmergencyAccepting, EmergencyState } from "./emergency-state.ts";
import { stepsMissing } from "./steps-missing.ts";

/** The commands on an emergency that have a rule of their own: all but those of its clocks. */
export type RuledEmergencyCommand = Exclude<EmergencyCommandName, ClockCommand["type"]>;

/** The command named `Name`, with its texts and cards kept elsewhere. */
export type SealedEmergencyCommand<Name extends EmergencyCommandName = EmergencyCommandName> = Sealed<
  Extract<EmergencyCommand, { type: Name }> & Pick<EmergencyCommand, "at">
>;

/** Why one rule refuses: a command that may lie anywhere says itself what it must not lie before. */
export type RefusedByRule = OwnEmergencyRefusal | OutOfOrder;

/** What one rule causes, or why it refuses. */
export type EmergencyDecision = Result<readonly EmergencyEvent[], RefusedByRule>;

/** What one command does, called only in a status that accepts it and by a role that may. */
export type EmergencyRule<Name extends EmergencyCommandName> = (
  command: SealedEmergencyCommand<Name>,
  state: EmergencyAccepting<Name>,
  asked: Asked<EmergencyRules>,
) => EmergencyDecision;

/** The one event that a command caused. */
export const recordedOfEmergency = <Name extends EmergencyEventName>(
  { at, by }: Pick<SealedEmergencyCommand, "at" | "by">,
  type: Name,
  data: EmergencyEventData[Name],
): EmergencyDecision => ok([{ type, at, by, data } as EmergencyEvent]);

/** A refusal as a decision. */
export const refusedByEmergency = (refusal: RefusedByRule): EmergencyDecision => err(refusal);

/** What was decided, once no other step comes first. */
export const whenReady = (
  command: string,
  state: EmergencyState,
  { rules }: Pick<Asked<EmergencyRules>, "rules">,
  decided: EmergencyDecision,
): EmergencyDecision => {
  const missing = stepsMissing(command, state, rules);
  return missing.length > 0 ? err({ type: "StepsMissing", command, missing }) : decided;
};
