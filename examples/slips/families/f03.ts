import { lived } from "../lived.ts";

const unit = { part: "R740", name: "服务器", serial: "SN-2207" };

/** 现场服务单 (F-03): the three notices before work, and four grades after it. */
export const f03 = () =>
  lived({
    slip: "fieldService",
    log: { source: "email", fault: "服务器无法启动", product: { name: "R740" }, unit },
    work: { solution: "更换电源模块，重新启动", openProblems: "建议增加一台备用电源" },
    ratings: { completion: 4, communication: 4 },
    extras: { advice: { type: "text", text: "每季度除尘" } },
  });
