import { lived } from "../lived.ts";

/** 现场技术服务单 (F-06): the consent with its times, and the hours of labour. */
export const f06 = () =>
  lived({
    slip: "technicalService",
    log: { source: "phone", fault: "数据库主机内存告警" },
    work: { solution: "更换内存条，重启操作系统", openProblems: "观察一周，下次巡检复查" },
    extras: {
      projectNumber: { type: "ref", ref: "P-2024-07" },
      caseNumber: { type: "ref", ref: "C-1121" },
      serviceType: { type: "choice", option: "faultHandling" },
      labourHours: { type: "number", value: 1.5 },
    },
  });
