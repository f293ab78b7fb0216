import type { CommonRefusal } from "../process/decide-by-rules.ts";
import type { RefusalWords } from "../process/refusals.ts";

/** The policy knows no such kind of review. */
export interface UnknownReviewKind {
  readonly type: "UnknownReviewKind";
  readonly kind: string;
  readonly known: readonly string[];
}

/** No review of the series decided this, or it is done or dropped already. */
export interface NoSuchDecision {
  readonly type: "NoSuchDecision";
  readonly decision: string;
  /** Those that are still to be carried out. */
  readonly known: readonly string[];
}

/** What only series of reviews refuse. */
export type OwnReviewRefusal = UnknownReviewKind | NoSuchDecision;

/** Why a command on a series of reviews was refused. Nothing was recorded. */
export type ReviewRefusal = CommonRefusal | OwnReviewRefusal;

/** One sentence for a person for each thing that only series of reviews refuse. */
export const reviewRefusalWords: RefusalWords<OwnReviewRefusal> = {
  UnknownReviewKind: ({ kind, known }) => ({
    "zh-CN": `没有评审类别“${kind}”；可用：${known.join("、")}`,
    en: `there is no review of kind "${kind}"; known: ${known.join(", ")}`,
  }),
  NoSuchDecision: ({ decision, known }) => ({
    "zh-CN": `没有待落实的决定“${decision}”；待落实：${known.join("、") || "无"}`,
    en: `no decision "${decision}" is still to be carried out; still to be: ${known.join(", ") || "none"}`,
  }),
};
