import type { RecordRefusal } from "../process/record-process.ts";
import type { RefusalWords } from "../process/refusals.ts";

/** The policy does not reward, or does not penalise, for this or with this. */
export interface NoSuchReason {
  readonly type: "NoSuchReason";
  readonly as: "reward" | "penalty";
  readonly what: "grounds" | "measure";
  readonly named: string;
  readonly known: readonly string[];
}

/** Nobody decides about themselves, or what they proposed. */
export interface OwnConsequence {
  readonly type: "OwnConsequence";
  readonly person: string;
}

/** The person was not heard. */
export interface NotHeard {
  readonly type: "NotHeard";
  readonly person: string;
}

/** What only rewards and penalties refuse. */
export type OwnConsequenceRefusal = NoSuchReason | OwnConsequence | NotHeard;

/** Why a command on a reward or penalty was refused. Nothing was recorded. */
export type ConsequenceRefusal = RecordRefusal | OwnConsequenceRefusal;

const WHAT = {
  reward: { "zh-CN": "奖励", en: "reward" },
  penalty: { "zh-CN": "处罚", en: "penalty" },
  grounds: { "zh-CN": "事由", en: "grounds for" },
  measure: { "zh-CN": "方式", en: "measure of" },
} as const;

/** One sentence for a person for each thing that only rewards and penalties refuse. */
export const consequenceRefusalWords: RefusalWords<OwnConsequenceRefusal> = {
  NoSuchReason: ({ as, what, named, known }) => ({
    "zh-CN": `策略中没有此${WHAT[as]["zh-CN"]}${WHAT[what]["zh-CN"]}：${named}；可用：${known.join("、") || "无"}`,
    en: `the policy has no ${WHAT[what].en} a ${WHAT[as].en} "${named}"; it has ${known.join(", ") || "none"}`,
  }),
  OwnConsequence: ({ person }) => ({
    "zh-CN": `${person} 是当事人或提议人，须由他人决定`,
    en: `${person} proposed it or is whom it is about; somebody else must decide it`,
  }),
  NotHeard: ({ person }) => ({
    "zh-CN": `处罚决定前须听取 ${person} 的陈述`,
    en: `${person} must be heard before the penalty is decided`,
  }),
};
