import { instant, type RequestNotices } from "@callout/core";
import { sampleRequest as request, sampleTimes } from "./sample-request.ts";
import { sampleVisit as visit } from "./visit-samples.ts";

/** One example of each notice of requests. */
export const requestSamples: RequestNotices = {
  requestLogged: { ...request, loggedAt: sampleTimes.loggedAt },
  requestTriaged: { ...request, charging: "paid" },
  requestAdvised: request,
  requestEscalated: { ...request, escalatedAt: instant("2024-11-21T06:40:00Z") },
  seniorEngineerWanted: { ...request, escalatedAt: instant("2024-11-21T06:40:00Z") },
  helpRequested: request,
  helpGiven: request,
  reportedToHeadquarters: request,
  requestTransferred: request,
  workAuthorised: { ...request, capacity: "信息中心", until: instant("2024-11-22T10:00:00Z") },
  authorisationWithdrawn: { ...request, capacity: "信息中心" },
  conductBroken: {
    ...request,
    engineer: "e-wang",
    items: [
      { "zh-CN": "统一着装", en: "Wears the uniform" },
      { "zh-CN": "出示服务证", en: "Shows the service card" },
    ],
  },
  requestReopened: { ...request, reopenedAt: instant("2024-11-25T01:30:00Z") },
  requestCancelled: {
    ...request,
    visitId: visit.visitId,
    appointmentFrom: visit.appointmentFrom,
    appointmentUntil: visit.appointmentUntil,
  },
  requestClosed: { ...request, closedAt: instant("2024-11-22T02:00:00Z") },
};
