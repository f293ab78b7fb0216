import { match } from "ts-pattern";
import type { ServicePolicy } from "../policy/service-policy.ts";
import { replacementWords } from "../parts/repair-count-words.ts";
import type { Language } from "../ports/notifier.ts";
import type { Missing } from "../request/request-refusal.ts";
import type { Wording } from "../sla/clock-rule.ts";
import { fillersIn } from "../slips/slip-words.ts";
import { chinese, englishList, ownWords, type OwnWords } from "./terms.ts";

/**
 * One thing still wanted before a step, in words for a form or a button's tooltip.
 *
 * @param policy - whose words for checklist items and questions are used; without it their ids stand
 * @example
 * ```ts
 * const missing = { requirement: "ratings", questions: ["attitude"] } as const;
 * describeMissing(missing, "en") // => "the customer's ratings: attitude"
 * describeMissing(missing, "zh-CN", presets.compiled.standard.policy) // => "用户评价（服务态度）"
 * ```
 */
export const describeMissing = (missing: Missing, language: Language, policy?: ServicePolicy): string =>
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
export const missingWords = (missing: Missing, own: OwnWords): Wording =>
  match(missing)
    .returnType<Wording>()
    .with({ requirement: "arrived" }, () => ({ "zh-CN": "工程师到达现场", en: "the engineer's arrival" }))
    .with({ requirement: "engineerAssigned" }, ({ department }) => ({
      "zh-CN": `由 ${department} 指派工程师`,
      en: `the engineer whom ${department} sends`,
    }))
    .with({ requirement: "departmentDispatched" }, () => ({
      "zh-CN": "派给部门、尚未指派工程师的任务",
      en: "a task dispatched to a department that has not said who goes",
    }))
    .with({ requirement: "escalated" }, () => ({ "zh-CN": "异常升级", en: "an escalation" }))
    .with({ requirement: "helpRequested" }, () => ({
      "zh-CN": "尚未答复的支持请求",
      en: "a call for help that nobody has answered",
    }))
    .with({ requirement: "reopeningInTime" }, ({ until }) => ({
      "zh-CN": `在 ${own.moment(until)} 之前重新打开；此后请另行登记并关联原单`,
      en: `reopening by ${own.moment(until)}; later, log a new request and link it`,
    }))
    .with({ requirement: "left" }, () => ({ "zh-CN": "离开现场的时间", en: "when the engineer left the site" }))
    .with({ requirement: "approved" }, ({ slot, roles }) => ({
      "zh-CN": `审批签字“${own.word(slot, "zh-CN")}”（${chinese.roles(roles)}）`,
      en: `the signature for ${own.word(slot, "en")}, from ${englishList(roles)}`,
    }))
    .with({ requirement: "theirTurn" }, ({ slot, roles }) =>
      slot === null
        ? { "zh-CN": "待审批的签字", en: "a slot that waits to be signed" }
        : {
            "zh-CN": `先由${chinese.roles(roles)}签字（${own.word(slot, "zh-CN")}）`,
            en: `the turn of ${englishList(roles)}, who sign for ${own.word(slot, "en")}`,
          },
    )
    .with({ requirement: "slipFilled" }, ({ fields, from }) => ({
      "zh-CN": `服务单上的${fields.join("、")}${from.length === 0 ? "" : `（由${fillersIn(from, "zh-CN")}填写）`}`,
      en: `${fields.join(", ")} on the slip${from.length === 0 ? "" : `, from ${fillersIn(from, "en")}`}`,
    }))
    .with({ requirement: "conductKept" }, ({ items }) => ({
      "zh-CN": `服务规范检查（${items.map((item) => own.word(item, "zh-CN")).join("、")}）`,
      en: `conduct that was checked and kept: ${items.map((item) => own.word(item, "en")).join(", ")}`,
    }))
    .with({ requirement: "conductChosen" }, () => ({
      "zh-CN": "策略中的服务规范检查表",
      en: "a checklist of conduct in the policy",
    }))
    .with({ requirement: "authorised" }, ({ capacity }) => ({
      "zh-CN": `用户方授权（${own.word(capacity, "zh-CN")}）`,
      en: `the customer's authorisation, from ${own.word(capacity, "en")}`,
    }))
    .with({ requirement: "anAuthorisation" }, () => ({
      "zh-CN": "仍然有效的用户授权",
      en: "an authorisation that could be withdrawn",
    }))
    .with({ requirement: "insideScope" }, ({ outside, unjudged }) => ({
      "zh-CN": `属于约定服务范围（范围外：${named(outside, "zh-CN")}；未判定：${named(unjudged, "zh-CN")}）`,
      en: `work inside the agreed scope (outside: ${named(outside, "en")}; not judged: ${named(unjudged, "en")})`,
    }))
    .with({ requirement: "repairsCounted" }, ({ unit, serial }) => ({
      "zh-CN": `${unit}${serial === null ? "" : `（序列号 ${serial}）`}的历次维修次数`,
      en: `how often ${unit}${serial === null ? "" : ` (serial number ${serial})`} was repaired`,
    }))
    .with({ requirement: "replacement" }, ({ counts }) => replacementWords(counts))
    .with({ requirement: "signedAnew" }, ({ fields }) => ({
      "zh-CN": `用户对更正处的签字（${fields.join("、")}）`,
      en: `the customer's signature for what was amended: ${fields.join(", ")}`,
    }))
    .with({ requirement: "amended" }, () => ({
      "zh-CN": "用户签字之后的更正",
      en: "an amendment that the customer has not signed",
    }))
    .with({ requirement: "slipChosen" }, () => ({
      "zh-CN": "本类请求适用的服务单样式",
      en: "a slip that the policy has for such a request",
    }))
    .with({ requirement: "slipReturned" }, () => ({
      "zh-CN": "服务单返回下达部门",
      en: "the slip's return to its issuer",
    }))
    .with({ requirement: "slipAudited" }, () => ({ "zh-CN": "服务台审核通过", en: "the desk's audit of the slip" }))
    .with({ requirement: "unitSealed" }, () => ({ "zh-CN": "单位公章", en: "the unit's official seal" }))
    .with({ requirement: "settled" }, () => ({ "zh-CN": "服务结算", en: "the settlement" }))
    .with({ requirement: "expensesRecorded" }, () => ({ "zh-CN": "费用登记", en: "the record of expenses" }))
    .with({ requirement: "archivable" }, ({ condition }) => ({
      "zh-CN": own.word(condition, "zh-CN"),
      en: own.word(condition, "en"),
    }))
    .with({ requirement: "visitMade" }, () => ({
      "zh-CN": "到达过现场且尚未补记的现场服务",
      en: "a visit that was made and whose paper is still to come",
    }))
    .with({ requirement: "nonVisitRecorded" }, ({ visitId }) => ({
      "zh-CN": `未上门通知用户记载（现场服务 ${visitId}）`,
      en: `the record that the customer was told nobody comes on visit ${visitId}`,
    }))
    .with({ requirement: "checklistSigned" }, ({ items }) => ({
      "zh-CN": `用户签字的检查表（${own.words(items, "zh-CN")}）`,
      en: `the checklist signed by the customer: ${own.words(items, "en")}`,
    }))
    .with({ requirement: "ratings" }, ({ questions }) => ({
      "zh-CN": `用户评价（${own.words(questions, "zh-CN")}）`,
      en: `the customer's ratings: ${own.words(questions, "en")}`,
    }))
    .with({ requirement: "dataEntered" }, ({ visits }) => ({
      "zh-CN": `服务单录入系统（现场服务 ${visits.join("、")}）`,
      en: `the data entry of visit ${englishList(visits)}`,
    }))
    .with({ requirement: "assessed" }, () => ({ "zh-CN": "业绩核定", en: "the performance assessment" }))
    .with({ requirement: "assessmentReviewed" }, () => ({
      "zh-CN": "业绩核定的审查",
      en: "the review of the assessment",
    }))
    .with({ requirement: "revisitPlanned" }, () => ({ "zh-CN": "已安排的回访", en: "a planned revisit" }))
    .with({ requirement: "blockingRevisitsDone" }, ({ revisitId }) => ({
      "zh-CN": `完成回访 ${revisitId}`,
      en: `revisit ${revisitId}`,
    }))
    .exhaustive();
