import { charges } from "./charges.ts";
import { toEverybody } from "./clock-parts.ts";
import { inspections } from "./inspections.ts";
import { plainPolicy } from "./plain-policy.ts";
import { arrivalClock } from "./promise-clocks.ts";
import { warranties } from "./warranties.ts";

/** Solar water heaters of S-38. Its two promises for what seems one event stay two clocks (C-04). */
export const solar = plainPolicy({
  id: "solar",
  calendars: [],
  warrantyRules: warranties["w-solar"],
  chargeRules: charges.solar,
  inspectionPlans: inspections["i-solar"],
  clocks: [
    arrivalClock(toEverybody({ elapsed: 240 }, "R-056"), {
      id: "doorService",
      label: { "zh-CN": "上门服务", en: "Service at the door" },
    }),
    arrivalClock(toEverybody({ elapsed: 720 }, "R-057"), {
      id: "faultRemovalDispatch",
      label: { "zh-CN": "派人到现场排除故障", en: "Somebody sent to remove the fault" },
    }),
  ],
});
