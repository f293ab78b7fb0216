import type {
  InTheFuture,
  NotAllowed,
  NotFound,
  NotPermitted,
  OutOfOrder,
  PolicyNotFound,
  RefusalWords,
  TooLate,
} from "../process/refusals.ts";
import type { UnknownGrade, UnknownScale } from "../scoring/rating.ts";

/** What was said to be prepared, asked or done does not stand on the revisit's list. */
export interface UnknownTopic {
  readonly type: "UnknownTopic";
  readonly topic: string;
  readonly known: readonly string[];
}

/** The pre-call list is not complete. */
export interface TopicsMissing {
  readonly type: "TopicsMissing";
  readonly topics: readonly string[];
}

/** What only revisits refuse. */
export type OwnRevisitRefusal = UnknownTopic | TopicsMissing;

/** Why a command on a revisit was refused. Nothing was recorded. */
export type RevisitRefusal =
  | NotFound
  | NotAllowed
  | NotPermitted
  | TooLate
  | InTheFuture
  | OutOfOrder
  | PolicyNotFound
  | OwnRevisitRefusal
  | UnknownScale
  | UnknownGrade;

/** One sentence for a person for each thing that only revisits refuse. */
export const revisitRefusalWords: RefusalWords<OwnRevisitRefusal> = {
  UnknownTopic: ({ topic, known }) => ({
    "zh-CN": `本次回访没有“${topic}”这一项；可用：${zh(known)}`,
    en: `nothing named "${topic}" belongs to this revisit; there is: ${en(known)}`,
  }),
  TopicsMissing: ({ topics }) => ({
    "zh-CN": `回访准备还缺：${zh(topics)}`,
    en: `to prepare the revisit, still wanted: ${en(topics)}`,
  }),
};

const zh = (names: readonly string[]): string => names.join("、") || "无";
const en = (names: readonly string[]): string => names.join(", ") || "none";
