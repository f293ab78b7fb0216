import { err, ok, type Result } from "neverthrow";
import type { Sealed } from "../event/sealing.ts";
import type { PartsRules } from "../policy/parts-rules.ts";
import { offeredCommands, type AvailableCommand } from "../process/available-commands.ts";
import type { DecisionContext } from "../process/process.ts";
import { refusedBeforehand } from "../process/refused-beforehand.ts";
import type { WantedFrom } from "../process/wanted-from.ts";
import type { RequisitionCommand, RequisitionCommandName } from "./requisition-commands.ts";
import type { Pieces, RequisitionEvent, RequisitionEventData, RequisitionEventName } from "./requisition-events.ts";
import type { OwnRequisitionRefusal, RequisitionRefusal } from "./requisition-refusal.ts";
import { outstanding, requisitionMissing } from "./requisition-missing.ts";
import {
  GIVEN,
  piecesThatAre,
  requisitionTransitions,
  type LineFile,
  type PieceStanding,
  type RequisitionState,
} from "./requisition-state.ts";

/** What a command on a requisition causes, or why it is refused. */
export type RequisitionDecision = Result<readonly RequisitionEvent[], RequisitionRefusal>;

/** What a command on a parts requisition causes, or why it is refused. */
export const decideRequisition =
  (context: DecisionContext) =>
  (command: Sealed<RequisitionCommand>, state: RequisitionState): RequisitionDecision => {
    const rules = context.policy.policy.parts;
    const section = { name: "parts", permissions: rules?.permissions.requisition ?? null };
    const refusal = refusedBeforehand(context, accepted, section, command, state.status);
    if (refusal) return err(refusal);
    if (command.type === "RequestParts") {
      const { request, customer, store, holder = command.by.id, lines, reason = null } = command;
      return recorded(command, "PartsRequested", { request, customer, store, holder, lines, reason });
    }
    // The table has let pass nothing else where nothing was asked for, and where there are permissions there are rules.
    return state.status === "unasked" ? ok([]) : ofAsked(command, state.lines, rules as PartsRules);
  };

const accepted = { kind: "requisition", before: "unasked", transitions: requisitionTransitions } as const;

type OfAsked = Exclude<Sealed<RequisitionCommand>, { type: "RequestParts" }>;

const ofAsked = (command: OfAsked, lines: readonly LineFile[], rules: PartsRules): RequisitionDecision => {
  switch (command.type) {
    case "SettleRequisition": {
      const refusal = outstanding(lines, ["asked", "out"]);
      const total = (standing: PieceStanding) => lines.reduce((sum, line) => sum + piecesThatAre(line, [standing]), 0);
      if (refusal) return err(refusal);
      return recorded(command, "RequisitionSettled", { used: total("used"), returned: total("returned") });
    }
    case "CancelRequisition": {
      const refusal = outstanding(lines, ["asked", "out", "used"]);
      return refusal ? err(refusal) : recorded(command, "RequisitionCancelled", { reason: command.reason });
    }
    default: {
      const line = lines.find((one) => one.line === command.line);
      if (line === undefined)
        return err({ type: "UnknownLine", line: command.line, known: lines.map((one) => one.line) });
      return ofLine(command, line, rules);
    }
  }
};

type OfLine = Exclude<OfAsked, { type: "SettleRequisition" | "CancelRequisition" }>;

const ofLine = (command: OfLine, file: LineFile, rules: PartsRules): RequisitionDecision => {
  const { line, serial, quantity } = command;
  const pieces = { line, serial, quantity };
  switch (command.type) {
    case "IssueParts": {
      const { inspection = null } = command;
      const refusal =
        givenBefore(file, serial) ??
        moreThanWanted(file, pieces) ??
        (rules.inspected && inspection === null ? { type: "InspectionMissing" as const, line } : null);
      return refusal ? err(refusal) : recorded(command, "PartsAsked", { ...pieces, inspection });
    }
    case "NoteTaken": {
      const refusal = notSoMany(file, pieces, "asked");
      return refusal ? err(refusal) : recorded(command, "PartsHandedOut", pieces);
    }
    case "NoteNotTaken": {
      const refusal = notSoMany(file, pieces, "asked");
      return refusal ? err(refusal) : recorded(command, "PartsNotThere", { ...pieces, there: command.there });
    }
    case "RecordUse": {
      const { asset, position, old } = command;
      const refusal =
        notSoMany(file, pieces, "out") ??
        (serial !== null && old?.serial === serial && old.part === file.part
          ? { type: "OldIsNew" as const, line, serial }
          : null);
      return refusal ? err(refusal) : recorded(command, "PartsUsed", { ...pieces, asset, position, old });
    }
    case "ReturnParts": {
      const refusal = notSoMany(file, pieces, "out");
      return refusal ? err(refusal) : recorded(command, "PartsReturned", { ...pieces, because: command.because });
    }
  }
};

const recorded = <Name extends RequisitionEventName>(
  { at, by }: Pick<Sealed<RequisitionCommand>, "at" | "by">,
  type: Name,
  data: RequisitionEventData[Name],
): RequisitionDecision => ok([{ type, at, by, data } as RequisitionEvent]);

const givenBefore = (file: LineFile, serial: string | null): OwnRequisitionRefusal | null =>
  serial !== null && piecesThatAre(file, GIVEN, serial) > 0
    ? { type: "SerialGivenBefore", line: file.line, serial }
    : null;

const moreThanWanted = (file: LineFile, { line, quantity }: Pieces): OwnRequisitionRefusal | null => {
  const before = piecesThatAre(file, GIVEN);
  return before + quantity > file.quantity
    ? { type: "MoreThanWanted", line, wanted: file.quantity, before, quantity }
    : null;
};

const notSoMany = (file: LineFile, pieces: Pieces, standing: PieceStanding): OwnRequisitionRefusal | null => {
  const { line, serial, quantity: wanted } = pieces;
  const there = piecesThatAre(file, [standing], serial);
  return there < wanted ? { type: "NotSoManyPieces", line, serial, standing, wanted, there } : null;
};

/** The commands on a requisition that somebody in this role may issue now, and what each still needs. */
export const availableRequisitionCommands = (
  { policy }: Pick<DecisionContext, "policy">,
  state: RequisitionState,
  role: string,
): readonly AvailableCommand<WantedFrom, RequisitionCommandName>[] => {
  const rules = policy.policy.parts;
  if (rules === null) return [];
  return offeredCommands({
    accepted: requisitionTransitions[state.status],
    permissions: rules.permissions.requisition,
    role,
    missing: (command) => requisitionMissing(command, state, rules),
  });
};
