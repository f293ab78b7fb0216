import type { EmergencyPlanNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const { reference, customer } = facts;

const version = (planVersion: number) => fact("版本", `第 ${String(planVersion)} 版`);

/** What notices of emergency plans say. */
export const emergencyPlans: WordingOf<EmergencyPlanNotices> = {
  planLessonReceived: (told) => ({
    subject: `应急预案待改进：${told.variables.title}`,
    opening: ["突发事件处置中总结出问题，请及时改进预案；不予采纳的，请说明原因。"],
    facts: [
      reference(told),
      customer(told),
      version(told.variables.planVersion),
      fact("所涉突发事件", told.variables.about),
    ],
    quotes: [quote("问题总结", told.texts["lesson"])],
    closing: [],
  }),
  planDrilled: (told) => ({
    subject: `应急预案已演练：${told.variables.title}`,
    opening: [told.variables.passed ? "预案演练通过，请审批。" : "预案演练未通过，将修改后重新演练。"],
    facts: [reference(told), customer(told), version(told.variables.planVersion)],
    quotes: [quote("评估报告", told.texts["evaluation"]), quote("改进建议", told.texts["improvements"])],
    closing: [],
  }),
  planApproved: (told) => ({
    subject: `应急预案已批准：${told.variables.title}`,
    opening: ["预案已批准，即日生效。"],
    facts: [
      reference(told),
      customer(told),
      version(told.variables.planVersion),
      fact("批准时间", told.moment(told.variables.approvedAt)),
    ],
    quotes: [],
    closing: [],
  }),
  planReturned: (told) => ({
    subject: `应急预案被退回：${told.variables.title}`,
    opening: ["预案未获批准，请修改后重新演练。"],
    facts: [reference(told), customer(told), version(told.variables.planVersion)],
    quotes: [quote("原因", told.texts["reason"])],
    closing: [],
  }),
};
