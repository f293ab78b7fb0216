import { promised, type Amount, type Target } from "./target.ts";
import { targetWords, type TargetWords } from "./target-words.ts";
import { wordDuration } from "./word-duration.ts";

/**
 * A target in a few words.
 *
 * @example
 * ```ts
 * wordTarget({ open: 240 }, "en") // => "4 h of service time"
 * wordTarget({ workdays: 15 }, "zh-CN") // => "15 个工作日内"
 * wordTarget({ elapsed: { from: 2880, to: 4320, promise: "to" } }, "en") // => "48 h to 72 h (72 h promised)"
 * ```
 */
export const wordTarget = (target: Target, language: "zh-CN" | "en"): string => {
  const words = targetWords[language];
  if ("agreed" in target) return words.agreed(target.agreed);
  if ("weekend" in target) return words.weekend(target.weekend);
  if ("dayOfMonth" in target) return words.dayOfMonth(target.dayOfMonth);
  const { amount, word } = lengthOf(target, language, words);
  const inHours = (length: string): string => ("open" in target ? words.open(length) : length);
  if ("before" in target) return words.before(target.before, inHours(word(promised(amount))));
  if (typeof amount === "number") return amount === 0 ? words.atOnce : words.within(inHours(word(amount)));
  const range = words.range(word(amount.from), word(amount.to));
  return words.within(inHours(range)) + words.promised(word(promised(amount)));
};

/** A length in the unit of its target, and how so many of them are worded. */
interface Length {
  readonly amount: Amount;
  readonly word: (count: number) => string;
}

type Lasting = Exclude<Target, { agreed: string } | { weekend: number } | { dayOfMonth: number }>;

const lengthOf = (target: Lasting, language: "zh-CN" | "en", words: TargetWords): Length => {
  if ("workdays" in target) return { amount: target.workdays, word: words.workdays };
  if ("calendar" in target) return calendarLength(target.calendar, words);
  const amount = "open" in target ? target.open : target.elapsed;
  return { amount, word: (count) => wordDuration(count * MINUTE_MILLIS, language) };
};

const calendarLength = (amount: Extract<Target, { calendar: unknown }>["calendar"], words: TargetWords): Length => {
  if ("days" in amount) return { amount: amount.days, word: words.days };
  if ("months" in amount) return { amount: amount.months, word: words.months };
  return { amount: amount.years, word: words.years };
};

const MINUTE_MILLIS = 60_000;
