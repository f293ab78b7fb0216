import { attachments, column, draw, kept, party, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

const call = ["callDepartment"];
const manager = ["engineeringManager"];
const wanted = { mandatory: "yes", gate: "Triage" } as const;
/** Wanted unless an earlier round of the request has said it. */
const once = (field: string) => ({ when: { [field]: null } }) as const;
const ofOwnFault = {
  mandatory: { when: { cause: "ownConstruction", purpose: ["repair", "replacement"] } },
  gate: ["Dispatch", "StartWork"],
} as const;

/** 修理反馈书 and 修理服务书: from the warranty check to the note that the engineering manager verifies (F-14). */
export const renovationRepair: SlipTemplate = slip(
  {
    id: "renovationRepair",
    form: "F-14",
    title: ["修理反馈书及修理服务书", "repair feedback note and repair service note"],
    parties: party.owner,
    source: ["S-28", "S-29"],
  },
  [
    section(
      { id: "feedback", words: ["修理反馈书", "repair feedback note"], filledBy: call },
      {
        inWarranty: draw.yesNo(["在保修期内", "within the warranty period"], "extra", {
          mandatory: once("inWarranty"),
          gate: ["Triage", "AdviseOnly"],
        }),
        toldAtCost: draw.dateTime(["已礼貌说明按成本收费", "told politely that it is at cost"], "extra", {
          mandatory: { when: { inWarranty: false, toldAtCost: null } },
          gate: ["Dispatch", "AdviseOnly"],
        }),
        ownerName: draw.text(["所有者姓名", "owner's name"], kept("Log", "contact.name"), wanted),
        phone: draw.text(["电话", "phone"], kept("Log", "contact.phone"), wanted),
        address: draw.text(["地址", "address"], kept("Log", "contact.address"), wanted),
        content: draw.text(["内容", "content"], kept("Log", "fault"), wanted),
        wish: draw.text(["所有者的要求", "owner's requirement"], kept("Log", "wish"), wanted),
      },
    ),
    section(
      { id: "cause", words: ["原因及处理", "cause, and what it leads to"], filledBy: manager },
      {
        cause: draw.choice("renovationCause")(["返修原因", "cause"], "extra", {
          mandatory: { when: { purpose: ["repair", "replacement"], cause: null } },
          gate: ["Dispatch", "StartWork"],
        }),
        supplierToldAt: draw.dateTime(["通知供应商时间", "supplier told at"], "extra", {
          mandatory: { when: { purpose: ["repair", "replacement"], cause: "supplierProduct", supplierToldAt: null } },
          gate: ["Dispatch", "StartWork"],
        }),
        appointedAt: draw.dateTime(["约定访问时间", "appointed time of the visit"], "extra", {
          mandatory: { when: { cause: "supplierProduct", purpose: ["repair", "replacement"] } },
          gate: ["Dispatch", "StartWork"],
        }),
        cooperationPlan: draw.text(["协作方案", "plan of cooperation"], "extra", {
          mandatory: { when: { cause: "customerOrOther", purpose: ["repair", "replacement"] } },
          gate: ["Dispatch", "StartWork"],
        }),
      },
    ),
    section(
      { id: "note", words: ["修理服务书", "repair service note"], filledBy: ["engineeringManager", "repairTeam"] },
      {
        items: draw.rows({
          item: column("text", ["修理项目", "item"]),
          quantity: column("number", ["工程量", "quantity"]),
          contracted: column("number", ["原合同预算量", "quantity of the contract"]),
          changed: column("number", ["变更增减量", "agreed change"]),
          method: column("text", ["处理方法", "method"]),
          costMinor: column("integer", ["工程费用（分）", "cost, in minor units"]),
        })(["修理项目", "items of the repair"], "extra", ofOwnFault),
        photographs: attachments(["照片", "photographs"], "extra", ofOwnFault),
        managerVerifies: draw.signature(["工程部经理核实", "verified by the engineering manager"], "status", {
          mandatory: "yes",
          filledBy: manager,
        }),
      },
    ),
  ],
);
