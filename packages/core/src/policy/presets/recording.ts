import type { RecordingRules } from "../recording-rules.ts";

/** A paper slip is entered within 48 hours; a telephone's clock may be five minutes fast. */
export const recording: RecordingRules = { futureSkewMinutes: 5, latenessHours: 48, source: ["R-211", "callout"] };
