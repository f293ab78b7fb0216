import type { TextRef } from "../event/sealing.ts";
import type { OldPart } from "./requisition-commands.ts";
import type { LineFile, RequisitionFile } from "./requisition-state.ts";

/** One row of the parts table of a service slip 备件情况. */
export interface PartRow {
  readonly line: string;
  readonly part: string;
  readonly name: string;
  readonly usage: "used" | "unused";
  readonly quantity: number;
  /** Null for parts without one. */
  readonly serial: string | null;
  /** What the keeper found on checking the new part; null where nobody looked. */
  readonly inspection: TextRef | null;
  /** The part that came out for it. */
  readonly old: OldPart | null;
}

/**
 * The parts of a service slip, row by row: what was put in, with what came out for it, and then what was given out and
 * not used, in the order of the requisition's lines. What was asked for and never given out has no row.
 *
 * @source
 */
export const partRowsOf = ({ lines, uses }: Pick<RequisitionFile, "lines" | "uses">): readonly PartRow[] =>
  lines.flatMap((file) => {
    const { line, part, name } = file;
    const row = { line, part, name };
    const used = uses
      .filter((use) => use.line === line)
      .map(({ serial, quantity, old }) => ({
        ...row,
        usage: "used" as const,
        quantity,
        serial,
        inspection: inspectionOf(file, serial),
        old,
      }));
    const unused = file.pieces
      .filter(({ standing }) => standing === "out" || standing === "returned")
      .map(({ serial, quantity }) => ({
        ...row,
        usage: "unused" as const,
        quantity,
        serial,
        inspection: inspectionOf(file, serial),
        old: null,
      }));
    return [...used, ...unused];
  });

const inspectionOf = ({ inspections }: LineFile, serial: string | null): TextRef | null =>
  inspections.findLast((one) => one.serial === serial)?.found ?? null;
