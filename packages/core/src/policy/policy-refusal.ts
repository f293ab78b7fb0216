import { describeCalendarRefusal, type CalendarRefusal } from "../calendar/calendar-refusal.ts";
import { describeClockRefusal, type ClockRefusal } from "../sla/clock-refusal.ts";
import type { Facts } from "../sla/timeline.ts";

/** Why a policy cannot be used. */
export type PolicyRefusal =
  /** It does not have the shape of a policy, or its parts do not fit together. */
  | {
      readonly type: "MalformedPolicy";
      readonly issues: readonly { readonly path: string; readonly message: string }[];
    }
  /** It names a calendar that was not given. */
  | { readonly type: "CalendarNotGiven"; readonly calendar: string; readonly given: readonly string[] }
  /** A calendar it names means nothing. */
  | { readonly type: "FaultyCalendar"; readonly calendar: string; readonly because: CalendarRefusal }
  /** Its clocks mean nothing. */
  | { readonly type: "FaultyClocks"; readonly faults: readonly ClockRefusal[] };

/** No rule of the policy gives these facts a tier. */
export interface NoTier {
  readonly type: "NoTier";
  readonly policy: string;
  readonly facts: Facts;
}

/**
 * One sentence that says why a policy cannot be used.
 *
 * @example
 * ```ts
 * describePolicyRefusal({ type: "CalendarNotGiven", calendar: "onsite-5x8", given: [] }, "en")
 * // => "the policy names the calendar \"onsite-5x8\", which was not given"
 * ```
 */
export const describePolicyRefusal = (refusal: PolicyRefusal, language: "zh-CN" | "en"): string => {
  const en = language === "en";
  switch (refusal.type) {
    case "MalformedPolicy": {
      const issues = refusal.issues.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`));
      return `${en ? "the policy is malformed: " : "策略格式有误："}${issues.join("; ")}`;
    }
    case "CalendarNotGiven":
      return en
        ? `the policy names the calendar "${refusal.calendar}", which was not given`
        : `策略引用的日历“${refusal.calendar}”未提供`;
    case "FaultyCalendar": {
      const because = describeCalendarRefusal(refusal.because, language);
      return en ? `calendar "${refusal.calendar}": ${because}` : `日历“${refusal.calendar}”：${because}`;
    }
    case "FaultyClocks":
      return refusal.faults.map((fault) => describeClockRefusal(fault, language)).join(en ? "; " : "；");
  }
};

/** One sentence that says that no tier was found. */
export const describeNoTier = ({ policy, facts }: NoTier, language: "zh-CN" | "en"): string =>
  language === "en"
    ? `no tier rule of policy "${policy}" matches ${JSON.stringify(facts)}`
    : `策略“${policy}”没有与 ${JSON.stringify(facts)} 匹配的等级规则`;
