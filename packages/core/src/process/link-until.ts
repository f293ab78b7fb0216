import type { LinkLifetime } from "../policy/link-lifetime.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";

const HOUR_MILLIS = 3_600_000;

/** Until when a link works that is made now. */
export const linkUntil = ({ validHours }: LinkLifetime, now: Instant): Instant =>
  fromMillis(toMillis(now) + validHours * HOUR_MILLIS);
