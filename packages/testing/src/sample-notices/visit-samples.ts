import { instant, type VisitNotices } from "@callout/core";
import { sampleRequest as request } from "./sample-request.ts";

/** The visit that the examples are about. */
export const sampleVisit = {
  ...request,
  site: "s-1",
  visitId: "v-1",
  engineer: "e-wang",
  mode: "onsite",
  appointmentFrom: instant("2024-11-21T05:30:00Z"),
  appointmentUntil: instant("2024-11-21T07:30:00Z"),
} as const;

/** One example of each notice of visits. */
export const visitSamples: VisitNotices = {
  visitDispatched: {
    ...sampleVisit,
    dispatchedAt: instant("2024-11-21T02:14:00Z"),
    checklist: [{ "zh-CN": "业务数据已备份", en: "Business data is backed up" }],
    repairs: [
      { part: null, count: 2, moreThan: 3 },
      { part: "driver-60W", count: 1, moreThan: 3 },
    ],
  },
  visitAnnounced: sampleVisit,
  visitReassigned: { ...sampleVisit, newEngineer: "e-zhao" },
  visitDeclined: sampleVisit,
  visitNotMade: sampleVisit,
  visitMoved: sampleVisit,
  visitCalledOff: sampleVisit,
  visitDelayed: { ...sampleVisit, outcome: "late", expectedAt: instant("2024-11-21T08:00:00Z") },
  visitEnded: { ...sampleVisit, result: "surveyed" },
};
