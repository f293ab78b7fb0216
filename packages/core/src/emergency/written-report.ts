import type { TextRef } from "../event/sealing.ts";
import type { Instant } from "../time/instant.ts";
import type { EmergencyEvent } from "./emergency-events.ts";

/** How far the written information has come, and since when. */
export interface ReportStanding {
  readonly stage: "prepared" | "approved" | "delivered";
  /** The mark of that stage. */
  readonly mark: string;
  readonly report: TextRef;
  readonly at: Instant;
}

const stages = {
  ReportPrepared: "prepared",
  ReportApproved: "approved",
  ReportDelivered: "delivered",
} as const satisfies Partial<Record<EmergencyEvent["type"], ReportStanding["stage"]>>;

/** How far the last written information for the general manager has come; null where nobody prepared any. */
export const reportStanding = (log: readonly EmergencyEvent[]): ReportStanding | null => {
  const last = log.findLast((entry) => entry.type in stages);
  if (last?.type !== "ReportPrepared" && last?.type !== "ReportApproved" && last?.type !== "ReportDelivered")
    return null;
  const stage = stages[last.type];
  return { stage, mark: last.type, report: last.data.report, at: last.at };
};
