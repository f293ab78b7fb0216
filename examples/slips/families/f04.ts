import { lived } from "../lived.ts";

/** 现场维修服务单 (F-04): closed only when three things are rated. */
export const f04 = () =>
  lived({
    slip: "fieldRepair",
    log: { source: "phone", fault: "投影仪无信号" },
    work: { cause: "视频线松动", solution: "重新插接并固定" },
    ratings: { attitude: 5, reaction: 4, effect: 5 },
    extras: { remarks: { type: "text", text: "下周培训前再检查一次" } },
  });
