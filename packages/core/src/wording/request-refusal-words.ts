import { describeNoTier } from "../policy/policy-refusal.ts";
import type { RecordRefusal } from "../process/record-process.ts";
import type { OutOfOrder, PolicyNotFound } from "../process/refusals.ts";
import type { RequestRefusal, TranscriptRefused, UnknownWord } from "../request/request-refusal.ts";
import type { Wording } from "../sla/clock-rule.ts";
import { describeFieldRefusal } from "../slips/field-refusal.ts";
import { missingWords } from "./describe-missing.ts";
import type { RefusalWording } from "./refusal-wording.ts";
import { chinese } from "./terms.ts";

/** What only requests refuse, but for a transcript, whose refusal holds another. */
type OwnRequestRefusal = Exclude<RequestRefusal, RecordRefusal | OutOfOrder | PolicyNotFound | TranscriptRefused>;

const WHAT: Readonly<Record<UnknownWord["what"], Wording>> = {
  kind: { "zh-CN": "请求类别", en: "kind" },
  channel: { "zh-CN": "受理渠道", en: "channel" },
  severity: { "zh-CN": "影响程度", en: "severity" },
  tier: { "zh-CN": "服务等级", en: "tier" },
  checklistItem: { "zh-CN": "检查项", en: "checklist item" },
  question: { "zh-CN": "评价项目", en: "question" },
  revisit: { "zh-CN": "回访", en: "revisit" },
  approvalSlot: { "zh-CN": "审批栏", en: "approval slot" },
  conductItem: { "zh-CN": "服务规范项", en: "item of conduct" },
  authorisation: { "zh-CN": "有效授权", en: "authorisation" },
};

/** One sentence for a person for each thing that only requests refuse. */
export const requestRefusalWords: RefusalWording<OwnRequestRefusal> = {
  NotCurrentVisit: ({ visitId, current }) => ({
    "zh-CN": `现场服务 ${visitId} 不是本单当前的现场服务${current === "" ? "" : `（当前为 ${current}）`}`,
    en: `visit ${visitId} is not the current one${current === "" ? "; there is none" : `, ${current}`}`,
  }),
  AlreadyRecorded: ({ mark, at }, own) => ({
    "zh-CN": `“${own.word(chinese.mark(mark), "zh-CN")}”已有记录（${own.moment(at)}），不能更改`,
    en: `${own.word(mark, "en")} is on record already, at ${own.moment(at)}, and stays`,
  }),
  GateNotMet: ({ command, missing }, own) => ({
    "zh-CN": `执行${chinese.command(command)}之前还缺：${missing.map((one) => missingWords(one, own)["zh-CN"]).join("；")}`,
    en: `before ${command}, still wanted: ${missing.map((one) => missingWords(one, own).en).join("; ")}`,
  }),
  UnknownWord: ({ what, word, known }, own) => ({
    "zh-CN": `没有名为“${word}”的${WHAT[what]["zh-CN"]}；可用：${own.words(known, "zh-CN")}`,
    en: `unknown ${WHAT[what].en} "${word}"; known: ${own.words(known, "en")}`,
  }),
  LinkedToItself: ({ request }) => ({
    "zh-CN": `服务请求 ${request} 不能与自身关联`,
    en: `request ${request} cannot be linked to itself`,
  }),
  NoTier: (refusal) => ({
    "zh-CN": describeNoTier(refusal, "zh-CN"),
    en: describeNoTier(refusal, "en"),
  }),
  SeverityMissing: ({ kind, known }, own) => ({
    "zh-CN": `“${own.word(kind, "zh-CN")}”类请求须填影响程度：${own.words(known, "zh-CN")}`,
    en: `a request of kind ${own.word(kind, "en")} needs a severity: ${own.words(known, "en")}`,
  }),
  EstimateNotPaid: ({ charging }) => ({
    "zh-CN": charging === "free" ? "免费服务不应有费用估算" : "尚未确定有偿或无偿，不能填写费用估算",
    en:
      charging === "free"
        ? "service that is free has no estimate of its cost"
        : "an estimate needs the charging to be paid; it is undetermined",
  }),
  ChecklistIncomplete: ({ unanswered, withoutMoment }, own) => ({
    "zh-CN": `检查表未填全；未答：${own.words(unanswered, "zh-CN")}；未填时间：${own.words(withoutMoment, "zh-CN")}`,
    en: `the checklist is incomplete; unanswered: ${own.words(unanswered, "en")}; without their moment: ${own.words(withoutMoment, "en")}`,
  }),
  OpenProblemsNotNone: () => ({
    "zh-CN": "工作结果为“顺利完成”时，“存在问题和下一步计划”须填写“无”",
    en: 'work completed smoothly must say "none" under open problems',
  }),
  OpenProblemsMissing: () => ({
    "zh-CN": "工作结果为“观察/下一步处理”时，须写明存在问题和下一步计划",
    en: "work to be observed must say which problems are open and what is planned",
  }),
  RatingOutOfScale: ({ question, value, worst, best }, own) => ({
    "zh-CN": `“${own.word(question, "zh-CN")}”的评分 ${String(value)} 不在 ${String(worst)} 到 ${String(best)} 之间`,
    en: `the rating ${String(value)} for ${own.word(question, "en")} is not between ${String(worst)} and ${String(best)}`,
  }),
  SignatureMissing: ({ slot }, own) => ({
    "zh-CN": `“${own.word(slot, "zh-CN")}”处须签字`,
    en: `the slot ${own.word(slot, "en")} wants a signature`,
  }),
  SlipFieldsRefused: ({ faults }) => ({
    "zh-CN": `服务单填写有误：${faults.map((fault) => describeFieldRefusal(fault, "zh-CN")).join("；")}`,
    en: `what was written into the slip does not fit it: ${faults.map((fault) => describeFieldRefusal(fault, "en")).join("; ")}`,
  }),
  NotIndependent: ({ person, alreadyActedAs }) => ({
    "zh-CN": `${person} 已是本单的${alreadyActedAs === "engineer" ? "服务工程师" : "核定人"}，须由他人办理`,
    en: `${person} already acted as this slip's ${alreadyActedAs}; somebody else must do this`,
  }),
};
