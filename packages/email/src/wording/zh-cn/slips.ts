import type { SlipNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { CONTACT_US, facts } from "./terms.ts";

const { reference, customer, engineer, mode } = facts;

/** What notices of slips and their signatures say. */
export const slips: WordingOf<SlipNotices> = {
  signOffRequested: (told) => ({
    subject: "服务已完成，请您核对并签字",
    opening: ["本次服务已完成，请您核对处理结果，填写评价并签字。"],
    facts: [reference(told), engineer(told), mode(told), fact("完成时间", told.moment(told.variables.completedAt))],
    quotes: [],
    closing: [CONTACT_US],
  }),
  receiptDecided: (told) => ({
    subject: RECEIPT[told.variables.decision].subject,
    opening: [RECEIPT[told.variables.decision].sentence],
    facts: [reference(told)],
    quotes: [],
    closing: [CONTACT_US],
  }),
  slipSentBack: (told) => ({
    subject: "服务单退回修改",
    opening: ["本服务请求的服务单被退回，请修改。"],
    facts: [reference(told), customer(told)],
    quotes: [quote("退回意见", told.texts["reason"])],
    closing: [],
  }),
  slipCountersigned: (told) => ({
    subject: `已签字：${told.variables.slot["zh-CN"]}`,
    opening: ["本服务请求的服务单所等待的签字已完成。"],
    facts: [
      reference(told),
      customer(told),
      fact("签字栏", told.variables.slot["zh-CN"]),
      fact("签字人", told.nameOf(told.variables.signedBy)),
    ],
    quotes: [quote("意见", told.texts["opinion"])],
    closing: [],
  }),
  approvalWanted: (told) => ({
    subject: `${told.variables.corrected ? "更正后请重新签字" : "请您签字"}：${told.variables.slot["zh-CN"]}`,
    opening: [
      told.variables.corrected
        ? "本服务请求的服务单已退回修改，更正后请您首先重新签字。"
        : "本服务请求的服务单等待您签字，签字后方可进行下一步。",
    ],
    facts: [reference(told), customer(told), fact("签字栏", told.variables.slot["zh-CN"])],
    quotes: [quote("退回意见", told.texts["opinion"])],
    closing: [],
  }),
  amendmentToSign: (told) => ({
    subject: "您签字的服务单有更正，请重新签字",
    opening: ["您已签字的服务单有一处更正，请核对更正后的内容并重新签字。"],
    facts: [reference(told), fact("更正项目", told.variables.field["zh-CN"])],
    quotes: [quote("更正原因", told.texts["reason"])],
    closing: [CONTACT_US],
  }),
  slipReturned: (told) => ({
    subject: "服务单已返回",
    opening: ["本服务请求填妥的服务单已返回，请收存您的一联。"],
    facts: [reference(told), customer(told), fact("返回时间", told.moment(told.variables.returnedAt))],
    quotes: [quote("说明", told.texts["note"])],
    closing: [],
  }),
};

const RECEIPT = {
  archive: { subject: "服务单已审阅，予以存档", sentence: "值班经理已审阅您签字的服务单回执，处理意见为：存档。" },
  redispatch: {
    subject: "将再次派单，继续为您处理",
    sentence: "值班经理已审阅您签字的服务单回执，处理意见为：再次派单，继续为您处理。",
  },
  defer: { subject: "服务请求暂缓处理", sentence: "值班经理已审阅您签字的服务单回执，处理意见为：暂缓处理。" },
} as const;
