import type { Pause } from "../calendar/pauses.ts";
import type { ServiceCalendar } from "../calendar/service-calendar.ts";
import type { CompiledPromise } from "./compile-clocks.ts";
import { afterCounting, countedBetween } from "./counted-time.ts";
import type { KeptPromise } from "./kept-promise.ts";

/** The calendar in whose open time a promise counts; null for time by the clock on the wall. */
export const measureOf = (promise: CompiledPromise | null): ServiceCalendar | null =>
  promise?.counted === "open" ? promise.calendar : null;

/** What has been counted towards a promise by a moment. */
export const countedBy = (kept: KeptPromise, until: number, pauses: readonly Pause[]): number =>
  kept.alreadyCounted + countedBetween(measureOf(kept.promise), kept.countedFrom, until, pauses);

/** When so much has been counted towards a promise. */
export const whenCounted = (kept: KeptPromise, millis: number, pauses: readonly Pause[]): number =>
  afterCounting(measureOf(kept.promise), kept.countedFrom, Math.max(0, millis - kept.alreadyCounted), pauses);
