import { instant, type EmergencyNotices } from "@callout/core";
import { sampleRequest as request, sampleTimes } from "./sample-request.ts";

/** One example of each notice of emergencies. */
export const emergencySamples: EmergencyNotices = {
  emergencyReported: { ...request, reportedAt: sampleTimes.loggedAt, happenedAt: instant("2024-11-21T00:50:00Z") },
  emergencyHeadCalled: { ...request, reportedAt: sampleTimes.loggedAt },
  emergencyClassified: {
    ...request,
    weight: { "zh-CN": "一般（定性故障）", en: "General (classified fault)" },
    fault: { "zh-CN": "设备故障", en: "Equipment fault" },
    toSuperior: false,
  },
  emergencyProgressTold: { ...request, toldAt: sampleTimes.dueAt },
  emergencyInstruction: { ...request, leader: "e-sun" },
  emergencyDepartmentTold: request,
  emergencyFiled: request,
  emergencyReportPrepared: request,
  emergencyReportDelivered: request,
  emergencySuperiorInformed: { ...request, inWriting: false },
  emergencyPlanAuthorised: { ...request, plan: "power-failure" },
  emergencyPlanStarted: { ...request, plan: "power-failure", planVersion: 2 },
  emergencyPlanNotReady: { ...request, plan: "power-failure", because: "notInForce" },
  emergencyNotHandedOn: { ...request, what: "lesson", to: "power-failure" },
  emergencyRecovered: { ...request, recoveredAt: sampleTimes.dueAt },
  emergencyClosed: { ...request, closedAt: sampleTimes.dueAt },
  emergencyCancelled: request,
};
