import type { RecordRefusal } from "../process/record-process.ts";
import type { MalformedCommand, OutOfOrder, PolicyNotFound } from "../process/refusals.ts";
import { describeRatingRefusal, type RatingRefusal } from "../scoring/rating.ts";
import type { Wording } from "../sla/clock-rule.ts";
import type { RefusalWording } from "./refusal-wording.ts";
import { chinese, englishList } from "./terms.ts";

/** What any process may refuse a command for. */
type OfAnyProcess = RecordRefusal | MalformedCommand | OutOfOrder | PolicyNotFound | RatingRefusal;

const unread = (refusal: RatingRefusal): Wording => ({
  "zh-CN": describeRatingRefusal(refusal, "zh-CN"),
  en: describeRatingRefusal(refusal, "en"),
});

/** One sentence for a person for each thing that any process may refuse. */
export const recordRefusalWords: RefusalWording<OfAnyProcess> = {
  MalformedCommand: ({ issues }) => {
    const list = issues.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)).join("; ");
    return { "zh-CN": `命令格式有误：${list}`, en: `the command is malformed: ${list}` };
  },
  NotFound: ({ kind, begunBy }) => ({
    "zh-CN": `没有这个编号的${chinese.kindOfStream(kind)}；可先执行：${chinese.commands(begunBy)}`,
    en: `there is no ${kind} with this id; ${englishList(begunBy)} would begin one`,
  }),
  NotAllowed: ({ command, status, allowed }) => ({
    "zh-CN": `当前状态为“${chinese.status(status)}”，不能执行${chinese.command(command)}；可执行：${chinese.commands(allowed)}`,
    en: `${command} is not allowed while ${status}; allowed: ${englishList(allowed, "nothing")}`,
  }),
  NotPermitted: ({ command, role, permitted }) => ({
    "zh-CN": `${chinese.role(role)}无权执行${chinese.command(command)}；有权的角色：${chinese.roles(permitted)}`,
    en: `${role} may not issue ${command}; these roles may: ${englishList(permitted)}`,
  }),
  NotInPolicy: ({ section }) => ({
    "zh-CN": `服务政策没有设置“${section}”一节，不能办理`,
    en: `the policy has no section "${section}", so this is not done here`,
  }),
  TooLate: ({ at, recordedAt, allowedHours }, own) => ({
    "zh-CN": `${own.moment(at)} 发生的事到 ${own.moment(recordedAt)} 才记录，超过允许的 ${String(allowedHours)} 小时`,
    en: `what happened at ${own.moment(at)} cannot be recorded at ${own.moment(recordedAt)}: the policy allows ${String(allowedHours)} hours`,
  }),
  InTheFuture: ({ at, recordedAt, allowedMinutes }, own) => ({
    "zh-CN": `时间 ${own.moment(at)} 晚于记录时间 ${own.moment(recordedAt)}，超过允许的 ${String(allowedMinutes)} 分钟`,
    en: `${own.moment(at)} lies ahead of ${own.moment(recordedAt)}, when it was to be recorded, by more than ${String(allowedMinutes)} minutes`,
  }),
  OutOfOrder: ({ mark, at, latest }, own) => ({
    "zh-CN": `“${chinese.mark(mark)}”的时间 ${own.moment(at)} 不能早于已记录的“${chinese.mark(latest.name)}”（${own.moment(latest.at)}）`,
    en: `${mark} at ${own.moment(at)} would lie before ${latest.name} at ${own.moment(latest.at)}`,
  }),
  PolicyNotFound: ({ what, id, version }) => ({
    "zh-CN": `找不到${what === "policy" ? "服务政策" : "服务日历"}${id === null ? "" : ` ${id}`}${version === null ? "" : ` 版本 ${version}`}`,
    en: `no ${what}${id === null ? " holds here" : ` ${id}`}${version === null ? "" : ` in version ${version}`}`,
  }),
  UnknownScale: unread,
  UnknownGrade: unread,
};
