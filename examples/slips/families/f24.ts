import { lived } from "../lived.ts";

/** CASE (F-24): created whatever the channel; the history is consulted first, and the scope decided. */
export const f24 = () =>
  lived({
    slip: "serviceCase",
    log: { source: "userReport", fault: "门禁读卡无反应" },
    scope: { business: "inside", organisation: "inside", function: "inside", application: "inside" },
    work: { cause: "读卡器电源老化", solution: "更换读卡器电源" },
    extras: {
      historyConsulted: { type: "text", text: "2023年更换过一次控制器" },
    },
  });
