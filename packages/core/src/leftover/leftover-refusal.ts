import type { RecordRefusal } from "../process/record-process.ts";
import type { OutOfOrder, PolicyNotFound, RefusalWords } from "../process/refusals.ts";

/** Whoever owns a leftover problem, or said that it is settled, does not verify it. */
export interface OwnVerification {
  readonly type: "OwnVerification";
  readonly person: string;
}

/** The leftover problem became another request, or none. */
export interface ServedElsewhere {
  readonly type: "ServedElsewhere";
  readonly request: string;
  readonly served: readonly string[];
}

/** What only leftover problems refuse. */
export type OwnLeftoverRefusal = OwnVerification | ServedElsewhere;

/** Why a command on a leftover problem was refused. Nothing was recorded. */
export type LeftoverRefusal = RecordRefusal | OwnLeftoverRefusal | OutOfOrder | PolicyNotFound;

/** One sentence for a person for each thing that only leftover problems refuse. */
export const leftoverRefusalWords: RefusalWords<OwnLeftoverRefusal> = {
  OwnVerification: ({ person }) => ({
    "zh-CN": `${person} 负责或处理了该遗留问题，须由他人验证`,
    en: `${person} owns this leftover problem or settled it; somebody else must verify it`,
  }),
  ServedElsewhere: ({ request, served }) => ({
    "zh-CN": `该遗留问题没有转为服务请求 ${request}；已转为：${served.join("、") || "无"}`,
    en: `this leftover problem did not become request ${request}; it became: ${served.join(", ") || "none"}`,
  }),
};
