import { err, ok, type Result } from "neverthrow";
import type { Sealed } from "../event/sealing.ts";
import type { ComplaintRules } from "../policy/complaint-rules.ts";
import type { Asked } from "../process/decide-by-rules.ts";
import type { ComplaintCommand, ComplaintCommandName } from "./complaint-commands.ts";
import type { ComplaintEvent, ComplaintEventData, ComplaintEventName } from "./complaint-events.ts";
import type { OwnComplaintRefusal } from "./complaint-refusal.ts";
import type { ComplaintAccepting } from "./complaint-state.ts";

/** The command named `Name`, with its texts and cards kept elsewhere. */
export type SealedComplaintCommand<Name extends ComplaintCommandName = ComplaintCommandName> = Sealed<
  Extract<ComplaintCommand, { type: Name }> & Pick<ComplaintCommand, "at">
>;

/** What one rule causes, or why it refuses. */
export type ComplaintDecision = Result<readonly ComplaintEvent[], OwnComplaintRefusal>;

/** What one command does, called only in a status that accepts it and by a role that may. */
export type ComplaintRule<Name extends ComplaintCommandName> = (
  command: SealedComplaintCommand<Name>,
  state: ComplaintAccepting<Name>,
  asked: Asked<ComplaintRules>,
) => ComplaintDecision;

/** The one event that a command caused. */
export const recordedOfComplaint = <Name extends ComplaintEventName>(
  { at, by }: Pick<SealedComplaintCommand, "at" | "by">,
  type: Name,
  data: ComplaintEventData[Name],
): ComplaintDecision => ok([{ type, at, by, data } as ComplaintEvent]);

/** A refusal as a decision. */
export const refusedByComplaint = (refusal: OwnComplaintRefusal): ComplaintDecision => err(refusal);
