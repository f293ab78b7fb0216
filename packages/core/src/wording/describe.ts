import { match } from "ts-pattern";
import { describeNoTier } from "../policy/policy-refusal.ts";
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
import type { Missing, RequestRefusal } from "../request/request-refusal.ts";
import type { RevisitRefusal } from "../revisit/decide-revisit.ts";

/** Everything that a command can be refused for, by any process or by the desk that runs it. */
export type Refusal =
  | RequestRefusal
  | RevisitRefusal
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

type Words = Readonly<Record<Language, string>>;

/**
 * One sentence for a person: what was refused, where and why.
 *
 * Words of the application, such as ids and roles, are quoted as they are; the causes of faults are not, since they
 * may hold what nobody should read.
 *
 * @example
 * ```ts
 * describe({ type: "NotPermitted", command: "Dispatch", role: "fieldEngineer", permitted: ["dutyManager"] }, "en")
 * // => "fieldEngineer may not issue Dispatch; these roles may: dutyManager"
 * ```
 */
export const describe = (refusal: Refusal, language: Language): string => wordsOf(refusal)[language];

const wordsOf = (refusal: Refusal): Words =>
  match(refusal)
    .returnType<Words>()
    .with({ type: "MalformedCommand" }, ({ issues }) => {
      const list = issues.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)).join("; ");
      return { "zh-CN": `命令格式有误：${list}`, en: `the command is malformed: ${list}` };
    })
    .with({ type: "NotFound" }, ({ kind, begunBy }) => ({
      "zh-CN": `没有这个编号的记录（${kind}）；可用 ${list(begunBy)} 新建`,
      en: `there is no ${kind} with this id; ${list(begunBy)} would begin one`,
    }))
    .with({ type: "NotAllowed" }, ({ command, status, allowed }) => ({
      "zh-CN": `当前状态“${status}”不接受 ${command}；可用：${allowed.length === 0 ? "无" : list(allowed)}`,
      en: `${command} is not allowed while ${status}; allowed: ${allowed.length === 0 ? "nothing" : list(allowed)}`,
    }))
    .with({ type: "NotPermitted" }, ({ command, role, permitted }) => ({
      "zh-CN": `角色“${role}”无权执行 ${command}；有权的角色：${permitted.length === 0 ? "无" : list(permitted)}`,
      en: `${role} may not issue ${command}; these roles may: ${permitted.length === 0 ? "none" : list(permitted)}`,
    }))
    .with({ type: "TooLate" }, ({ at, recordedAt, allowedHours }) => ({
      "zh-CN": `${at} 发生的事到 ${recordedAt} 才记录，超过允许的 ${String(allowedHours)} 小时`,
      en: `what happened at ${at} cannot be recorded at ${recordedAt}: the policy allows ${String(allowedHours)} hours`,
    }))
    .with({ type: "InTheFuture" }, ({ at, recordedAt, allowedMinutes }) => ({
      "zh-CN": `时间 ${at} 晚于记录时间 ${recordedAt}，超过允许的 ${String(allowedMinutes)} 分钟`,
      en: `${at} lies ahead of ${recordedAt}, when it was to be recorded, by more than ${String(allowedMinutes)} minutes`,
    }))
    .with({ type: "OutOfOrder" }, ({ mark, at, latest }) => ({
      "zh-CN": `${mark}（${at}）不能早于已记录的 ${latest.name}（${latest.at}）`,
      en: `${mark} at ${at} would lie before ${latest.name} at ${latest.at}`,
    }))
    .with({ type: "NotCurrentVisit" }, ({ visitId, current }) => ({
      "zh-CN": `现场服务 ${visitId} 不是当前这次（${current}）`,
      en: `visit ${visitId} is not the current one, ${current}`,
    }))
    .with({ type: "AlreadyRecorded" }, ({ mark, at }) => ({
      "zh-CN": `${mark} 已记录为 ${at}`,
      en: `${mark} is on record already, at ${at}`,
    }))
    .with({ type: "GateNotMet" }, ({ command, missing }) => ({
      "zh-CN": `执行 ${command} 之前还缺：${missing.map((one) => missingWords(one)["zh-CN"]).join("；")}`,
      en: `before ${command}, still wanted: ${missing.map((one) => missingWords(one).en).join("; ")}`,
    }))
    .with({ type: "UnknownWord" }, ({ what, word, known }) => ({
      "zh-CN": `未知的 ${what}“${word}”；已知：${list(known)}`,
      en: `unknown ${what} "${word}"; known: ${list(known)}`,
    }))
    .with({ type: "NoTier" }, (refusal) => ({
      "zh-CN": describeNoTier(refusal, "zh-CN"),
      en: describeNoTier(refusal, "en"),
    }))
    .with({ type: "SeverityMissing" }, ({ kind, known }) => ({
      "zh-CN": `${kind} 类请求须填影响程度：${list(known)}`,
      en: `a request of kind ${kind} needs a severity: ${list(known)}`,
    }))
    .with({ type: "ChecklistIncomplete" }, ({ unanswered, withoutMoment }) => ({
      "zh-CN": `检查表未填全；未答：${list(unanswered) || "无"}；未填时间：${list(withoutMoment) || "无"}`,
      en: `the checklist is incomplete; unanswered: ${list(unanswered) || "none"}; without their moment: ${list(withoutMoment) || "none"}`,
    }))
    .with({ type: "OpenProblemsNotNone" }, () => ({
      "zh-CN": "工作结果为“顺利完成”时，存在问题一栏须写“无”",
      en: 'work completed smoothly must say "none" under open problems',
    }))
    .with({ type: "OpenProblemsMissing" }, () => ({
      "zh-CN": "工作结果为“观察/下一步处理”时，须写明存在问题和下一步计划",
      en: "work to be observed must say which problems are open and what is planned",
    }))
    .with({ type: "RatingOutOfScale" }, ({ question, value, worst, best }) => ({
      "zh-CN": `“${question}”的评分 ${String(value)} 不在 ${String(worst)} 到 ${String(best)} 之间`,
      en: `the rating ${String(value)} for ${question} is not between ${String(worst)} and ${String(best)}`,
    }))
    .with({ type: "NotIndependent" }, ({ person, alreadyActedAs }) => ({
      "zh-CN": `${person} 已是本单的${alreadyActedAs === "engineer" ? "服务工程师" : "核定人"}，须由他人办理`,
      en: `${person} already acted as this slip's ${alreadyActedAs}; somebody else must do this`,
    }))
    .with({ type: "UnknownKindOfStream" }, ({ kind, known }) => ({
      "zh-CN": `没有“${kind}”这类流程；已知：${list(known)}`,
      en: `no process of kind "${kind}"; known: ${list(known)}`,
    }))
    .with({ type: "ImpossibleId" }, ({ what, received }) => ({
      "zh-CN": `${what} 编号无效：${JSON.stringify(received)}`,
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

/**
 * One thing still wanted before a step, in words for a form or a button's tooltip.
 *
 * @example
 * ```ts
 * describeMissing({ requirement: "ratings", questions: ["attitude"] }, "en") // => "the customer's ratings: attitude"
 * ```
 */
export const describeMissing = (missing: Missing, language: Language): string => missingWords(missing)[language];

const missingWords = (missing: Missing): Words =>
  match(missing)
    .returnType<Words>()
    .with({ requirement: "arrived" }, () => ({ "zh-CN": "工程师到达现场", en: "the engineer's arrival" }))
    .with({ requirement: "visitMade" }, () => ({
      "zh-CN": "到达过现场且尚未补记的现场服务",
      en: "a visit that was made and is not on record yet",
    }))
    .with({ requirement: "nonVisitRecorded" }, ({ visitId }) => ({
      "zh-CN": `未上门通知用户记载（现场服务 ${visitId}）`,
      en: `the record that the customer was told nobody comes on visit ${visitId}`,
    }))
    .with({ requirement: "revisitPlanned" }, () => ({ "zh-CN": "已安排的回访", en: "a planned revisit" }))
    .with({ requirement: "checklistSigned" }, ({ items }) => ({
      "zh-CN": `客户签字的检查表（${list(items)}）`,
      en: `the checklist signed by the customer: ${list(items)}`,
    }))
    .with({ requirement: "ratings" }, ({ questions }) => ({
      "zh-CN": `客户评价（${list(questions)}）`,
      en: `the customer's ratings: ${list(questions)}`,
    }))
    .with({ requirement: "dataEntered" }, ({ visits }) => ({
      "zh-CN": `服务单录入系统（${list(visits)}）`,
      en: `the data entry of visit ${list(visits)}`,
    }))
    .with({ requirement: "assessed" }, () => ({ "zh-CN": "业绩核定", en: "the performance assessment" }))
    .with({ requirement: "assessmentReviewed" }, () => ({
      "zh-CN": "业绩核定审查",
      en: "the review of the assessment",
    }))
    .with({ requirement: "blockingRevisitsDone" }, ({ revisitId }) => ({
      "zh-CN": `回访 ${revisitId}`,
      en: `revisit ${revisitId}`,
    }))
    .exhaustive();

const list = (words: readonly string[]): string => words.join(", ");
