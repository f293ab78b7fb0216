import { match, P } from "ts-pattern";
import type { CustomerRefusal } from "../customer/customer-refusal.ts";
import type { EmergencyRefusal } from "../emergency/emergency-refusal.ts";
import type { EmergencyPlanRefusal } from "../emergency-plan/plan-refusal.ts";
import type { LeftoverRefusal } from "../leftover/leftover-refusal.ts";
import { describeNoTier } from "../policy/policy-refusal.ts";
import type { ServicePolicy } from "../policy/service-policy.ts";
import type { Language } from "../ports/notifier.ts";
import type { PoliciesFault } from "../ports/policies.ts";
import type { StorageFault } from "../ports/storage.ts";
import type {
  CommandIdReused,
  ImpossibleId,
  MalformedCommand,
  PolicyNotFound,
  PolicyUnusable,
  StaleVersion,
  TooBusy,
  UnknownKindOfStream,
} from "../process/refusals.ts";
import type { PartRefusal } from "../parts/part-refusal.ts";
import type { RequisitionRefusal } from "../parts/requisition-refusal.ts";
import type { RequestRefusal, UnknownWord } from "../request/request-refusal.ts";
import type { RevisitRefusal } from "../revisit/decide-revisit.ts";
import { describeRatingRefusal } from "../scoring/rating.ts";
import type { SendInRefusal } from "../send-in/send-in-refusal.ts";
import type { Wording } from "../sla/clock-rule.ts";
import type { ArticleRefusal } from "../article/article-refusal.ts";
import type { ItemRefusal } from "../configuration/item-refusal.ts";
import type { ReviewRefusal } from "../review/review-refusal.ts";
import type { ProblemRefusal } from "../problem/problem-refusal.ts";
import type { ComplaintRefusal } from "../complaint/complaint-refusal.ts";
import { describeFieldRefusal } from "../slips/field-refusal.ts";
import type { SlipBookRefusal } from "../slips/slip-book-refusal.ts";
import type { SurveyRefusal } from "../survey/survey-refusal.ts";
import type { TrainingRefusal } from "../training/training-refusal.ts";
import { isOfOneProcess, wordsOfOneProcess, type OfOneProcess } from "./words-of-one-process.ts";
import { missingWords } from "./describe-missing.ts";
import { chinese, englishList, ownWords, type OwnWords } from "./terms.ts";

/** Everything that a command can be refused for, by any process or by the desk that runs it. */
export type Refusal =
  | RequestRefusal
  | RevisitRefusal
  | SlipBookRefusal
  | CustomerRefusal
  | PartRefusal
  | RequisitionRefusal
  | ComplaintRefusal
  | LeftoverRefusal
  | SurveyRefusal
  | TrainingRefusal
  | SendInRefusal
  | ProblemRefusal
  | EmergencyRefusal
  | EmergencyPlanRefusal
  | ArticleRefusal
  | ItemRefusal
  | ReviewRefusal
  | MalformedCommand
  | UnknownKindOfStream
  | ImpossibleId
  | CommandIdReused
  | StaleVersion
  | TooBusy
  | PolicyNotFound
  | PolicyUnusable
  | PoliciesFault
  | StorageFault;

/**
 * One sentence for a person: what was refused, where and why.
 *
 * In Chinese, commands, statuses and roles are called what the slip calls them; in English they keep their names. Words
 * of the application, such as ids, are quoted as they are; the causes of faults are not, since they may hold what nobody
 * should read.
 *
 * @param policy - whose words for kinds, severities, checklist items and questions are used, and in whose zone moments
 *   are told; without it ids stand for themselves and moments are told in UTC
 * @example
 * ```ts
 * const refusal = { type: "NotPermitted", command: "Dispatch", role: "fieldEngineer", permitted: ["dutyManager"] } as const;
 * describe(refusal, "en") // => "fieldEngineer may not issue Dispatch; these roles may: dutyManager"
 * describe(refusal, "zh-CN") // => "现场服务工程师无权执行“派单”；有权的角色：值班经理"
 * ```
 */
export const describe = (refusal: Refusal, language: Language, policy?: ServicePolicy): string =>
  (isOfOneProcess(refusal) ? wordsOfOneProcess(refusal) : wordsOf(refusal, ownWords(policy)))[language];

const WHAT: Readonly<Record<UnknownWord["what"], Wording>> = {
  kind: { "zh-CN": "请求类别", en: "kind" },
  severity: { "zh-CN": "影响程度", en: "severity" },
  tier: { "zh-CN": "服务等级", en: "tier" },
  checklistItem: { "zh-CN": "检查项", en: "checklist item" },
  question: { "zh-CN": "评价项目", en: "question" },
  revisit: { "zh-CN": "回访", en: "revisit" },
  approvalSlot: { "zh-CN": "审批栏", en: "approval slot" },
  conductItem: { "zh-CN": "服务规范项", en: "item of conduct" },
  authorisation: { "zh-CN": "有效授权", en: "authorisation" },
};

const wordsOf = (refusal: Exclude<Refusal, OfOneProcess>, own: OwnWords): Wording =>
  match(refusal)
    .returnType<Wording>()
    .with({ type: "MalformedCommand" }, ({ issues }) => {
      const list = issues.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)).join("; ");
      return { "zh-CN": `命令格式有误：${list}`, en: `the command is malformed: ${list}` };
    })
    .with({ type: "NotFound" }, ({ kind, begunBy }) => ({
      "zh-CN": `没有这个编号的${chinese.kindOfStream(kind)}；可先执行：${chinese.commands(begunBy)}`,
      en: `there is no ${kind} with this id; ${englishList(begunBy)} would begin one`,
    }))
    .with({ type: "NotAllowed" }, ({ command, status, allowed }) => ({
      "zh-CN": `当前状态为“${chinese.status(status)}”，不能执行${chinese.command(command)}；可执行：${chinese.commands(allowed)}`,
      en: `${command} is not allowed while ${status}; allowed: ${englishList(allowed, "nothing")}`,
    }))
    .with({ type: "NotPermitted" }, ({ command, role, permitted }) => ({
      "zh-CN": `${chinese.role(role)}无权执行${chinese.command(command)}；有权的角色：${chinese.roles(permitted)}`,
      en: `${role} may not issue ${command}; these roles may: ${englishList(permitted)}`,
    }))
    .with({ type: "NotInPolicy" }, ({ section }) => ({
      "zh-CN": `服务政策没有设置“${section}”一节，不能办理`,
      en: `the policy has no section "${section}", so this is not done here`,
    }))
    .with({ type: "TooLate" }, ({ at, recordedAt, allowedHours }) => ({
      "zh-CN": `${own.moment(at)} 发生的事到 ${own.moment(recordedAt)} 才记录，超过允许的 ${String(allowedHours)} 小时`,
      en: `what happened at ${own.moment(at)} cannot be recorded at ${own.moment(recordedAt)}: the policy allows ${String(allowedHours)} hours`,
    }))
    .with({ type: "InTheFuture" }, ({ at, recordedAt, allowedMinutes }) => ({
      "zh-CN": `时间 ${own.moment(at)} 晚于记录时间 ${own.moment(recordedAt)}，超过允许的 ${String(allowedMinutes)} 分钟`,
      en: `${own.moment(at)} lies ahead of ${own.moment(recordedAt)}, when it was to be recorded, by more than ${String(allowedMinutes)} minutes`,
    }))
    .with({ type: "OutOfOrder" }, ({ mark, at, latest }) => ({
      "zh-CN": `“${chinese.mark(mark)}”的时间 ${own.moment(at)} 不能早于已记录的“${chinese.mark(latest.name)}”（${own.moment(latest.at)}）`,
      en: `${mark} at ${own.moment(at)} would lie before ${latest.name} at ${own.moment(latest.at)}`,
    }))
    .with({ type: "NotCurrentVisit" }, ({ visitId, current }) => ({
      "zh-CN": `现场服务 ${visitId} 不是本单当前的现场服务${current === "" ? "" : `（当前为 ${current}）`}`,
      en: `visit ${visitId} is not the current one${current === "" ? "; there is none" : `, ${current}`}`,
    }))
    .with({ type: "AlreadyRecorded" }, ({ mark, at }) => ({
      "zh-CN": `“${own.word(chinese.mark(mark), "zh-CN")}”已有记录（${own.moment(at)}），不能更改`,
      en: `${own.word(mark, "en")} is on record already, at ${own.moment(at)}, and stays`,
    }))
    .with({ type: "GateNotMet" }, ({ command, missing }) => ({
      "zh-CN": `执行${chinese.command(command)}之前还缺：${missing.map((one) => missingWords(one, own)["zh-CN"]).join("；")}`,
      en: `before ${command}, still wanted: ${missing.map((one) => missingWords(one, own).en).join("; ")}`,
    }))
    .with({ type: "UnknownWord" }, ({ what, word, known }) => ({
      "zh-CN": `没有名为“${word}”的${WHAT[what]["zh-CN"]}；可用：${own.words(known, "zh-CN")}`,
      en: `unknown ${WHAT[what].en} "${word}"; known: ${own.words(known, "en")}`,
    }))
    .with({ type: "LinkedToItself" }, ({ request }) => ({
      "zh-CN": `服务请求 ${request} 不能与自身关联`,
      en: `request ${request} cannot be linked to itself`,
    }))
    .with({ type: "NoTier" }, (refusal) => ({
      "zh-CN": describeNoTier(refusal, "zh-CN"),
      en: describeNoTier(refusal, "en"),
    }))
    .with({ type: "SeverityMissing" }, ({ kind, known }) => ({
      "zh-CN": `“${own.word(kind, "zh-CN")}”类请求须填影响程度：${own.words(known, "zh-CN")}`,
      en: `a request of kind ${own.word(kind, "en")} needs a severity: ${own.words(known, "en")}`,
    }))
    .with({ type: "EstimateNotPaid" }, ({ charging }) => ({
      "zh-CN": charging === "free" ? "免费服务不应有费用估算" : "尚未确定有偿或无偿，不能填写费用估算",
      en:
        charging === "free"
          ? "service that is free has no estimate of its cost"
          : "an estimate needs the charging to be paid; it is undetermined",
    }))
    .with({ type: "ChecklistIncomplete" }, ({ unanswered, withoutMoment }) => ({
      "zh-CN": `检查表未填全；未答：${own.words(unanswered, "zh-CN")}；未填时间：${own.words(withoutMoment, "zh-CN")}`,
      en: `the checklist is incomplete; unanswered: ${own.words(unanswered, "en")}; without their moment: ${own.words(withoutMoment, "en")}`,
    }))
    .with({ type: "OpenProblemsNotNone" }, () => ({
      "zh-CN": "工作结果为“顺利完成”时，“存在问题和下一步计划”须填写“无”",
      en: 'work completed smoothly must say "none" under open problems',
    }))
    .with({ type: "OpenProblemsMissing" }, () => ({
      "zh-CN": "工作结果为“观察/下一步处理”时，须写明存在问题和下一步计划",
      en: "work to be observed must say which problems are open and what is planned",
    }))
    .with({ type: "RatingOutOfScale" }, ({ question, value, worst, best }) => ({
      "zh-CN": `“${own.word(question, "zh-CN")}”的评分 ${String(value)} 不在 ${String(worst)} 到 ${String(best)} 之间`,
      en: `the rating ${String(value)} for ${own.word(question, "en")} is not between ${String(worst)} and ${String(best)}`,
    }))
    .with({ type: "TranscriptRefused" }, ({ step, command, because }) => ({
      "zh-CN": `第 ${String(step)} 步${chinese.command(command)}不能录入：${wordsOf(because, own)["zh-CN"]}`,
      en: `step ${String(step)}, ${command}, cannot be entered: ${wordsOf(because, own).en}`,
    }))
    .with({ type: "SignatureMissing" }, ({ slot }) => ({
      "zh-CN": `“${own.word(slot, "zh-CN")}”处须签字`,
      en: `the slot ${own.word(slot, "en")} wants a signature`,
    }))
    .with({ type: "SlipFieldsRefused" }, ({ faults }) => ({
      "zh-CN": `服务单填写有误：${faults.map((fault) => describeFieldRefusal(fault, "zh-CN")).join("；")}`,
      en: `what was written into the slip does not fit it: ${faults.map((fault) => describeFieldRefusal(fault, "en")).join("; ")}`,
    }))
    .with({ type: "NotIndependent" }, ({ person, alreadyActedAs }) => ({
      "zh-CN": `${person} 已是本单的${alreadyActedAs === "engineer" ? "服务工程师" : "核定人"}，须由他人办理`,
      en: `${person} already acted as this slip's ${alreadyActedAs}; somebody else must do this`,
    }))
    .with({ type: "UnknownTopic" }, ({ topic, known }) => ({
      "zh-CN": `回访准备中没有“${topic}”这一项；可用：${known.join("、")}`,
      en: `nothing named "${topic}" is to be prepared for a revisit; there is: ${englishList(known)}`,
    }))
    .with({ type: "TopicsMissing" }, ({ topics }) => ({
      "zh-CN": `回访准备还缺：${topics.join("、")}`,
      en: `to prepare the revisit, still wanted: ${englishList(topics)}`,
    }))
    .with({ type: P.union("UnknownScale", "UnknownGrade") }, (refusal) => ({
      "zh-CN": describeRatingRefusal(refusal, "zh-CN"),
      en: describeRatingRefusal(refusal, "en"),
    }))
    .with({ type: "UnknownKindOfStream" }, ({ kind, known }) => ({
      "zh-CN": `没有“${kind}”这类记录；可用：${known.map(chinese.kindOfStream).join("、")}`,
      en: `no process of kind "${kind}"; known: ${englishList(known)}`,
    }))
    .with({ type: "ImpossibleId" }, ({ what, received }) => ({
      "zh-CN": `${what === "tenant" ? "服务组织" : "记录"}编号无效：${JSON.stringify(received)}；须为 1 至 200 个字符，不含控制字符`,
      en: `${JSON.stringify(received)} cannot be the id of a ${what}: 1 to 200 characters, no control characters`,
    }))
    .with({ type: "CommandIdReused" }, ({ commandId }) => ({
      "zh-CN": `命令编号 ${commandId} 已用于另一条内容不同的命令`,
      en: `the command id ${commandId} was used already, for a command that said something else`,
    }))
    .with({ type: "StaleVersion" }, ({ expected, actual }) => ({
      "zh-CN": `记录已变更（现为第 ${String(actual)} 版，提交依据第 ${String(expected)} 版），请刷新后重试`,
      en: `the record has changed: it is at version ${String(actual)}, this was decided on version ${String(expected)}`,
    }))
    .with({ type: "TooBusy" }, ({ attempts }) => ({
      "zh-CN": `他人正在同时修改，尝试 ${String(attempts)} 次未成功，请重试`,
      en: `others kept changing the record; given up after ${String(attempts)} attempts, nothing was recorded; try again`,
    }))
    .with({ type: "PolicyNotFound" }, ({ what, id, version }) => ({
      "zh-CN": `找不到${what === "policy" ? "服务政策" : "服务日历"}${id === null ? "" : ` ${id}`}${version === null ? "" : ` 版本 ${version}`}`,
      en: `no ${what}${id === null ? " holds here" : ` ${id}`}${version === null ? "" : ` in version ${version}`}`,
    }))
    .with({ type: "PolicyUnusable" }, ({ id, version, faults }) => ({
      "zh-CN": `服务政策 ${id} 版本 ${version} 不可用：${faults.map((fault) => fault["zh-CN"]).join("；")}`,
      en: `policy ${id} in version ${version} cannot be used: ${faults.map((fault) => fault.en).join("; ")}`,
    }))
    .with({ type: "PoliciesFault" }, () => ({
      "zh-CN": "暂时读不到服务政策，未作任何记录，请稍后重试",
      en: "the policies cannot be read now; nothing was recorded",
    }))
    .with({ type: "StorageFault" }, ({ during, outcome, retryable }) => ({
      "zh-CN": `存储出错（${during}）：${outcome === "unchanged" ? "未作任何记录" : "是否已记录尚不确定，请用同一命令编号重试"}${retryable ? "，可稍后重试" : ""}`,
      en: `the storage failed while it was to ${during}: ${
        outcome === "unchanged"
          ? "nothing was recorded"
          : "whether it was recorded is not known, so send the same command id again"
      }${retryable ? "; it may work later" : ""}`,
    }))
    .exhaustive();
