import type { Instant } from "../time/instant.ts";
import { wallTimeAt } from "../time/wall-time.ts";
import type { ClockProof, ProofPart } from "./clock-proof.ts";
import { explanationWords, type ExplanationWords } from "./explanation-words.ts";
import { wordDuration } from "./word-duration.ts";
import { wordTarget } from "./word-target.ts";

/**
 * A proof as plain text, one line for each stretch of time, in the local times of a zone, which the first line names.
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
 * // => ["Response: due 2026-03-02 10:00 (Asia/Shanghai)", "Promised: 1 h of service time, as tier is vip", "Counted from 2026-03-02 09:00:", "  2026-03-02 09:00–10:00  + 1 h", "Together 1 h"]
 * ```
 */
export const wordExplanation = (proof: ClockProof, language: "zh-CN" | "en", timeZone: string): string => {
  const words = explanationWords[language];
  const at = (moment: Instant): string => localText(moment, timeZone);
  const lines = [headline(proof, words, language, (due) => words.inZone(at(due), timeZone))];
  lines.push(promiseLine(proof, words, language));
  if (proof.countedFrom !== null && proof.parts.length > 0) {
    lines.push(words.countedFrom(at(proof.countedFrom)));
    for (const part of inOnePiece(proof.parts)) lines.push(partLine(part, words, language, at));
    lines.push(words.together(wordDuration(proof.countedMillis, language)));
  }
  if (proof.provisionalYears.length > 0) lines.push(words.provisional(proof.provisionalYears.join(words.comma)));
  return lines.join("\n");
};

type LocalText = (at: Instant) => string;

const headline = (
  { label, due, startedAt, promise }: ClockProof,
  words: ExplanationWords,
  language: "zh-CN" | "en",
  at: LocalText,
): string => {
  const clock = label[language];
  if (due !== null) return words.due(clock, at(due));
  if (startedAt === null) return words.notStarted(clock);
  return promise?.target == null ? words.nothingDue(clock) : words.waiting(clock);
};

const promiseLine = (
  { promise, facts, isFloor }: ClockProof,
  words: ExplanationWords,
  language: "zh-CN" | "en",
): string => {
  if (promise?.target == null) return words.nothingPromised;
  const deciding = Object.keys(promise.when).map((name) =>
    words.fact(words.facts[name] ?? name, String(facts[name] ?? "–")),
  );
  const because = isFloor ? words.toEverybody : deciding.join(words.comma);
  return words.promised(wordTarget(promise.target, language), promise.source.join(words.comma), because);
};

const partLine = (
  { from, to, why, countedMillis, waitingFor }: ProofPart,
  words: ExplanationWords,
  language: "zh-CN" | "en",
  at: LocalText,
): string => {
  const [begins, ends] = [at(from), at(to)];
  const span = `  ${begins}–${begins.slice(0, 10) === ends.slice(0, 10) ? ends.slice(11) : ends}  `;
  if (countedMillis > 0) return `${span}+ ${wordDuration(countedMillis, language)}${words.why[why]}`;
  if (waitingFor.length === 0) return span + words.why[why];
  const reasons = waitingFor.map((reason) => words.waits[reason] ?? reason);
  return span + words.because(words.why[why], reasons.join(words.comma));
};

/** Holidays and days off that follow one another, as one. */
const inOnePiece = (parts: readonly ProofPart[]): readonly ProofPart[] => {
  const pieces: ProofPart[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last?.why === part.why && part.countedMillis === 0 && part.waitingFor.length === 0)
      pieces[pieces.length - 1] = { ...last, to: part.to };
    else pieces.push(part);
  }
  return pieces;
};

/** `2026-03-02 09:00`; seconds only where there are some. */
const localText = (at: Instant, zone: string): string =>
  wallTimeAt(at, zone)
    .replace("T", " ")
    .replace(/(:00)?\.000$/, "");
