import type { RevisitTask } from "./revisit-state.ts";

/** The zone in whose day a customer is asked: the schedule's, else the one that came with the revisit, where either is known. */
export const zoneOfTask = ({ schedule, timeZone }: RevisitTask): string | undefined => schedule?.timeZone ?? timeZone;
