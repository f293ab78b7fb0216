import { toEverybody } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";
import { responseClock } from "./promise-clocks.ts";

/** The promise of S-73 to every purchaser: an answer within an hour, Monday to Friday without public holidays. */
export const promiseA = plainPolicy({
  id: "promise-a",
  calendars: ["onsite-5x8"],
  clocks: [responseClock(toEverybody({ open: 60 }, "R-088"), { calendar: "onsite-5x8" })],
});
