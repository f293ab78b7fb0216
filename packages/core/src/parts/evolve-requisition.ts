import type { Pieces, RequisitionEvent } from "./requisition-events.ts";
import type { LineFile, PieceStanding, RequisitionFile, RequisitionState } from "./requisition-state.ts";

/** The requisition after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolveRequisition = (state: RequisitionState, event: RequisitionEvent): RequisitionState => {
  if (event.type === "PartsRequested") {
    const { lines, ...task } = event.data;
    const files = lines.map((line) => ({ ...line, pieces: [], inspections: [] }));
    return { status: "open", task, requestedAt: event.at, lines: files, uses: [], returns: [] };
  }
  if (state.status !== "open") throw new Error(`corrupt history: ${event.type} cannot follow status ${state.status}`);
  const { task, requestedAt, lines, uses, returns } = state;
  const file: RequisitionFile = { task, requestedAt, lines, uses, returns };
  const passed = (from: PieceStanding | null, to: PieceStanding | null, pieces: Pieces): readonly LineFile[] =>
    lines.map((line) => (line.line === pieces.line ? withPassed(line, from, to, pieces) : line));
  switch (event.type) {
    case "PartsAsked": {
      const { line, serial, inspection } = event.data;
      const asked = passed(null, "asked", event.data).map((one) =>
        one.line === line && inspection !== null
          ? { ...one, inspections: [...one.inspections, { serial, found: inspection }] }
          : one,
      );
      return { status: "open", ...file, lines: asked };
    }
    case "PartsHandedOut":
      return { status: "open", ...file, lines: passed("asked", "out", event.data) };
    case "PartsNotThere":
      return { status: "open", ...file, lines: passed("asked", null, event.data) };
    case "PartsUsed":
      return {
        status: "open",
        ...file,
        lines: passed("out", "used", event.data),
        uses: [...uses, { ...event.data, at: event.at }],
      };
    case "PartsReturned": {
      const { line, quantity, because } = event.data;
      const back = [...returns, { line, quantity, because }];
      return { status: "open", ...file, lines: passed("out", "returned", event.data), returns: back };
    }
    case "RequisitionSettled":
      return { status: "settled", ...file };
    case "RequisitionCancelled":
      return { status: "cancelled", ...file };
  }
};

/** The line with so many of its pieces further on. */
const withPassed = (
  line: LineFile,
  from: PieceStanding | null,
  to: PieceStanding | null,
  { serial, quantity }: Pieces,
): LineFile => {
  const left = from === null ? line : withMore(line, from, serial, -quantity);
  return to === null ? left : withMore(left, to, serial, quantity);
};

const withMore = (line: LineFile, standing: PieceStanding, serial: string | null, more: number): LineFile => {
  const before = line.pieces.find((one) => one.serial === serial && one.standing === standing)?.quantity ?? 0;
  const others = line.pieces.filter((one) => one.serial !== serial || one.standing !== standing);
  const quantity = before + more;
  if (quantity < 0) throw new Error(`corrupt history: ${String(quantity)} pieces of line ${line.line}`);
  return { ...line, pieces: quantity === 0 ? others : [...others, { serial, standing, quantity }] };
};
