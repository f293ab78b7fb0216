import type { ComplaintNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { CONTACT_US, facts } from "./terms.ts";

const { reference, customer } = facts;

/** What notices of complaints say. */
export const complaints: WordingOf<ComplaintNotices> = {
  complaintReceived: (told) => ({
    subject: "收到新投诉",
    opening: ["收到一件新的投诉，请及时受理并分配处理人。"],
    facts: [reference(told), customer(told), fact("登记时间", told.moment(told.variables.receivedAt))],
    quotes: [quote("投诉内容", told.texts["content"])],
    closing: [],
  }),
  dissatisfactionNoticed: (told) => ({
    subject: OPENED[told.variables.opened].subject,
    opening: [
      `${told.variables.by === "rating" ? "客户评价为不满意。" : "客户在回访中表示不满意。"}${OPENED[told.variables.opened].sentence}`,
    ],
    facts: [
      reference(told),
      customer(told),
      told.variables.about === null ? null : fact("所涉服务请求单", told.variables.about),
    ],
    quotes: [quote("客户意见", told.texts["content"])],
    closing: [],
  }),
  complaintAdmitted: (told) => ({
    subject: "您的投诉已受理",
    opening: ["您的投诉已受理，我们将进行核实和处理，并给您答复。"],
    facts: [reference(told), fact("受理时间", told.moment(told.variables.admittedAt))],
    quotes: [],
    closing: [CONTACT_US],
  }),
  complaintAssigned: (told) => ({
    subject: "投诉处理任务",
    opening: ["有一件投诉由您处理，请核实情况并采取有效措施。"],
    facts: [reference(told), customer(told)],
    quotes: [quote("投诉内容", told.texts["content"]), quote("处置建议", told.texts["suggestion"])],
    closing: [],
  }),
  complaintReplied: (told) => ({
    subject: "关于您的投诉的答复",
    opening: ["您的投诉已核实处理，现答复如下。"],
    facts: [reference(told), fact("答复时间", told.moment(told.variables.repliedAt))],
    quotes: [quote("答复内容", told.texts["reply"])],
    closing: [CONTACT_US],
  }),
  complaintReopened: (told) => ({
    subject: "投诉人对处理不满意，请再次处理",
    opening: [`投诉人对处理结果不满意，现开始第 ${String(told.variables.round)} 次处理，请重新分配处理人。`],
    facts: [reference(told), customer(told)],
    quotes: [],
    closing: [],
  }),
  complaintMerged: (told) => ({
    subject: "投诉已并案处理",
    opening: [`本投诉与 ${told.variables.into} 为同一事项，此后并入 ${told.variables.into} 一并处理。`],
    facts: [reference(told)],
    quotes: [quote("原因", told.texts["reason"])],
    closing: [CONTACT_US],
  }),
  complaintNotMerged: (told) => ({
    subject: "投诉未能并案，请继续处理",
    opening: [
      `本投诉拟并入 ${told.variables.into}，但该投诉不存在、已结束，或正在并入其他投诉。本投诉维持原状，请继续处理。`,
    ],
    facts: [reference(told), customer(told)],
    quotes: [],
    closing: [],
  }),
};

const OPENED = {
  complaint: { subject: "客户不满意，已立投诉", sentence: "已自动登记为投诉，请及时受理并分配处理人。" },
  qualityNotice: { subject: "客户不满意，质量通报", sentence: "请予备案，必要时按投诉受理。" },
} as const;
