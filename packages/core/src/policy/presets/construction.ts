import { charges } from "./charges.ts";
import { constructionCast, constructionRules } from "./construction-rules.ts";
import { inspections } from "./inspections.ts";
import { noticeRoutes } from "./notice-rules.ts";
import { plainPolicy } from "./plain-policy.ts";
import { arrivalClock } from "./promise-clocks.ts";
import { recastNotices, rolesWith } from "./recast.ts";
import { warranties } from "./warranties.ts";

/**
 * Construction of S-49: on site within two hours of the notice, after an accident, fact `emergency`, at once; repaired by
 * a task order.
 */
export const construction = plainPolicy({
  id: "construction",
  calendars: [],
  warrantyRules: warranties["w-construction"],
  chargeRules: charges.construction,
  inspectionPlans: inspections["i-construction"],
  clocks: [
    arrivalClock([
      { rank: 10, when: { emergency: true }, target: { elapsed: 0 }, source: ["R-069"] },
      { rank: 90, when: {}, target: { elapsed: 120 }, source: ["R-068"] },
    ]),
  ],
  roles: [
    ...rolesWith("constructionManagement", "productionPlanning", "repairResponsible", "approvingLeader", "finance"),
    { id: "productionHead", label: { "zh-CN": "生产负责人", en: "Head of production" } },
  ],
  notices: {
    ...recastNotices(noticeRoutes, constructionCast),
    slipCountersigned: [{ role: "productionPlanning" }],
    // the order goes back to production, the register to production and finance.
    slipReturned: [{ role: "productionPlanning" }, { role: "finance" }],
  },
  request: constructionRules,
});
