import { toEverybody } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";
import { arrivalClock } from "./promise-clocks.ts";

/**
 * Resident engineers of S-08: at the office area within ten minutes, inside the customer's working time.
 *
 * The calendar `customer-hours` is the application's to fill in: it follows the customer's staff.
 */
export const resident10min = plainPolicy({
  id: "resident-10min",
  calendars: ["customer-hours"],
  clocks: [arrivalClock(toEverybody({ open: 10 }, "R-050", "A-22"), { calendar: "customer-hours" })],
});
