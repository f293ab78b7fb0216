import { lived } from "../lived.ts";

/** 现场投运服务单 (F-08): the leader signs twice, the department and marketing confirm, the engineer returns. */
export const f08 = () =>
  lived({
    slip: "commissioning",
    log: { source: "phone", fault: "水泵变频柜投运", facts: { requiredArrivalOn: "2024-11-21" } },
    work: { solution: "投运正常" },
    ratings: { attitude: 3, skill: 3, completion: 3 },
    extras: {
      expectedDays: { type: "integer", value: 2 },
    },
    beforeArchive: (say) => say("09:30", "fieldEngineer", { type: "ReturnToCompany" }, "22"),
  });
