import type { CommonRefusal } from "../process/decide-by-rules.ts";
import type { RefusalWords } from "../process/refusals.ts";

/** Nobody has said that the solution is unknown, or proposed an emergency solution yet. */
export interface NotEscalated {
  readonly type: "NotEscalated";
  /** What is wanted first: an escalation, or a proposal to agree to. */
  readonly wanted: "escalation" | "proposal";
}

/** The problem has no such measure, or not in that status. */
export interface NoSuchMeasure {
  readonly type: "NoSuchMeasure";
  readonly measure: string;
  /** The measures on which this can be done. */
  readonly known: readonly string[];
}

/** There is a measure of this name already. */
export interface MeasureThere {
  readonly type: "MeasureThere";
  readonly measure: string;
}

/** Whoever owns a measure, or did it, does not say whether it has helped. */
export interface OwnEffect {
  readonly type: "OwnEffect";
  readonly person: string;
}

/** The problem is not solved: measures whose effect is not verified, or none that had any. */
export interface EffectNotVerified {
  readonly type: "EffectNotVerified";
  /** The measures that are still open; empty where none is and none has helped. */
  readonly measures: readonly string[];
}

/** The problem was escalated, and not everybody stands behind an emergency solution. */
export interface EmergencyWanted {
  readonly type: "EmergencyWanted";
  readonly roles: readonly string[];
}

/** The solution is to be kept in an article, and none is named. */
export interface ArticleWanted {
  readonly type: "ArticleWanted";
}

/** What only problems refuse. */
export type OwnProblemRefusal =
  NotEscalated | NoSuchMeasure | MeasureThere | OwnEffect | EffectNotVerified | EmergencyWanted | ArticleWanted;

/** Why a command on a problem was refused. Nothing was recorded. */
export type ProblemRefusal = CommonRefusal | OwnProblemRefusal;

/** One sentence for a person for each thing that only problems refuse. */
export const problemRefusalWords: RefusalWords<OwnProblemRefusal> = {
  NotEscalated: ({ wanted }) =>
    wanted === "escalation"
      ? { "zh-CN": "该问题未作为提升问题上报", en: "nobody has escalated this problem" }
      : { "zh-CN": "尚未提出应急解决办法", en: "no emergency solution has been proposed yet" },
  NoSuchMeasure: ({ measure, known }) => ({
    "zh-CN": `没有可如此处理的措施 ${measure}；可处理：${zh(known)}`,
    en: `there is no measure ${measure} with which this can be done; there are: ${en(known)}`,
  }),
  MeasureThere: ({ measure }) => ({
    "zh-CN": `已有措施 ${measure}`,
    en: `there is a measure ${measure} already`,
  }),
  OwnEffect: ({ person }) => ({
    "zh-CN": `${person} 负责或实施了该措施，须由他人验证效果`,
    en: `${person} owns this measure or carried it out; somebody else must verify its effect`,
  }),
  EffectNotVerified: ({ measures }) =>
    measures.length === 0
      ? { "zh-CN": "没有一项措施经验证有效", en: "no measure has been verified to help" }
      : { "zh-CN": `措施效果尚未验证：${zh(measures)}`, en: `the effect is not verified yet of: ${en(measures)}` },
  EmergencyWanted: ({ roles }) => ({
    "zh-CN": `提升问题的应急解决办法尚待：${zh(roles)}`,
    en: `the escalated problem's emergency solution waits for: ${en(roles)}`,
  }),
  ArticleWanted: () => ({
    "zh-CN": "须注明记录解决方案的知识条目",
    en: "the article that keeps the solution must be named",
  }),
};

const zh = (names: readonly string[]): string => names.join("、") || "无";
const en = (names: readonly string[]): string => names.join(", ") || "none";
