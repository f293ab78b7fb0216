import type { Reported } from "../process/reported.ts";
import type { ReportFact } from "../report/report-fact.ts";
import { piecesThatAre, type PieceStanding, type RequisitionState } from "./requisition-state.ts";

/**
 * What reports count of requisitions: each line, when it was asked for, under the slip that it belongs to.
 * What was called off is not counted.
 */
export const requisitionReported: Reported<RequisitionState> = {
  factsOf: (_context, state) => {
    if (state.status === "unasked" || state.status === "cancelled") return [];
    const { request, customer, store, holder: engineer } = state.task;
    const slip = request.number ?? request.id;
    return state.lines.map((line): ReportFact => {
      const total = (standing: PieceStanding) => piecesThatAre(line, [standing]);
      const { part, name, quantity: wanted } = line;
      const pieces = { wanted, used: total("used"), returned: total("returned"), out: total("out") };
      return {
        about: "requisition",
        at: state.requestedAt,
        facts: { slip, part, name, customer, engineer, store, ...pieces },
      };
    });
  },
};
