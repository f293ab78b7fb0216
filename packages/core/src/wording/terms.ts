import { accidentLabels } from "../accident/accident-labels.ts";
import { consequenceLabels } from "../consequence/consequence-labels.ts";
import { customerLabels } from "../customer/customer-labels.ts";
import { complaintLabels } from "../complaint/complaint-labels.ts";
import { emergencyLabels } from "../emergency/emergency-labels.ts";
import { emergencyPlanLabels } from "../emergency-plan/plan-labels.ts";
import { leftoverLabels } from "../leftover/leftover-labels.ts";
import type { ServicePolicy } from "../policy/service-policy.ts";
import type { Language } from "../ports/notifier.ts";
import { articleLabels } from "../article/article-labels.ts";
import { itemLabels } from "../configuration/item-labels.ts";
import { reviewLabels } from "../review/review-labels.ts";
import { problemLabels } from "../problem/problem-labels.ts";
import { partLabels } from "../parts/parts-words.ts";
import { requisitionLabels } from "../parts/requisition-labels.ts";
import { requestLabels } from "../request/request-labels.ts";
import { revisitLabels } from "../revisit/revisit-labels.ts";
import { sendInLabels } from "../send-in/send-in-labels.ts";
import { slipBookCommands } from "../slips/slip-words.ts";
import { surveyLabels } from "../survey/survey-labels.ts";
import { trainingLabels } from "../training/training-labels.ts";
import type { Wording } from "../sla/clock-rule.ts";
import type { Instant } from "../time/instant.ts";
import { wallTimeAt } from "../time/wall-time.ts";

type Labels = Readonly<Record<string, Wording>>;

const commandLabels: Labels = {
  ...Object.fromEntries(slipBookCommands.options.map(({ id, label }) => [id, label])),
  ...partLabels.commands,
  ...requisitionLabels.commands,
  ...sendInLabels.commands,
  ...requestLabels.commands,
  ...revisitLabels.commands,
  ...customerLabels.commands,
  ...complaintLabels.commands,
  ...leftoverLabels.commands,
  ...surveyLabels.commands,
  ...trainingLabels.commands,
  ...accidentLabels.commands,
  ...consequenceLabels.commands,
  ...problemLabels.commands,
  ...emergencyLabels.commands,
  ...emergencyPlanLabels.commands,
  ...articleLabels.commands,
  ...itemLabels.commands,
  ...reviewLabels.commands,
};
const statusLabels: Labels = {
  ...emergencyPlanLabels.statuses,
  ...emergencyLabels.statuses,
  unissued: { "zh-CN": "未领用", en: "unissued" },
  held: { "zh-CN": "已领用", en: "held" },
  handedIn: { "zh-CN": "已上交", en: "handed in" },
  ...partLabels.statuses,
  ...requisitionLabels.statuses,
  ...sendInLabels.statuses,
  ...requestLabels.statuses,
  ...revisitLabels.statuses,
  ...customerLabels.statuses,
  ...complaintLabels.statuses,
  ...leftoverLabels.statuses,
  ...surveyLabels.statuses,
  ...trainingLabels.statuses,
  ...accidentLabels.statuses,
  ...consequenceLabels.statuses,
  ...problemLabels.statuses,
  ...articleLabels.statuses,
  ...itemLabels.statuses,
  ...reviewLabels.statuses,
};
const markLabels: Labels = {
  ...emergencyPlanLabels.marks,
  ...emergencyLabels.marks,
  ...complaintLabels.marks,
  ...requestLabels.marks,
};

const kindLabels: Labels = {
  request: { "zh-CN": "服务请求", en: "request" },
  revisit: { "zh-CN": "回访", en: "revisit" },
  customer: { "zh-CN": "客户档案", en: "customer's file" },
  complaint: { "zh-CN": "投诉", en: "complaint" },
  leftover: { "zh-CN": "遗留问题记录", en: "leftover problem" },
  qualitySurvey: { "zh-CN": "服务质量调查", en: "quality survey" },
  training: { "zh-CN": "培训", en: "training" },
  securityAccident: { "zh-CN": "安全事故", en: "security accident" },
  consequence: { "zh-CN": "奖惩", en: "reward or penalty" },
  slipBook: { "zh-CN": "维修单本", en: "slip book" },
  sendInRepair: { "zh-CN": "送修", en: "send-in repair" },
  problem: { "zh-CN": "问题记录", en: "problem" },
  article: { "zh-CN": "知识条目", en: "article" },
  configurationItem: { "zh-CN": "配置项", en: "configuration item" },
  reviews: { "zh-CN": "定期评审", en: "series of reviews" },
  part: { "zh-CN": "配件台账", en: "part" },
  emergency: { "zh-CN": "突发事件", en: "emergency" },
  emergencyPlan: { "zh-CN": "应急预案", en: "emergency plan" },
  requisition: { "zh-CN": "备件领用单", en: "requisition" },
};

/** The Chinese words for what identifiers name; an identifier that has no word stands for itself. */
export const chinese = {
  command: (name: string) => quoted(labelled(commandLabels, name)),
  commands: (names: readonly string[]) => listed(names.map((name) => labelled(commandLabels, name))),
  status: (name: string) => labelled(statusLabels, name),
  role: (name: string) => labelled(requestLabels.roles, name),
  roles: (names: readonly string[]) => listed(names.map((name) => labelled(requestLabels.roles, name))),
  mark: (name: string) => labelled(markLabels, name),
  kindOfStream: (name: string) => labelled(kindLabels, name),
};

const labelled = (labels: Labels, name: string): string =>
  (Object.hasOwn(labels, name) ? labels[name]?.["zh-CN"] : undefined) ?? name;

const quoted = (word: string): string => `“${word}”`;

const listed = (words: readonly string[]): string => (words.length === 0 ? "无" : words.join("、"));

/** A list of names; `none` where there are none. */
export const englishList = (names: readonly string[], none = "none"): string =>
  names.length === 0 ? none : names.join(", ");

/** How the words and moments of one policy are said. */
export interface OwnWords {
  /** The label of a kind, severity, checklist item, question or tier; without a policy, its id. */
  readonly word: (id: string, language: Language) => string;
  readonly words: (ids: readonly string[], language: Language) => string;
  /** Date and time in the policy's zone; without a policy, in UTC as they are kept. */
  readonly moment: (at: string) => string;
}

/** The words of a policy; without one, identifiers and moments stand for themselves. */
export const ownWords = (policy?: ServicePolicy): OwnWords => {
  const labels = policy === undefined ? {} : labelsOf(policy);
  const word = (id: string, language: Language) =>
    (Object.hasOwn(labels, id) ? labels[id]?.[language] : undefined) ?? id;
  return {
    word,
    words: (ids, language) => {
      const said = ids.map((id) => word(id, language));
      return language === "en" ? englishList(said) : listed(said);
    },
    moment: (at) =>
      policy === undefined
        ? at
        : wallTimeAt(at as Instant, policy.timeZone)
            .slice(0, "2024-11-21T09:12".length)
            .replace("T", " "),
  };
};

const labelsOf = ({ tiers, severities, request }: ServicePolicy): Labels => ({
  ...Object.fromEntries(
    [
      ...tiers,
      ...severities,
      ...request.checklist,
      ...request.survey.questions,
      ...request.approvals,
      ...request.archivable,
      ...(request.conduct?.checklist.items ?? []),
    ].map(({ id, label }) => [id, label]),
  ),
  ...Object.fromEntries(Object.entries(request.kinds).map(([id, { label }]) => [id, label])),
});
