import { complaintClocks } from "./complaint-clocks.ts";
import { complaintRules } from "./complaint-rules.ts";
import { plainPolicy } from "./plain-policy.ts";

/** Complaints alone: answered within the prescribed time of S-65, which nobody has prescribed yet. */
export const complaint = plainPolicy({
  id: "complaint",
  calendars: ["onsite-5x8"],
  clocks: complaintClocks,
  complaints: complaintRules,
});
