import { lived } from "../lived.ts";

/** 操作手册 (F-13): the costs of a visit, recorded after settlement and before the request is closed. */
export const f13 = () =>
  lived({
    slip: "serviceCosts",
    log: { source: "phone", fault: "收款机故障" },
    work: { solution: "更换打印头" },
    extras: {
      serviceSlip: { type: "ref", ref: "202411-0001" },
      items: {
        type: "list",
        rows: [{ item: { type: "text", text: "打印头" }, amount: { type: "number", value: 260 } }],
      },
    },
    beforeArchive: async (say) => {
      await say("09:20", "dutyManager", { type: "NoteSettled" }, "22");
      await say("09:30", "dutyManager", { type: "NoteExpenses" }, "22");
    },
  });
