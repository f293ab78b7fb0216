import type { ClockNotices } from "@callout/core";
import { sampleRequest as request, sampleTimes } from "./sample-request.ts";

const clock = {
  ...request,
  clock: "resolution",
  clockLabel: { "zh-CN": "解决", en: "Resolution" },
  startedAt: sampleTimes.loggedAt,
  dueAt: sampleTimes.dueAt,
  tier: "standard",
};

/** One example of each notice of clocks. */
export const clockSamples: ClockNotices = {
  clockWarned: { ...clock, percent: 80 },
  clockMissed: clock,
  clockEscalated: { ...clock, minutesAfterDue: 90 },
};
