import { plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";

/** Complaints of S-65: answered within “the prescribed time”, which is no number, so nothing is promised until one is set. */
export const complaint = plainPolicy({
  id: "complaint",
  calendars: ["onsite-5x8"],
  clocks: [
    {
      ...plainClock,
      id: "reply",
      label: { "zh-CN": "答复投诉", en: "Reply to the complaint" },
      subject: "complaint",
      calendar: "onsite-5x8",
      start: "received",
      stop: "replied",
      voidedBy: ["withdrawn"],
      promises: toEverybody(null, "R-103"),
      rungs: warnedAndTold(["dutyManager"], ["dutyManager"]),
    },
  ],
});
