import type { ComplaintNotices } from "@callout/core";
import { sampleRequest as request, sampleTimes } from "./sample-request.ts";

/** One example of each notice of complaints. */
export const complaintSamples: ComplaintNotices = {
  complaintReceived: { ...request, receivedAt: sampleTimes.loggedAt },
  dissatisfactionNoticed: { ...request, opened: "complaint", by: "rating", about: "202411-0007" },
  complaintAdmitted: { ...request, admittedAt: sampleTimes.loggedAt },
  complaintAssigned: request,
  complaintReplied: { ...request, repliedAt: sampleTimes.dueAt },
  complaintReopened: { ...request, round: 2 },
  complaintMerged: { ...request, into: "TS202411-003" },
  complaintNotMerged: { ...request, into: "TS202411-003" },
};
