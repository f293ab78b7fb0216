import { localDateAt, wallTimeAt } from "../time/wall-time.ts";
import type { Instant } from "../time/instant.ts";
import type { ClockProof, ProofPart } from "./clock-proof.ts";
import type { Wording } from "./clock-rule.ts";
import { wordDuration, wordTarget } from "./word-target.ts";

/**
 * A proof as plain text, one line for each stretch of time, in the local times of a zone.
 *
 * @param timeZone - an IANA name: that of the site, or of the reader
 * @throws RangeError for a zone the host does not know, which is a bug of the caller
 * @example
 * ```ts
 * const timeline = {
 *   subject: { kind: "request", id: "T-1" },
 *   facts: { tier: "vip" },
 *   marks: [{ name: "logged", at: instant("2026-03-02T01:00:00Z"), cycle: 1 }],
 *   pauses: [],
 * };
 * const proof = explainClock(presets.compiled.standard, timeline, "response");
 * proof && wordExplanation(proof, "en", "Asia/Shanghai").split("\n")
 * // => ["Response: due 2026-03-02 10:00", "Promised: 60 min of service time (R-082), as tier is vip", "Counted from 2026-03-02 09:00:", "  2026-03-02 09:00–10:00  + 1 h", "Together 1 h"]
 * ```
 */
export const wordExplanation = (proof: ClockProof, language: "zh-CN" | "en", timeZone: string): string =>
  [
    headline(proof, language, timeZone),
    promiseLine(proof, language),
    ...countedLines(proof, language, timeZone),
    ...provisionalLine(proof, language),
  ].join("\n");

const headline = ({ label, due, startedAt, promise }: ClockProof, language: "zh-CN" | "en", zone: string): string => {
  if (due !== null) return `${label[language]}${words.due[language]}${minuteAt(due, zone)}`;
  const why = startedAt === null ? "notStarted" : promise?.target == null ? "nothingDue" : "waiting";
  return `${label[language]}${words[why][language]}`;
};

const promiseLine = ({ promise, facts, isFloor }: ClockProof, language: "zh-CN" | "en"): string => {
  if (promise?.target == null) return words.nothingPromised[language];
  const target = wordTarget(promise.target, language);
  const source = promise.source.join(language === "en" ? ", " : "、");
  const names = Object.keys(promise.when);
  const is = (name: string): string => `${name}${words.is[language]}${String(facts[name] ?? null)}`;
  const because = isFloor ? words.toEverybody[language] : names.map(is).join(words.and[language]);
  const reason = because === "" ? "" : `${words.as[language]}${because}`;
  return language === "en" ? `Promised: ${target} (${source})${reason}` : `承诺：${target}（${source}）${reason}`;
};

const countedLines = (proof: ClockProof, language: "zh-CN" | "en", zone: string): readonly string[] => {
  if (proof.countedFrom === null || proof.parts.length === 0) return [];
  const from = minuteAt(proof.countedFrom, zone);
  const total = wordDuration(proof.countedMillis, language);
  return [
    language === "en" ? `Counted from ${from}:` : `自 ${from} 起计：`,
    ...proof.parts.map((part) => partLine(part, language, zone)),
    language === "en" ? `Together ${total}` : `合计 ${total}`,
  ];
};

const partLine = (part: ProofPart, language: "zh-CN" | "en", zone: string): string => {
  const { from, to, why, countedMillis, waitingFor } = part;
  const sameDay = localDateAt(from, zone) === localDateAt(to, zone);
  const until = sameDay ? minuteAt(to, zone).slice(11) : minuteAt(to, zone);
  const span = `  ${minuteAt(from, zone)}–${until}  `;
  if (why === "elapsed" || why === "weeklyHours" || why === "overrideHours")
    return `${span}+ ${wordDuration(countedMillis, language)}${why === "overrideHours" ? words.overrideHours[language] : ""}`;
  const reasons = waitingFor.map((reason) => waits[reason]?.[language] ?? reason).join(words.and[language]);
  return `${span}${words[why][language]}${reasons === "" ? "" : `${words.colon[language]}${reasons}`}`;
};

const provisionalLine = ({ provisionalYears }: ClockProof, language: "zh-CN" | "en"): readonly string[] => {
  if (provisionalYears.length === 0) return [];
  const years = provisionalYears.join(language === "en" ? ", " : "、");
  return [
    language === "en"
      ? `Provisional: the holidays of ${years} are not announced yet`
      : `暂定：${years} 年的节假日安排尚未公布`,
  ];
};

/** `2026-03-02 09:00`; seconds only where there are some. */
const minuteAt = (at: Instant, zone: string): string =>
  wallTimeAt(at, zone)
    .replace("T", " ")
    .replace(/(:00)?\.000$/, "");

const words = {
  due: { "zh-CN": "：应于 ", en: ": due " },
  notStarted: { "zh-CN": "：尚未开始", en: ": not started" },
  waiting: { "zh-CN": "：暂停中，恢复后再定到期时间", en: ": paused; due when it has resumed" },
  nothingDue: { "zh-CN": "：无到期时间", en: ": not due at any time" },
  nothingPromised: { "zh-CN": "承诺：无", en: "Promised: nothing" },
  as: { "zh-CN": "，因 ", en: ", as " },
  is: { "zh-CN": " 为 ", en: " is " },
  and: { "zh-CN": "、", en: " and " },
  toEverybody: { "zh-CN": "对所有客户的承诺", en: "it is promised to everybody" },
  colon: { "zh-CN": "：", en: ": " },
  paused: { "zh-CN": "暂停", en: "paused" },
  outsideHours: { "zh-CN": "服务时间外", en: "outside service hours" },
  closedWeekday: { "zh-CN": "非工作日", en: "no working day" },
  holiday: { "zh-CN": "节假日", en: "public holiday" },
  closedDate: { "zh-CN": "当日不服务", en: "no service on this date" },
  overrideHours: { "zh-CN": "（调休上班日或特别服务时间）", en: " (make-up workday or special hours)" },
} satisfies Readonly<Record<string, Wording>>;

const waits: Readonly<Record<string, Wording>> = {
  customer: { "zh-CN": "等待客户", en: "waiting for the customer" },
  parts: { "zh-CN": "等待备件", en: "waiting for parts" },
  thirdParty: { "zh-CN": "等待第三方", en: "waiting for a third party" },
  deferred: { "zh-CN": "暂缓处理", en: "deferred" },
  reopened: { "zh-CN": "关闭至重新打开", en: "closed until it was taken up again" },
};
