/** The calendar does not open for that long after the start (or before it), up to the end of time. */
export interface NeverOpen {
  readonly type: "NeverOpen";
  readonly startMs: number;
  readonly durationMs: number;
}

/** That a calendar is never open for `durationMs` after `startMs`. */
export const neverOpen = (startMs: number, durationMs: number): NeverOpen => ({
  type: "NeverOpen",
  startMs,
  durationMs,
});

/**
 * One sentence that says that a calendar never opens for long enough.
 *
 * @example
 * ```ts
 * describeNeverOpen({ type: "NeverOpen", startMs: 0, durationMs: 3_600_000 }, "en")
 * // => "the calendar is never open for another 60 minutes"
 * ```
 */
export const describeNeverOpen = ({ durationMs }: NeverOpen, language: "zh-CN" | "en"): string => {
  const minutes = String(Math.abs(durationMs) / 60_000);
  return language === "en"
    ? `the calendar is never open for another ${minutes} minutes`
    : `日历再无 ${minutes} 分钟的服务时间`;
};
