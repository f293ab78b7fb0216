import { draw, kept, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

const group = ["maintenanceGroup"];
const acceptance = ["maintenanceLead", "maintainer"];
/** Where something is done, at once or by a plan. */
const handled = { when: { need: ["immediate", "planned"] } } as const;
const planned = { mandatory: { when: { need: "planned" } }, gate: "Dispatch" } as const;
const inferred = { inferred: ["field"] } as const;

/**
 * The forms of software maintenance on one file: register, feedback and implementation form, plan, customer's receipt,
 * task order, user's opinion, acceptance (F-15).
 */
export const softwareMaintenance: SlipTemplate = slip(
  {
    id: "softwareMaintenance",
    form: "F-15",
    title: ["软件维护单", "software maintenance slip"],
    source: ["S-32"],
    note: "The lists of fields are lost (G-05): what the steps say of the forms is here, and what is inferred says so.",
  },
  [
    section(
      { id: "register", words: ["客户咨询/反馈登记表", "register of enquiries and feedback"], filledBy: group },
      {
        number: draw.ref(["编号", "number"], "number", inferred),
        source: draw.choice("maintenanceRequestSource")(["来源", "source"], kept("Log", "source"), inferred),
        problem: draw.text(["问题", "problem"], kept("Log", "fault"), inferred),
        registeredBy: draw.person(["登记人", "registered by"], kept("Log", "by"), inferred),
        registeredAt: draw.dateTime(["登记时间", "registered at"], kept("Log", "at"), inferred),
      },
    ),
    section(
      { id: "feedback", words: ["用户问题反馈及落实情况表", "feedback and implementation form"], filledBy: group },
      {
        opinion: draw.text(["问题审核处理意见", "opinion of the audit"], kept("Triage", "diagnosis"), {
          mandatory: "yes",
          gate: ["Dispatch", "AdviseOnly"],
        }),
        need: draw.choice("maintenanceNeed")(["维护需求", "need of maintenance"], "extra", {
          mandatory: "yes",
          gate: ["Dispatch", "AdviseOnly"],
          inferred: ["field", "mandatory"],
        }),
      },
    ),
    section(
      { id: "plan", words: ["维护方案", "maintenance plan, agreed with the user"], filledBy: group },
      {
        mode: draw.text(["维护方式", "mode"], "extra", planned),
        details: draw.text(["实施细节", "implementation details"], "extra", planned),
        charging: draw.choice("charging")(["有偿/无偿", "paid or free, as agreed"], "extra", planned),
      },
    ),
    section(
      { id: "receipt", words: ["客户回执", "customer's receipt"], filledBy: group },
      { receipt: draw.text(["回执内容", "what it says"], kept("AdviseOnly", "advice"), inferred) },
    ),
    section(
      { id: "task", words: ["维护任务单", "task order"], filledBy: ["maintainer"] },
      {
        type: draw.choice("softwareMaintenance")(["维护类型", "type of maintenance"], "extra", {
          mandatory: handled,
          gate: "StartWork",
          inferred: ["field", "mandatory"],
        }),
        specification: draw.ref(["执行的维护规范", "specification that is followed"], "extra", {
          mandatory: handled,
          gate: "StartWork",
          inferred: ["field", "mandatory"],
        }),
      },
    ),
    section(
      { id: "opinion", words: ["用户意见反馈表", "user's opinion"], filledBy: ["customer"] },
      {
        userOpinion: draw.text(["用户意见", "user's opinion"], "extra", { mandatory: handled, gate: "DecideReceipt" }),
      },
    ),
    section(
      { id: "acceptance", words: ["维护验收表", "acceptance form"], filledBy: acceptance },
      {
        changeRight: draw.yesNo(["修改正确", "the change is right"], "extra", {
          mandatory: handled,
          gate: "DecideReceipt",
        }),
        wholeReconfirmed: draw.yesNo(["软件整体重新确认", "the whole software was confirmed anew"], "extra", {
          mandatory: handled,
          gate: "DecideReceipt",
        }),
        acceptance: draw.choice("maintenanceAcceptance")(["维护验收", "acceptance"], "extra", {
          mandatory: handled,
          gate: "DecideReceipt",
          inferred: ["field", "mandatory"],
        }),
      },
    ),
  ],
);
