import type { PartsRules } from "../policy/parts-rules.ts";
import { rolesThatMay, type WantedFrom } from "../process/wanted-from.ts";
import type { RequisitionCommandName } from "./requisition-commands.ts";
import type { PiecesOutstanding } from "./requisition-refusal.ts";
import { GIVEN, piecesThatAre, type LineFile, type PieceStanding, type RequisitionState } from "./requisition-state.ts";

/** The lines with pieces that have come no further than this; null where there are none. */
export const outstanding = (
  lines: readonly LineFile[],
  standings: readonly ("asked" | "out" | "used")[],
): PiecesOutstanding | null => {
  const left = lines.filter((one) => piecesThatAre(one, standings) > 0);
  if (left.length === 0) return null;
  const counts = (file: LineFile) => ({
    line: file.line,
    asked: piecesThatAre(file, ["asked"]),
    out: piecesThatAre(file, ["out"]),
    used: piecesThatAre(file, ["used"]),
  });
  return { type: "PiecesOutstanding", lines: left.map(counts) };
};

/** What a command on a requisition still needs whatever is said in it, and from whom. */
export const requisitionMissing = (
  command: RequisitionCommandName,
  state: RequisitionState,
  { permissions: { requisition: permissions } }: PartsRules,
): readonly WantedFrom[] => {
  if (state.status !== "open") return [];
  const { lines } = state;
  const some = (standing: PieceStanding) => lines.some((line) => piecesThatAre(line, [standing]) > 0);
  const wanted = (requirement: string, by: readonly RequisitionCommandName[], told: object = {}) => [
    { ...told, requirement, from: rolesThatMay(permissions, ...by) },
  ];
  const accounted = (standings: readonly ("asked" | "out" | "used")[]) => {
    const refusal = outstanding(lines, standings);
    if (refusal === null) return [];
    return wanted("piecesAccounted", ["NoteTaken", "RecordUse", "ReturnParts"], { lines: refusal.lines });
  };
  switch (command) {
    case "IssueParts":
      return lines.some((line) => piecesThatAre(line, GIVEN) < line.quantity)
        ? []
        : wanted("piecesWanted", ["ReturnParts"]);
    case "NoteTaken":
    case "NoteNotTaken":
      return some("asked") ? [] : wanted("piecesAsked", ["IssueParts"]);
    case "RecordUse":
    case "ReturnParts":
      return some("out") ? [] : wanted("piecesOut", ["IssueParts"]);
    case "SettleRequisition":
      return accounted(["asked", "out"]);
    case "CancelRequisition":
      return accounted(["asked", "out", "used"]);
    case "RequestParts":
      return [];
  }
};
