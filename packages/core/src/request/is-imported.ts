import type { EventEnvelope } from "../event/event.ts";
import type { BegunRequest } from "./request-state.ts";

/** Whether an event tells of what happened in another system, where people were told then. */
export const isImported = ({ version }: EventEnvelope, { file }: BegunRequest): boolean =>
  file.imported !== null && version <= file.imported.events;
