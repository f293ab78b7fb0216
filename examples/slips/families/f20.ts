import { lived } from "../lived.ts";

/** 运行服务单 (F-20): completed by three parties, the receiver, the engineer and the served customer. */
export const f20 = () =>
  lived({
    slip: "operationServiceSlip",
    log: { source: "faultPhone", fault: "办公终端无法上网" },
    suggestion: "检查网卡和交换机端口",
    work: { solution: "更换网线" },
    extras: {
      receiverPart: { type: "text", text: "09:12 受理，初步诊断为线路故障" },
      engineerPart: { type: "text", text: "现场更换网线，测试正常" },
      customerPart: { type: "text", text: "已恢复，确认" },
    },
  });
