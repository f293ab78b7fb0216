import type { RevisitNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const { reference, customer, contact } = facts;
const CHANNELS = { phone: "电话回访", onsite: "上门回访", questionnaire: "问卷回访" } as const;

/** What notices of revisits say. */
export const revisits: WordingOf<RevisitNotices> = {
  revisitPlanned: (told) => ({
    subject: `回访任务：${CHANNELS[told.variables.channel]}`,
    opening: ["请在以下时间回访客户，了解是否一切正常。"],
    facts: [
      reference(told),
      customer(told),
      contact(told),
      fact("回访方式", CHANNELS[told.variables.channel]),
      fact("回访时间", told.span(told.variables.windowFrom, told.variables.windowUntil)),
    ],
    quotes: [],
    closing: [],
  }),
  revisitDissatisfied: (told) => ({
    subject: "回访不满意，请处理",
    opening: ["客户在回访中表示仍有问题，请尽快安排处理。"],
    facts: [reference(told), customer(told)],
    quotes: [quote("客户意见", told.texts["remarks"])],
    closing: [],
  }),
};
