import { instant, type RevisitNotices } from "@callout/core";
import { sampleRequest as request } from "./sample-request.ts";

/** One example of each notice of revisits. */
export const revisitSamples: RevisitNotices = {
  revisitPlanned: {
    ...request,
    revisitId: "r-1",
    channel: "phone",
    windowFrom: instant("2024-11-22T01:00:00Z"),
    windowUntil: instant("2024-11-22T02:00:00Z"),
  },
  revisitDissatisfied: { ...request, revisitId: "r-1" },
};
