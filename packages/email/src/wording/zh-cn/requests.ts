import type { RequestNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { CONTACT_US, facts } from "./terms.ts";

const { reference, customer, appointment, contact } = facts;

/** What notices of requests say. */
export const requests: WordingOf<RequestNotices> = {
  requestLogged: (told) => ({
    subject: "您的服务请求已登记",
    opening: ["您的服务请求已登记，我们会及时告知您处理进展。"],
    facts: [reference(told), fact("登记时间", told.moment(told.variables.loggedAt))],
    quotes: [quote("故障现象", told.texts["symptom"])],
    closing: ["如以上内容与实际情况不符，请联系服务台更正，并告知服务请求单号。"],
  }),
  requestAdvised: (told) => ({
    subject: "关于您的服务请求的建议",
    opening: ["您提出的需求不在约定的服务范围之内，我们不安排上门，现向您提供以下建议。"],
    facts: [reference(told)],
    quotes: [quote("建议", told.texts["advice"])],
    closing: [CONTACT_US],
  }),
  requestEscalated: (told) => ({
    subject: "异常升级：请立即处理",
    opening: ["本服务请求出现异常情况，现上报，请立即处理。"],
    facts: [reference(told), customer(told), fact("上报时间", told.moment(told.variables.escalatedAt))],
    quotes: [quote("异常情况", told.texts["reason"])],
    closing: [],
  }),
  seniorEngineerWanted: (told) => ({
    subject: "请立即提供技术支持",
    opening: ["本服务请求遇到现场无法解决的技术问题，请立即提供支持。"],
    facts: [reference(told), customer(told), fact("上报时间", told.moment(told.variables.escalatedAt))],
    quotes: [quote("异常情况", told.texts["reason"])],
    closing: [],
  }),
  helpRequested: (told) => ({
    subject: "现场工程师请求支持",
    opening: ["现场工程师请求支持，请利用知识库或其他资源答复。"],
    facts: [reference(told), customer(told)],
    quotes: [quote("问题", told.texts["question"])],
    closing: [],
  }),
  helpGiven: (told) => ({
    subject: "您请求的支持",
    opening: ["您提出的问题答复如下。"],
    facts: [reference(told), customer(told)],
    quotes: [quote("答复", told.texts["answer"])],
    closing: [],
  }),
  reportedToHeadquarters: (told) => ({
    subject: "服务请求上报总部",
    opening: ["值班经理将本服务请求上报总部。"],
    facts: [reference(told), customer(told)],
    quotes: [quote("上报原因", told.texts["reason"])],
    closing: [],
  }),
  requestTriaged: (told) => ({
    subject: "服务请求已受理，请处理",
    opening: ["本服务请求已受理，请予处理。"],
    facts: [reference(told), customer(told), fact("收费", CHARGING[told.variables.charging])],
    quotes: [quote("故障现象", told.texts["symptom"]), quote("审核意见", told.texts["diagnosis"])],
    closing: [],
  }),
  requestTransferred: (told) => ({
    subject: "服务请求移交给您",
    opening: ["本服务请求现由您负责，直到客户满意为止。"],
    facts: [reference(told), customer(told)],
    quotes: [quote("移交原因", told.texts["reason"])],
    closing: [],
  }),
  workAuthorised: (told) => ({
    subject: "客户已授权操作系统",
    opening: ["客户已授权对本服务请求所涉系统进行操作。"],
    facts: [
      reference(told),
      customer(told),
      contact(told),
      fact("授权身份", told.variables.capacity),
      told.variables.until === null ? null : fact("授权截止", told.moment(told.variables.until)),
    ],
    quotes: [],
    closing: [],
  }),
  authorisationWithdrawn: (told) => ({
    subject: "请停止操作：客户已撤回授权",
    opening: ["客户已撤回对本服务请求所涉系统的操作授权，请停止操作。"],
    facts: [reference(told), customer(told), fact("原授权身份", told.variables.capacity)],
    quotes: [quote("撤回原因", told.texts["reason"])],
    closing: [],
  }),
  conductBroken: (told) => ({
    subject: "服务规范有未遵守的项目",
    opening: ["本服务请求中有未遵守服务规范的情况。"],
    facts: [
      reference(told),
      customer(told),
      told.variables.engineer === null ? null : fact("工程师", told.nameOf(told.variables.engineer)),
      fact("未遵守的项目", told.variables.items.map((item) => item["zh-CN"]).join("；")),
    ],
    quotes: [],
    closing: [],
  }),
  requestReopened: (told) => ({
    subject: "服务请求重新打开",
    opening: ["已关闭的服务请求重新打开，请派单。"],
    facts: [reference(told), customer(told), fact("重新打开时间", told.moment(told.variables.reopenedAt))],
    quotes: [quote("原因", told.texts["reason"])],
    closing: [],
  }),
  requestCancelled: (told) => ({
    subject: "服务请求已取消",
    opening: ["本服务请求已取消，不再安排处理。"],
    facts: [reference(told), appointment(told)],
    quotes: [quote("取消原因", told.texts["reason"])],
    closing: [CONTACT_US],
  }),
  requestClosed: (told) => ({
    subject: "服务请求已关闭",
    opening: ["您的服务请求已关闭，感谢您的配合。"],
    facts: [reference(told), fact("关闭时间", told.moment(told.variables.closedAt))],
    quotes: [],
    closing: ["如问题再次出现，请联系服务台，并告知服务请求单号。"],
  }),
};

const CHARGING = { free: "无偿", paid: "有偿", undetermined: "待定" } as const;
