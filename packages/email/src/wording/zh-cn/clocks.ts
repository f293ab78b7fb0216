import type { ClockNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { inHours } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const { clock } = facts;

/** What notices of clocks say. */
export const clocks: WordingOf<ClockNotices> = {
  clockWarned: (told) => ({
    subject: `预警：${told.variables.clockLabel["zh-CN"]}即将到期`,
    opening: [
      told.variables.percent === null
        ? `“${told.variables.clockLabel["zh-CN"]}”将于${told.moment(told.variables.dueAt)}到期。`
        : `“${told.variables.clockLabel["zh-CN"]}”的时限已用去 ${String(told.variables.percent)}%，将于${told.moment(told.variables.dueAt)}到期。`,
    ],
    facts: clock(told),
    quotes: [],
    closing: ["请确保按时完成。"],
  }),
  clockMissed: (told) => ({
    subject: `超时：${told.variables.clockLabel["zh-CN"]}`,
    opening: [
      `“${told.variables.clockLabel["zh-CN"]}”应于${told.moment(told.variables.dueAt)}前完成，到期时仍未完成，现已超时。`,
    ],
    facts: clock(told),
    quotes: [],
    closing: ["请立即处理。"],
  }),
  clockEscalated: (told) => ({
    subject: `超时升级：${told.variables.clockLabel["zh-CN"]}已超时 ${duration(told.variables.minutesAfterDue)}`,
    opening: [
      `“${told.variables.clockLabel["zh-CN"]}”已于${told.moment(told.variables.dueAt)}到期，到期后 ${duration(told.variables.minutesAfterDue)}仍未完成，现升级报告，请您关注。`,
    ],
    facts: clock(told),
    quotes: [],
    closing: ["请督促处理。"],
  }),
};

const duration = (minutes: number): string =>
  inHours(minutes, { hours: (hours) => `${String(hours)} 小时`, minutes: (rest) => `${String(rest)} 分钟` });
