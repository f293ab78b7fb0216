import type { AskingVariables, RevisitNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote, type About } from "../labelled-facts.ts";
import { CONTACT_US, facts } from "./terms.ts";

const { askedAbout, customer, contact } = facts;
const CHANNELS = { phone: "电话回访", onsite: "上门回访", questionnaire: "问卷回访" } as const;
const RESULTS = { noAnswer: "无人接听", inconvenient: "对方不方便", wrongContact: "联系方式有误" } as const;

const channel = (told: About<AskingVariables>) => fact("回访方式", CHANNELS[told.variables.channel]);
const when = (told: About<AskingVariables>, label: string) =>
  fact(label, told.span(told.variables.windowFrom, told.variables.windowUntil));
const tried = ({ variables: { result, attempts } }: { variables: RevisitNotices["revisitUnreached"] }) => [
  fact("上次结果", RESULTS[result]),
  fact("已尝试次数", String(attempts)),
];

/** What notices of revisits say. */
export const revisits: WordingOf<RevisitNotices> = {
  revisitPlanned: (told) => ({
    subject: `${told.variables.moved ? "回访时间调整" : "回访任务"}：${CHANNELS[told.variables.channel]}`,
    opening: ["请在以下时间回访客户，了解是否一切正常。"],
    facts: [
      askedAbout(told),
      customer(told),
      contact(told),
      channel(told),
      when(told, "回访时间"),
      told.variables.preparation.length === 0
        ? null
        : fact("回访前准备", told.variables.preparation.map((topic) => topic["zh-CN"]).join("；")),
    ],
    quotes: [],
    closing: [],
  }),
  answerInvited: (told) => ({
    subject: "诚邀您评价本次服务",
    opening: ["诚邀您填写简短问卷，评价我们的服务，帮助我们改进。"],
    facts: [
      askedAbout(told),
      fact("服务完成时间", told.moment(told.variables.serviceDoneAt)),
      fact("请于此前填写", told.moment(told.variables.linkUntil)),
    ],
    quotes: [],
    closing: [CONTACT_US],
  }),
  revisitToRepeat: (told) => ({
    subject: told.variables.result === "inconvenient" ? "客户不便，请再次回访" : "回访未联系上，请再次回访",
    opening: [
      told.variables.result === "inconvenient"
        ? "客户当时不便，请在以下时间再次回访。"
        : "本次回访未联系上客户，请在以下时间再次回访。",
    ],
    facts: [askedAbout(told), customer(told), contact(told), channel(told), when(told, "下次回访时间"), ...tried(told)],
    quotes: [],
    closing: [],
  }),
  revisitUnreached: (told) => ({
    subject: "回访未能联系上客户",
    opening: ["多次尝试未联系上客户，回访已停止，请决定如何处理。"],
    facts: [askedAbout(told), customer(told), contact(told), ...tried(told)],
    quotes: [],
    closing: [],
  }),
  revisitCancelled: (told) => ({
    subject: "回访已取消",
    opening: ["本次回访已取消，无需再回访。"],
    facts: [askedAbout(told), customer(told), channel(told), when(told, "回访时间")],
    quotes: [],
    closing: [],
  }),
  revisitDissatisfied: (told) => ({
    subject: "回访不满意，请处理",
    opening: ["客户在回访中表示仍有问题，请尽快安排处理。"],
    facts: [askedAbout(told), customer(told)],
    quotes: [quote("客户意见", told.texts["remarks"])],
    closing: [],
  }),
  revisitAssigned: (told) => ({
    subject: "回访不满意，请您负责处理",
    opening: ["该客户回访意见由您负责处理，请安排上门并核实客户是否满意。"],
    facts: [askedAbout(told), customer(told), contact(told)],
    quotes: [quote("客户意见", told.texts["remarks"]), quote("处理要求", told.texts["requirement"])],
    closing: [],
  }),
  revisitTransferred: (told) => ({
    subject: "回访不满意，转贵部门处理",
    opening: ["该客户回访意见转由贵部门处理，直至客户同意。"],
    facts: [askedAbout(told), customer(told), contact(told)],
    quotes: [quote("客户意见", told.texts["remarks"]), quote("转办原因", told.texts["reason"])],
    closing: [],
  }),
};
