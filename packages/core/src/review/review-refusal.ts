import type { CommonRefusal } from "../process/decide-by-rules.ts";
import type { RefusalWords } from "../process/refusals.ts";

/** The policy knows no such kind of review. */
export interface UnknownReviewKind {
  readonly type: "UnknownReviewKind";
  readonly kind: string;
  readonly known: readonly string[];
}

/** What only series of reviews refuse. */
export type OwnReviewRefusal = UnknownReviewKind;

/** Why a command on a series of reviews was refused. Nothing was recorded. */
export type ReviewRefusal = CommonRefusal | OwnReviewRefusal;

/** One sentence for a person for each thing that only series of reviews refuse. */
export const reviewRefusalWords: RefusalWords<OwnReviewRefusal> = {
  UnknownReviewKind: ({ kind, known }) => ({
    "zh-CN": `没有评审类别“${kind}”；可用：${known.join("、")}`,
    en: `there is no review of kind "${kind}"; known: ${known.join(", ")}`,
  }),
};
