import type { CapabilityItem, CapabilityLevel, CapabilityModel } from "../policy/capability-model.ts";

/** A case, a record or a document that somebody shows for what they can do. */
export interface CapabilityEvidence {
  readonly id: string;
  /** Such as `planningCase`; what an item's proof asks for. */
  readonly kind: string;
  readonly industry: string | null;
  readonly edition: string | null;
  /** The product line the case was in. */
  readonly line: string | null;
}

/** What is known of one person in one line. */
export interface CapabilityRecord {
  readonly person: string;
  readonly line: string;
  /** Points 分值; how they are got is not stated. */
  readonly points: number;
  /** The items an assessor found true. */
  readonly attested: readonly string[];
  readonly evidence: readonly CapabilityEvidence[];
}

/** Why an item does not hold yet. */
export type ItemGap =
  | { readonly item: string; readonly type: "notAttested" }
  | { readonly item: string; readonly type: "evidenceMissing"; readonly kind: string; readonly missing: number };

/** An item that holds. */
export interface HeldItem {
  readonly item: string;
  /** The evidence that proves it; none where an assessor's word is all it takes. */
  readonly by: readonly string[];
}

/** Whether a person is of a level, with the proof. */
export interface LevelStanding {
  readonly level: string;
  readonly reached: boolean;
  /** Whether the points lie in the band or above it. */
  readonly pointsSuffice: boolean;
  readonly pointsMissing: number;
  /** The items that hold, and by what, in the order of the model. */
  readonly held: readonly HeldItem[];
  /** The ★ items that do not hold. */
  readonly missing: readonly ItemGap[];
  /** Items without ★ that do not hold; they keep nobody from the level. */
  readonly optional: readonly ItemGap[];
  /** Whether the model holds all items of the level; if not, more may be wanted than is told. */
  readonly complete: boolean;
}

/** What a person is in a line, and why. */
export interface CapabilityEvaluation {
  readonly person: string;
  readonly line: string;
  readonly model: string;
  /** The highest level reached with all below it; null: none yet. */
  readonly level: string | null;
  /** Each level of the line, the lowest first. */
  readonly levels: readonly LevelStanding[];
  /** Evidence that does not count, and why. */
  readonly refused: readonly { readonly evidence: string; readonly because: "industry" | "edition" }[];
}

/**
 * What a person is in a line, with the proof: each level with what it still wants.
 *
 * A level counts once all below it do. Points above a band suffice for it as well. More points, more attested items and
 * more evidence never lower a level.
 *
 * @returns null where the model has no such line
 */
export const evaluateCapability = (model: CapabilityModel, record: CapabilityRecord): CapabilityEvaluation | null => {
  const line = model.lines.find(({ id }) => id === record.line);
  if (!line) return null;
  const refused = record.evidence.flatMap((one) => {
    const because = whyRefused(model, one);
    return because === null ? [] : [{ evidence: one.id, because }];
  });
  const counting = record.evidence.filter((one) => whyRefused(model, one) === null);
  const levels = line.levels.map((level) => standingOf(model, level, { ...record, evidence: counting }));
  const firstNotReached = levels.findIndex(({ reached }) => !reached);
  const reached = firstNotReached < 0 ? levels.length : firstNotReached;
  return {
    person: record.person,
    line: line.id,
    model: model.version,
    level: levels[reached - 1]?.level ?? null,
    levels,
    refused,
  };
};

/** What is missing to the level above the one that was reached; null at the top. */
export const towardsNextLevel = ({ level, levels }: CapabilityEvaluation): LevelStanding | null =>
  levels[levels.findIndex((one) => one.level === level) + 1] ?? null;

const whyRefused = (
  { evidence: { industry, edition } }: CapabilityModel,
  shown: CapabilityEvidence,
): "industry" | "edition" | null => {
  if (industry !== null && shown.industry !== industry) return "industry";
  return edition !== null && shown.edition !== null && shown.edition !== edition ? "edition" : null;
};

const standingOf = (model: CapabilityModel, level: CapabilityLevel, record: CapabilityRecord): LevelStanding => {
  const { from } = level.band;
  const above = model.edge === "above" ? record.points >= from : record.points > from;
  const pointsSuffice = above || (from === 0 && record.points === 0);
  const gaps = level.items.flatMap((item) => {
    const gap = gapOf(item, record);
    return gap === null ? [] : [{ gap, mandatory: item.mandatory }];
  });
  const held = level.items.flatMap(({ id, proof }) =>
    gaps.some(({ gap }) => gap.item === id) ? [] : [{ item: id, by: shownFor(proof, record) }],
  );
  const missing = gaps.flatMap(({ gap, mandatory }) => (mandatory ? [gap] : []));
  return {
    level: level.id,
    reached: missing.length === 0 && (pointsSuffice || model.needs === "itemsAlone"),
    pointsSuffice,
    pointsMissing: pointsSuffice ? 0 : from - record.points,
    held,
    missing,
    optional: gaps.flatMap(({ gap, mandatory }) => (mandatory ? [] : [gap])),
    complete: level.complete,
  };
};

const shownFor = (proof: CapabilityItem["proof"], { evidence }: CapabilityRecord): readonly string[] =>
  proof === null ? [] : evidence.filter(({ kind }) => kind === proof.kind).map(({ id }) => id);

const gapOf = ({ id, proof }: CapabilityItem, { attested, evidence }: CapabilityRecord): ItemGap | null => {
  if (!attested.includes(id)) return { item: id, type: "notAttested" };
  if (proof === null) return null;
  const shown = evidence.filter(({ kind }) => kind === proof.kind);
  const ofLine = proof.ofLine === null ? 0 : shown.filter(({ line }) => line === proof.ofLine?.line).length;
  const missing = Math.max(proof.atLeast - shown.length, (proof.ofLine?.atLeast ?? 0) - ofLine, 0);
  return missing === 0 ? null : { item: id, type: "evidenceMissing", kind: proof.kind, missing };
};
