import type { Alarm } from "../process/process.ts";
import type { RequestState } from "./request-state.ts";

/** When a request goes on by itself: on the date to which it was deferred. */
export const requestAlarms = (requestId: string, state: RequestState): readonly Alarm[] => {
  if (state.status !== "deferred" || !("resumeAt" in state.until)) return [];
  const { resumeAt } = state.until;
  const deferredAt = state.file.pauses.at(-1)?.from ?? resumeAt;
  const at = resumeAt > deferredAt ? resumeAt : deferredAt;
  return [{ key: `request:${requestId}/resume/${String(state.file.cycle)}`, at }];
};
