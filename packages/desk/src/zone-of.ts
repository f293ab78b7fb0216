import { isTimeZone, type WordedIn } from "@callout/core";

/** The zone of somebody's clock: their own where the host knows it, else the policy's. */
export const zoneOf = (own: string | undefined, { timeZone }: WordedIn): string =>
  own !== undefined && isTimeZone(own) ? own : timeZone;
