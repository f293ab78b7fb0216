import { lived } from "../lived.ts";

/** 现场服务记录单模板 (F-07): issued by marketing, of which no item may be left out. */
export const f07 = () =>
  lived({
    slip: "marketingServiceRecord",
    log: {
      source: "fax",
      fault: "软启动柜投运",
      wish: "周五前投运",
      contact: { name: "刘洋", phone: "0571-80000000", organisation: "滨江商务楼", address: "滨江区江南大道1号" },
      product: { name: "软启动柜", version: "JJR5" },
      facts: { issuer: "marketing", serviceRequirement: "commissioning", requiredArrivalOn: "2024-11-21" },
    },
    work: { cause: "首次投运", solution: "接线检查、参数设定、带载试车" },
    pages: ["试车记录-1"],
    ratings: { productQuality: 5, serviceQuality: 5 },
    opinion: "满意",
    extras: {
      contractNumber: { type: "ref", ref: "HT-0815" },
      wbs: { type: "ref", ref: "W-12" },
      salesPerson: { type: "person", person: { actor: "周平" } },
      salesPhone: { type: "text", text: "010-1" },
      engineerPhone: { type: "text", text: "139-1" },
    },
  });
