import type { KnownRevisit } from "./scheduled-revisit.ts";
import type { RevisitState } from "./revisit-state.ts";

/**
 * A revisit as planning anew has to know it; null for one that no plan of schemes made, and for one that was called off.
 *
 * Once it is prepared or was tried, no plan moves it any more.
 */
export const knownRevisit = (state: RevisitState): KnownRevisit | null => {
  if (state.status === "unplanned" || state.status === "cancelled") return null;
  const { contact, channel, windowFrom, windowUntil, dueBy, schedule } = state.task;
  if (schedule === null) return null;
  const [led] = schedule.serves;
  return {
    id: led.key,
    contact: contact?.cardId ?? null,
    channel,
    windowFrom,
    windowUntil,
    dueBy,
    ...schedule,
    fixed: state.status !== "planned" || state.attempts.length > 0,
  };
};
