import type { EventEnvelope } from "./event.ts";

/** How the data of one older shape of an event becomes that of the next. Pure; unknown fields may be present. */
export type Upcast = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** For each event type, the steps from version 1 to 2, from 2 to 3 … An absent type is still at version 1. */
export type Upcasts = Readonly<Record<string, readonly Upcast[]>>;

/** The version at which events of `type` are written today. */
export const currentVersion = (upcasts: Upcasts, type: string): number => (upcasts[type]?.length ?? 0) + 1;

/**
 * The event in today's shape.
 *
 * @throws Error when the event was written by a newer version of the library than this one
 */
export const upcast = (upcasts: Upcasts, event: EventEnvelope): EventEnvelope => {
  const current = currentVersion(upcasts, event.type);
  if (event.v === current) return event;
  if (event.v > current) throw new Error(`event ${event.type} v${String(event.v)} is newer than this library`);
  const steps = upcasts[event.type]?.slice(event.v - 1) ?? [];
  return {
    ...event,
    v: current,
    data: steps.reduce((data, step) => step(data), event.data as Record<string, unknown>),
  };
};
