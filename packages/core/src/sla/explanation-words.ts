import type { ProofPart } from "./clock-proof.ts";

/** How one language says what an explanation says. */
export interface ExplanationWords {
  readonly due: (clock: string, at: string) => string;
  readonly notStarted: (clock: string) => string;
  readonly waiting: (clock: string) => string;
  readonly nothingDue: (clock: string) => string;
  readonly promised: (target: string, source: string, because: string) => string;
  readonly nothingPromised: string;
  readonly toEverybody: string;
  readonly fact: (name: string, value: string) => string;
  /** What facts are called; one that has no words is called by its name. */
  readonly facts: Readonly<Record<string, string>>;
  /** A moment, with the zone that its time is of. */
  readonly inZone: (at: string, zone: string) => string;
  readonly countedFrom: (at: string) => string;
  readonly together: (total: string) => string;
  readonly provisional: (years: string) => string;
  readonly comma: string;
  readonly because: (why: string, reasons: string) => string;
  readonly why: Readonly<Record<ProofPart["why"], string>>;
  /** What is waited for; a reason that has no words stands as it is. */
  readonly waits: Readonly<Record<string, string>>;
}

const english: ExplanationWords = {
  due: (clock, at) => `${clock}: due ${at}`,
  notStarted: (clock) => `${clock}: not started`,
  waiting: (clock) => `${clock}: paused; due when it has resumed`,
  nothingDue: (clock) => `${clock}: not due at any time`,
  promised: (target, source, because) => `Promised: ${target} (${source})${because && `, as ${because}`}`,
  nothingPromised: "Promised: nothing",
  toEverybody: "it is promised to everybody",
  fact: (name, value) => `${name} is ${value}`,
  facts: { equipmentClass: "class of equipment", serviceItem: "service item", serviceType: "type of service" },
  inZone: (at, zone) => `${at} (${zone})`,
  countedFrom: (at) => `Counted from ${at}:`,
  together: (total) => `Together ${total}`,
  provisional: (years) => `Provisional: the holidays of ${years} are not announced yet`,
  comma: ", ",
  because: (why, reasons) => `${why}: ${reasons}`,
  why: {
    elapsed: "",
    carried: " (as counted under earlier rules)",
    weeklyHours: "",
    overrideHours: " (make-up workday or special hours)",
    paused: "paused",
    outsideHours: "outside service hours",
    closedWeekday: "no working day",
    holiday: "public holiday",
    closedDate: "no service on this date",
  },
  waits: {
    customer: "waiting for the customer",
    parts: "waiting for parts",
    thirdParty: "waiting for a third party",
    deferred: "put off",
    reopened: "closed until taken up again",
  },
};

const chinese: ExplanationWords = {
  due: (clock, at) => `${clock}：应于 ${at}`,
  notStarted: (clock) => `${clock}：尚未开始`,
  waiting: (clock) => `${clock}：暂停中，恢复后再定到期时间`,
  nothingDue: (clock) => `${clock}：无到期时间`,
  promised: (target, source, because) => `承诺：${target}（${source}）${because && `，因${because}`}`,
  nothingPromised: "承诺：无",
  toEverybody: "对所有客户如此承诺",
  fact: (name, value) => `${name}为“${value}”`,
  facts: {
    tier: "服务级别",
    severity: "影响程度",
    zone: "区域",
    location: "地点",
    equipmentClass: "设备类别",
    serviceItem: "服务项目",
    serviceType: "服务类型",
    mode: "服务方式",
    purpose: "服务目的",
    kind: "类别",
    emergency: "紧急",
    route: "送修途径",
  },
  inZone: (at, zone) => `${at}（${zone}）`,
  countedFrom: (at) => `自 ${at} 起计：`,
  together: (total) => `合计 ${total}`,
  provisional: (years) => `暂定：${years} 年的节假日安排尚未公布`,
  comma: "、",
  because: (why, reasons) => `${why}：${reasons}`,
  why: {
    elapsed: "",
    carried: "（按原规则已计）",
    weeklyHours: "",
    overrideHours: "（调休上班日或特别服务时间）",
    paused: "暂停",
    outsideHours: "服务时间外",
    closedWeekday: "非工作日",
    holiday: "节假日",
    closedDate: "当日不服务",
  },
  waits: {
    customer: "等待客户",
    parts: "等待备件",
    thirdParty: "等待第三方",
    deferred: "暂缓处理",
    reopened: "关闭至重新打开",
  },
};

/** The words of each language. */
export const explanationWords: Readonly<Record<"zh-CN" | "en", ExplanationWords>> = { "zh-CN": chinese, en: english };
