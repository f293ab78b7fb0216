import type { ServicePolicy } from "../service-policy.ts";

/** The numbers that every preset gives its requests: year, month, and a count of the month. */
export const numbers: ServicePolicy["numbers"] = { request: { pattern: "{yyyy}{MM}-{seq:4}", reset: "monthly" } };
