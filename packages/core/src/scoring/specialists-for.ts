import type { CapabilityModel, ExpertiseRule } from "../policy/capability-model.ts";
import { explainRules, type RuleExplanation } from "../sla/ranked-rules.ts";
import type { Facts } from "../sla/timeline.ts";
import { evaluateCapability, type CapabilityRecord } from "./evaluate-capability.ts";

/** An engineer who could be sent. */
export interface AvailableEngineer {
  readonly engineer: string;
  /** What is known of them, at most once for each product line. */
  readonly capability: readonly Omit<CapabilityRecord, "person">[];
  /** How many visits they have that are not over. */
  readonly openVisits: number;
}

/** What an engineer is in what the problem asks for. */
export interface Specialist {
  readonly engineer: string;
  /** Whether nothing that is asked for is missing. */
  readonly suffices: boolean;
  /** Their level in the line that is asked for; null: none yet, or no line is asked for. */
  readonly level: string | null;
  /** How many levels they are below the one that is asked for. */
  readonly levelsShort: number;
  /** The items asked for that do not hold. */
  readonly missing: readonly string[];
  /** How many cases in the line they can show that count as evidence. */
  readonly cases: number;
  readonly openVisits: number;
}

/** Whom to send, and by which rule. */
export interface SpecialistRanking extends RuleExplanation<ExpertiseRule> {
  /** The one to send first. */
  readonly engineers: readonly Specialist[];
}

/**
 * The engineers who could be sent, ranked by the expertise that a problem needs, each with what speaks for them.
 *
 * Whoever suffices comes first; then whoever lacks fewer levels, and fewer items; then the higher level, more cases in the
 * line, and fewer open visits. Equals stand by their ids: the order in which they are given does not matter. Where no
 * rule matches nothing is asked for, and open visits decide. Who is on duty, and who can be there in time, is for the
 * caller to know: nobody is left out.
 *
 * @example
 * ```ts
 * const { capability } = presets.documents.standard;
 * const records = (line: string, points: number) => [{ line, points, attested: ["E1-1", "E1-2", "E1-3"], evidence: [] }];
 * const engineers = [
 *   { engineer: "chen", capability: records("F", 8), openVisits: 0 },
 *   { engineer: "wang", capability: records("E", 8), openVisits: 2 },
 * ];
 * const ranking = capability && specialistsFor(capability, { productModule: "departmentBudget" }, engineers);
 * ranking?.engineers.map(({ engineer, level }) => [engineer, level]) // => [["wang", "E1"], ["chen", null]]
 * ```
 */
export const specialistsFor = (
  model: CapabilityModel,
  facts: Facts,
  engineers: readonly AvailableEngineer[],
): SpecialistRanking => {
  const explained = explainRules(model.expertise, facts);
  const judged = engineers.map((one) => judgedBy(model, explained.decidedBy, one));
  return { engineers: judged.sort(bestFirst).map(({ specialist }) => specialist), ...explained };
};

interface Judged {
  readonly specialist: Specialist;
  /** Levels reached in the line, for comparing. */
  readonly height: number;
}

const judgedBy = (
  model: CapabilityModel,
  asked: ExpertiseRule | null,
  { engineer, capability, openVisits }: AvailableEngineer,
): Judged => {
  const nothing = { engineer, suffices: true, level: null, levelsShort: 0, missing: [], cases: 0, openVisits };
  if (asked === null) return { specialist: nothing, height: 0 };
  const { line, items, atLeast } = asked;
  const wanted = 1 + (model.lines.find(({ id }) => id === line)?.levels ?? []).findIndex(({ id }) => id === atLeast);
  const record = capability.find((one) => one.line === line);
  const evaluated = record === undefined ? null : evaluateCapability(model, { person: engineer, ...record });
  if (record === undefined || evaluated === null) {
    const suffices = wanted === 0 && items.length === 0;
    return { specialist: { ...nothing, suffices, levelsShort: wanted, missing: items }, height: 0 };
  }
  const { level, levels, refused } = evaluated;
  const height = 1 + levels.findIndex((one) => one.level === level);
  const gaps = levels.flatMap((one) => [...one.missing, ...one.optional].map(({ item }) => item));
  const missing = items.filter((item) => gaps.includes(item));
  const levelsShort = Math.max(0, wanted - height);
  const cases = record.evidence.filter(
    (one) => one.line === line && !refused.some(({ evidence }) => evidence === one.id),
  ).length;
  const suffices = levelsShort === 0 && missing.length === 0;
  return { specialist: { engineer, suffices, level, levelsShort, missing, cases, openVisits }, height };
};

const bestFirst = (one: Judged, other: Judged): number => {
  const [a, b] = [one.specialist, other.specialist];
  return (
    a.levelsShort - b.levelsShort ||
    a.missing.length - b.missing.length ||
    other.height - one.height ||
    b.cases - a.cases ||
    a.openVisits - b.openVisits ||
    (a.engineer < b.engineer ? -1 : 1)
  );
};
