import { draw, party, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

/** 设计开发信息联络单 in two copies, one for the sending department and one for the receiving (F-10, R-487). */
export const designLiaison: SlipTemplate = slip(
  {
    id: "designLiaison",
    form: "F-10",
    formCode: "QMS7.3JL-03",
    title: ["设计开发信息联络单", "design liaison slip"],
    parties: party.client,
    copies: 2,
    source: ["S-03"],
  },
  [
    section(
      { id: "sender", words: ["发出部门", "sending department"], filledBy: ["sendingDepartment"] },
      {
        number: draw.ref(["编号/NO", "number"], "number", { filledBy: [] }),
        sendingDepartment: draw.text(["发出部门", "sending department"], "extra"),
        sender: draw.person(["发出人", "sender"], "extra"),
        sentOn: draw.date(["发出时间", "sent on"], "extra"),
        information: draw.text(["要传递的设计开发信息描述", "design information to be passed on"], "extra"),
      },
    ),
    section(
      { id: "receiver", words: ["接收部门", "receiving department"], filledBy: ["receivingDepartment"] },
      {
        receivingDepartment: draw.text(["接收部门", "receiving department"], "extra"),
        receiver: draw.person(["接收人", "receiver"], "extra"),
        receivedOn: draw.date(["接收时间", "received on"], "extra"),
        opinion: draw.text(["接收部门处理意见", "opinion of the receiving department"], "extra"),
      },
    ),
    section(
      { id: "approval", words: ["批准", "approval"], filledBy: ["approver"] },
      {
        approval: draw.signature(["批准", "approval"], "extra"),
        approvedOn: draw.date(["日期", "date"], "extra"),
      },
    ),
  ],
);
