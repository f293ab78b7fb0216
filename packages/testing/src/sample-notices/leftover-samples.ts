import { instant, type LeftoverNotices } from "@callout/core";
import { sampleRequest as request } from "./sample-request.ts";

const leftover = {
  ...request,
  leftoverId: "l-1",
  leftoverNumber: "L2024-0001",
  owner: "e-wang",
  dueBy: instant("2024-11-28T09:00:00Z"),
};

/** One example of each notice of leftover problems. */
export const leftoverSamples: LeftoverNotices = {
  leftoverAssigned: leftover,
  leftoverSettled: leftover,
};
