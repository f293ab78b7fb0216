import type { RevisitRules } from "../revisit-rules.ts";
import { clockPermissions } from "./clock-permissions.ts";

const HOTLINE = ["hotlineEngineer"];
const DUTY_MANAGER = ["dutyManager"];

/**
 * The hotline asks whether all is well; reactions plan it. Where a questionnaire asks, the customer answers.
 * The duty manager sees to it that a customer who is not content is visited, and the result verified.
 *
 * How often somebody is tried, and how long a link works, the sources do not say: marked `callout`.
 */
export const revisitRules: RevisitRules = {
  permissions: {
    PlanRevisit: ["system", "dutyManager"],
    MoveRevisit: ["system", "dutyManager"],
    PrepareRevisit: HOTLINE,
    RecordAttempt: HOTLINE,
    RecordRevisit: ["hotlineEngineer", "customer"],
    AssignFollowUp: DUTY_MANAGER,
    VerifyFollowUp: ["hotlineEngineer", "dutyManager"],
    TransferRevisit: ["hotlineEngineer", "dutyManager"],
    SettleTransfer: ["hotlineEngineer", "dutyManager"],
    CancelRevisit: ["system", "dutyManager"],
    ...clockPermissions,
  },
  schemes: [],
  preparation: [
    topic("person", "回访人姓名、职称", "Name and title of the person", "R-389"),
    topic("reason", "电话目的", "Reason for the call", "R-389"),
    topic("content", "谈话内容", "What is to be talked about", "R-389"),
    topic("questions", "对方可能的问题", "Questions that may come", "R-389"),
    topic("refusal", "如何应对拒绝", "How to take a refusal", "R-389", "R-390"),
    topic("introduction", "先通报自己的姓名、身份", "Own name and identity first", "R-390"),
    topic("convenient", "询问对方是否方便", "Ask whether it is convenient", "R-388"),
  ],
  retry: {
    most: 3,
    waitMinutes: 60,
    windows: [
      ["09:00", "10:00"],
      ["14:00", "16:00"],
    ],
    source: ["R-387", "R-388", "callout"],
  },
  answerLink: { validHours: 7 * 24, source: ["callout"] },
  leadsTo: "fault",
};

function topic(id: string, zh: string, en: string, ...source: string[]) {
  return { id, label: { "zh-CN": zh, en }, source };
}
