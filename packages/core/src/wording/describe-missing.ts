import type { ServicePolicy } from "../policy/service-policy.ts";
import { replacementWords } from "../parts/repair-count-words.ts";
import type { Language } from "../ports/notifier.ts";
import type { Wanted } from "../process/available-commands.ts";
import type { Missing } from "../request/request-refusal.ts";
import type { Wording } from "../sla/clock-rule.ts";
import { fillersIn } from "../slips/slip-words.ts";
import { recordRequirements } from "./record-requirements.ts";
import { chinese, englishList, ownWords, type OwnWords } from "./terms.ts";

/**
 * One thing still wanted before a step, in words for a form or a button's tooltip.
 *
 * @param missing - what `availableCommands` of any process says, or a refusal; of a requirement nobody knows, its id stands
 * @param policy - whose words for checklist items and questions are used; without it their ids stand
 * @example
 * ```ts
 * const missing = { requirement: "ratings", questions: ["attitude"] } as const;
 * describeMissing(missing, "en") // => "the customer's ratings: attitude"
 * describeMissing(missing, "zh-CN", presets.compiled.standard.policy) // => "用户评价（服务态度）"
 * ```
 */
export const describeMissing = (missing: Missing | Wanted, language: Language, policy?: ServicePolicy): string =>
  missingWords(missing, ownWords(policy))[language];

const DIMENSIONS: Readonly<Record<string, Wording>> = {
  business: { "zh-CN": "业务范围", en: "business" },
  organisation: { "zh-CN": "组织范围", en: "organisation" },
  function: { "zh-CN": "功能范围", en: "function" },
  application: { "zh-CN": "应用范围", en: "application" },
};

const named = (dimensions: readonly string[], language: Language): string =>
  dimensions.length === 0
    ? { "zh-CN": "无", en: "none" }[language]
    : dimensions.map((one) => DIMENSIONS[one]?.[language] ?? one).join(language === "en" ? ", " : "、");

/** The same in both languages. */
export const missingWords = (missing: Missing | Wanted, own: OwnWords): Wording => {
  if (isOfRequest(missing)) {
    // The words are found by the requirement of the very thing they are given, which TypeScript cannot follow.
    const words = requestWords[missing.requirement] as (missing: Missing, own: OwnWords) => Wording;
    return words(missing, own);
  }
  const { requirement } = missing;
  const words = recordRequirements[requirement] ?? { "zh-CN": requirement, en: requirement };
  const from = "from" in missing ? (missing.from as readonly string[]) : [];
  if (from.length === 0) return words;
  return {
    "zh-CN": `${words["zh-CN"]}（由${chinese.roles(from)}办理）`,
    en: `${words.en}, from ${englishList(from)}`,
  };
};

const isOfRequest = (missing: Missing | Wanted): missing is Missing => Object.hasOwn(requestWords, missing.requirement);

/** What each requirement of a request asks for. */
const requestWords: {
  readonly [Name in Missing["requirement"]]: (
    missing: Extract<Missing, { readonly requirement: Name }>,
    own: OwnWords,
  ) => Wording;
} = {
  arrived: () => ({ "zh-CN": "工程师到达现场", en: "the engineer's arrival" }),
  engineerAssigned: ({ department }) => ({
    "zh-CN": `由 ${department} 指派工程师`,
    en: `the engineer whom ${department} sends`,
  }),
  departmentDispatched: () => ({
    "zh-CN": "派给部门、尚未指派工程师的任务",
    en: "a task dispatched to a department that has not said who goes",
  }),
  escalated: () => ({ "zh-CN": "异常升级", en: "an escalation" }),
  helpRequested: () => ({
    "zh-CN": "尚未答复的支持请求",
    en: "a call for help that nobody has answered",
  }),
  reopeningInTime: ({ until }, own) => ({
    "zh-CN": `在 ${own.moment(until)} 之前重新打开；此后请另行登记并关联原单`,
    en: `reopening by ${own.moment(until)}; later, log a new request and link it`,
  }),
  left: () => ({ "zh-CN": "离开现场的时间", en: "when the engineer left the site" }),
  approved: ({ slot, roles }, own) => ({
    "zh-CN": `审批签字“${own.word(slot, "zh-CN")}”（${chinese.roles(roles)}）`,
    en: `the signature for ${own.word(slot, "en")}, from ${englishList(roles)}`,
  }),
  theirTurn: ({ slot, roles }, own) =>
    slot === null
      ? { "zh-CN": "待审批的签字", en: "a slot that waits to be signed" }
      : {
          "zh-CN": `先由${chinese.roles(roles)}签字（${own.word(slot, "zh-CN")}）`,
          en: `the turn of ${englishList(roles)}, who sign for ${own.word(slot, "en")}`,
        },
  slipFilled: ({ fields, from }) => ({
    "zh-CN": `服务单上的${fields.join("、")}${from.length === 0 ? "" : `（由${fillersIn(from, "zh-CN")}填写）`}`,
    en: `${fields.join(", ")} on the slip${from.length === 0 ? "" : `, from ${fillersIn(from, "en")}`}`,
  }),
  conductKept: ({ items }, own) => ({
    "zh-CN": `服务规范检查（${items.map((item) => own.word(item, "zh-CN")).join("、")}）`,
    en: `conduct that was checked and kept: ${items.map((item) => own.word(item, "en")).join(", ")}`,
  }),
  conductChosen: () => ({
    "zh-CN": "策略中的服务规范检查表",
    en: "a checklist of conduct in the policy",
  }),
  authorised: ({ capacity }, own) => ({
    "zh-CN": `用户方授权（${own.word(capacity, "zh-CN")}）`,
    en: `the customer's authorisation, from ${own.word(capacity, "en")}`,
  }),
  anAuthorisation: () => ({
    "zh-CN": "仍然有效的用户授权",
    en: "an authorisation that could be withdrawn",
  }),
  insideScope: ({ outside, unjudged }) => ({
    "zh-CN": `属于约定服务范围（范围外：${named(outside, "zh-CN")}；未判定：${named(unjudged, "zh-CN")}）`,
    en: `work inside the agreed scope (outside: ${named(outside, "en")}; not judged: ${named(unjudged, "en")})`,
  }),
  repairsCounted: ({ unit, serial }) => ({
    "zh-CN": `${unit}${serial === null ? "" : `（序列号 ${serial}）`}的历次维修次数`,
    en: `how often ${unit}${serial === null ? "" : ` (serial number ${serial})`} was repaired`,
  }),
  replacement: ({ counts }) => replacementWords(counts),
  signedAnew: ({ fields }) => ({
    "zh-CN": `用户对更正处的签字（${fields.join("、")}）`,
    en: `the customer's signature for what was amended: ${fields.join(", ")}`,
  }),
  amended: () => ({
    "zh-CN": "用户签字之后的更正",
    en: "an amendment that the customer has not signed",
  }),
  slipChosen: () => ({
    "zh-CN": "本类请求适用的服务单样式",
    en: "a slip that the policy has for such a request",
  }),
  slipReturned: () => ({
    "zh-CN": "服务单返回下达部门",
    en: "the slip's return to its issuer",
  }),
  slipAudited: () => ({ "zh-CN": "服务台审核通过", en: "the desk's audit of the slip" }),
  unitSealed: () => ({ "zh-CN": "单位公章", en: "the unit's official seal" }),
  leftoverRecorded: () => ({ "zh-CN": "遗留问题记录单", en: "the record of the problem that is left" }),
  settled: () => ({ "zh-CN": "服务结算", en: "the settlement" }),
  expensesRecorded: () => ({ "zh-CN": "费用登记", en: "the record of expenses" }),
  archivable: ({ condition }, own) => ({
    "zh-CN": own.word(condition, "zh-CN"),
    en: own.word(condition, "en"),
  }),
  visitMade: () => ({
    "zh-CN": "到达过现场且尚未补记的现场服务",
    en: "a visit that was made and whose paper is still to come",
  }),
  nonVisitRecorded: ({ visitId }) => ({
    "zh-CN": `未上门通知用户记载（现场服务 ${visitId}）`,
    en: `the record that the customer was told nobody comes on visit ${visitId}`,
  }),
  checklistSigned: ({ items }, own) => ({
    "zh-CN": `用户签字的检查表（${own.words(items, "zh-CN")}）`,
    en: `the checklist signed by the customer: ${own.words(items, "en")}`,
  }),
  ratings: ({ questions }, own) => ({
    "zh-CN": `用户评价（${own.words(questions, "zh-CN")}）`,
    en: `the customer's ratings: ${own.words(questions, "en")}`,
  }),
  dataEntered: ({ visits }) => ({
    "zh-CN": `服务单录入系统（现场服务 ${visits.join("、")}）`,
    en: `the data entry of visit ${englishList(visits)}`,
  }),
  assessed: () => ({ "zh-CN": "业绩核定", en: "the performance assessment" }),
  assessmentReviewed: () => ({
    "zh-CN": "业绩核定的审查",
    en: "the review of the assessment",
  }),
  revisitPlanned: () => ({ "zh-CN": "已安排的回访", en: "a planned revisit" }),
  blockingRevisitsDone: ({ revisitId }) => ({
    "zh-CN": `完成回访 ${revisitId}`,
    en: `revisit ${revisitId}`,
  }),
};
