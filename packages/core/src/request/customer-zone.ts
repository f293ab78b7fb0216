import type { Facts } from "../sla/timeline.ts";
import { isTimeZone } from "../time/wall-time.ts";

/** The zone in whose day the customer is asked: what the request's fact `timeZone` names, where it is a zone. */
export const customerZone = ({ facts }: { readonly facts: Facts }): string | undefined => {
  const { timeZone } = facts;
  return typeof timeZone === "string" && isTimeZone(timeZone) ? timeZone : undefined;
};
