import type { LanguagePack } from "../language-pack.ts";
import type { WallClock } from "../wall-clock.ts";
import { accidents } from "./zh-cn/accidents.ts";
import { articles } from "./zh-cn/articles.ts";
import { changes } from "./zh-cn/changes.ts";
import { clocks } from "./zh-cn/clocks.ts";
import { complaints } from "./zh-cn/complaints.ts";
import { devices } from "./zh-cn/devices.ts";
import { emergencies } from "./zh-cn/emergencies.ts";
import { emergencyPlans } from "./zh-cn/emergency-plans.ts";
import { leftovers } from "./zh-cn/leftovers.ts";
import { parts } from "./zh-cn/parts.ts";
import { problems } from "./zh-cn/problems.ts";
import { requests } from "./zh-cn/requests.ts";
import { reviews } from "./zh-cn/reviews.ts";
import { revisits } from "./zh-cn/revisits.ts";
import { slips } from "./zh-cn/slips.ts";
import { surveys } from "./zh-cn/surveys.ts";
import { trainings } from "./zh-cn/trainings.ts";
import { visits } from "./zh-cn/visits.ts";

const WEEKDAYS = "一二三四五六日";

const day = ({ year, month, day: dayOfMonth, weekday }: WallClock): string =>
  `${String(year)}年${String(month)}月${String(dayOfMonth)}日（周${WEEKDAYS[weekday - 1] ?? ""}）`;

/** 简体中文，用语依照服务单：派单、改派、未上门、回执、回访、预警、超时。 */
export const zhCN: LanguagePack = {
  tag: "zh-CN",
  greeting: (name) => (name === null ? "您好：" : `${name}，您好：`),
  moment: (clock) => `${day(clock)}${clock.time}${clock.offset === null ? "" : ` ${clock.offset}`}`,
  day,
  until: "至",
  colon: "：",
  openRequest: "查看服务请求单",
  openRecord: "查看单据",
  signAndRate: (until) => `签字并评价（${until}前有效）`,
  answer: (until) => `填写问卷（${until}前有效）`,
  appointment: "服务预约",
  automatic: "本邮件由系统自动发送。",
  zone: (name, id) => `文中时间均为${name}（${id}）。`,
  digest: (count) => ({ subject: `通知汇总：${String(count)} 条`, opening: "上次汇总以来的通知如下。" }),
  notices: {
    ...requests,
    ...visits,
    ...slips,
    ...clocks,
    ...revisits,
    ...parts,
    ...devices,
    ...complaints,
    ...leftovers,
    ...surveys,
    ...trainings,
    ...accidents,
    ...problems,
    ...articles,
    ...changes,
    ...reviews,
    ...emergencies,
    ...emergencyPlans,
  },
};
