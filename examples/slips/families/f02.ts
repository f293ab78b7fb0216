import { lived } from "../lived.ts";

/** 现场服务记录单 (F-02): the visit time that the customer required, what the user confirms, and the report to headquarters. */
export const f02 = () =>
  lived({
    slip: "fieldServiceRecord",
    log: {
      source: "phone",
      fault: "报表打印为空白",
      product: { name: "财务软件", version: "8.1" },
      facts: { serviceType: "维护", requiredVisitAt: "14:00", productModule: "报表" },
    },
    suggestion: "检查打印模板",
    work: { solution: "重新注册打印组件" },
    ratings: { hotlineAttitude: 2, skill: 2 },
    opinion: "解决得很快",
    extras: {
      cameAsAgreed: { type: "yesNo", value: true },
      backedUp: { type: "yesNo", value: true },
      woreBadge: { type: "yesNo", value: true },
      toldPrevention: { type: "yesNo", value: true },
    },
    beforeArchive: (say) =>
      say("09:30", "dutyManager", { type: "ReportToHeadquarters", reason: "打印组件须由总部修正" }, "22"),
  });
