import { attachments, countersigned, draw, kept, party, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

/** 现场服务记录单模板: issued by marketing, filled by the executing department and the customer, returned complete (F-07, R-007, R-141, R-217, R-233, R-234). */
export const marketingServiceRecord: SlipTemplate = slip(
  {
    id: "marketingServiceRecord",
    form: "F-07",
    title: ["现场服务记录单模板", "marketing service record"],
    parties: party.patron,
    complete: true,
    source: ["S-22"],
    note: "Returned complete: 填写完整后反馈至营销部.",
  },
  [
    section(
      { id: "order", words: ["营销部填写", "marketing"], filledBy: ["marketing"] },
      {
        number: draw.ref(["编号", "number"], "number"),
        customer: draw.text(["顾客单位", "customer's organisation"], kept("Log", "customer")),
        contractNumber: draw.ref(["合同编号", "contract number"], "extra"),
        project: draw.text(["项目名称", "project"], kept("Log", "site")),
        wbs: draw.ref(["WBS", "WBS"], "extra"),
        contact: draw.text(["顾客联系人", "customer's contact"], kept("Log", "contact.name")),
        phone: draw.text(["顾客电话", "customer's phone"], kept("Log", "contact.phone")),
        product: draw.text(["产品名称", "product"], kept("Log", "product.name")),
        model: draw.text(["型号规格", "model and specification"], kept("Log", "product.version")),
        salesPerson: draw.person(["营销人员", "marketing staff"], "extra"),
        salesPhone: draw.text(["营销电话", "marketing phone"], "extra"),
        fault: draw.text(["顾客反馈问题", "problem the customer reports"], kept("Log", "fault")),
        source: draw.choice("marketingSource")(["信息来源", "information source"], kept("Log", "source")),
        recorder: draw.person(["记录人", "recorder"], kept("Log", "by"), { filledBy: ["recorder"] }),
        recordedOn: draw.date(["日期", "date of the record"], kept("Log", "at"), { filledBy: ["recorder"] }),
        serviceRequirement: draw.choice("serviceRequirement")(
          ["服务要求", "service requirement"],
          kept("Log", "facts.serviceRequirement"),
        ),
        departmentHead: draw.signature(["部门负责人", "department head"], countersigned("departmentHead", "by"), {
          filledBy: ["departmentHead"],
        }),
        headSignedOn: draw.date(["日期", "date of the head's signature"], countersigned("departmentHead", "at"), {
          filledBy: ["departmentHead"],
        }),
      },
    ),
    section(
      { id: "service", words: ["执行部门填写", "executing department"], filledBy: ["executingDepartment"] },
      {
        arrivedAt: draw.dateTime(["到达现场时间", "arrival on site"], kept("Arrive", "at")),
        leftAt: draw.dateTime(["离开现场时间", "departure"], kept("Leave", "at")),
        course: draw.text(["具体内容", "what was done, with causes"], kept("CompleteWork", "solution")),
        pages: attachments(["可另附页", "attached pages"], kept("AttachEvidence", "evidence"), { mandatory: "no" }),
        engineer: draw.person(["服务责任人员", "responsible service staff"], kept("Dispatch", "engineer")),
        engineerPhone: draw.text(["电话", "phone of the service staff"], "extra"),
        servedOn: draw.date(["日期", "date of the service"], kept("CompleteWork", "at")),
      },
    ),
    section(
      { id: "customer", words: ["顾客填写", "customer"], filledBy: ["customer"] },
      {
        productQuality: draw.choice("fiveGrades")(
          ["产品质量", "product quality"],
          kept("SignOff", "ratings.productQuality"),
          {
            filledBy: ["customerRepresentative"],
          },
        ),
        serviceQuality: draw.choice("fiveGrades")(
          ["服务质量", "service quality"],
          kept("SignOff", "ratings.serviceQuality"),
          {
            filledBy: ["customerRepresentative"],
          },
        ),
        opinion: draw.text(["顾客其他意见和建议", "other opinions and advice"], kept("SignOff", "opinion"), {
          mandatory: "no",
        }),
        representative: draw.signature(["顾客代表", "customer's representative"], kept("SignOff", "signature")),
        representativePhone: draw.text(
          ["电话", "phone of the representative"],
          kept("SignOff", "signature.signer.phone"),
        ),
        stamp: draw.seal(["盖章", "stamp"], kept("SignOff", "signature.seal")),
        signedOn: draw.date(["日期", "date of the stamp"], kept("SignOff", "at")),
      },
    ),
  ],
);
