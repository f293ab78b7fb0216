import { lived } from "../lived.ts";

/** 运行服务单 (F-20), completed by three parties, the receiver, the engineer and the served customer; and 服务台记录. */
export const f20 = async (): Promise<readonly string[]> => [...(await operationService()), ...(await deskCase())];

const operationService = () =>
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

const deskCase = () =>
  lived({
    slip: "deskCase",
    log: { source: "faultPhone", fault: "打印服务器无响应" },
    diagnosis: "打印队列阻塞",
    late: "上一任务延误",
    progress: "正在清理打印队列",
    work: { solution: "清理队列并重启服务" },
    beforeArchive: (say) => say("09:30", "dutyManager", { type: "AuditSlip", outcome: "accepted" }, "22"),
  });
