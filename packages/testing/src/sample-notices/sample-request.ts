import { instant } from "@callout/core";

/** The request that every example is about. */
export const sampleRequest = { requestId: "T-1", number: "202411-0001", customer: "c-1" } as const;

/** When it was logged, and when it was due. */
export const sampleTimes = {
  loggedAt: instant("2024-11-21T01:12:00Z"),
  dueAt: instant("2024-11-21T06:12:00Z"),
} as const;
