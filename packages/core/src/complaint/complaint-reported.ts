import type { Reported } from "../process/reported.ts";
import type { ReportFact } from "../report/report-fact.ts";
import type { ComplaintState } from "./complaint-state.ts";

/** What reports count of complaints. One that goes on in another is counted there; one without a reason has none. */
export const complaintReported: Reported<ComplaintState> = {
  factsOf: ({ number, stream }, state) => {
    if (state.status === "unreceived" || state.status === "merged") return [];
    const { opened, customer, reasons, compensations, marks } = state.file;
    const first = marks[0];
    if (first === undefined) return [];
    const slip = state.file.request?.number ?? number ?? stream.id;
    return [
      ...(reasons.length === 0 ? [null] : reasons).map((reason): ReportFact => ({
        about: "complaint",
        at: first.at,
        facts: { reason, opened, customer },
      })),
      ...compensations.map(({ amount }): ReportFact => ({
        about: "charge",
        at: first.at,
        facts: { slip, item: "compensation", ...amount },
      })),
    ];
  },
};
