import type { RecordRefusal } from "../process/record-process.ts";
import type { RefusalWords } from "../process/refusals.ts";

/** The policy does not list this as a security accident, or as data. */
export interface NoSecurityAccident {
  readonly type: "NoSecurityAccident";
  readonly what: "kind" | "data";
  readonly unknown: readonly string[];
  readonly known: readonly string[];
}

/** It is an accident with data, and its report does not say which. */
export interface DataNotNamed {
  readonly type: "DataNotNamed";
  readonly kind: string;
  readonly data: readonly string[];
}

/** It is reported before it happened. */
export interface NotHappenedYet {
  readonly type: "NotHappenedYet";
  readonly happenedAt: string;
  readonly at: string;
}

/** It concerns no customer who could be told. */
export interface NoCustomerConcerned {
  readonly type: "NoCustomerConcerned";
}

/** Whoever had a part in it, or answers for it, neither looks into it nor closes it. */
export interface OwnAccident {
  readonly type: "OwnAccident";
  readonly person: string;
}

/** No such consequence of this accident waits to be decided. */
export interface NoSuchConsequence {
  readonly type: "NoSuchConsequence";
  readonly consequence: string;
  readonly undecided: readonly string[];
}

/** Closing it waits for something still. */
export interface AccidentNotSettled {
  readonly type: "AccidentNotSettled";
  /** Whether the customer has to be told. */
  readonly customer: boolean;
  /** Whether something has to be done that it does not happen again. */
  readonly remedy: boolean;
  /** The consequences that nobody has decided. */
  readonly consequences: readonly string[];
}

/** What only security accidents refuse. */
export type OwnAccidentRefusal =
  | NoSecurityAccident
  | DataNotNamed
  | NotHappenedYet
  | NoCustomerConcerned
  | OwnAccident
  | NoSuchConsequence
  | AccidentNotSettled;

/** Why a command on a security accident was refused. Nothing was recorded. */
export type AccidentRefusal = RecordRefusal | OwnAccidentRefusal;

/** One sentence for a person for each thing that only security accidents refuse. */
export const accidentRefusalWords: RefusalWords<OwnAccidentRefusal> = {
  NoSecurityAccident: ({ what, unknown, known }) => ({
    "zh-CN": `策略中没有此${what === "kind" ? "类安全事故" : "类数据"}：${zh(unknown)}；可用：${zh(known)}`,
    en: `the policy lists no ${what === "kind" ? "security accident" : "data"} ${en(unknown)}; it lists ${en(known)}`,
  }),
  DataNotNamed: ({ kind, data }) => ({
    "zh-CN": `“${kind}”类安全事故须注明涉及哪类数据：${zh(data)}`,
    en: `the report of a ${kind} must name the data: ${en(data)}`,
  }),
  NotHappenedYet: ({ happenedAt, at }) => ({
    "zh-CN": `事故发生于 ${happenedAt}，不能在 ${at} 报告`,
    en: `it happened at ${happenedAt}; it cannot have been reported at ${at}`,
  }),
  NoCustomerConcerned: () => ({
    "zh-CN": "该事故未涉及用户，无须告知",
    en: "the accident concerns no customer who could be told",
  }),
  OwnAccident: ({ person }) => ({
    "zh-CN": `${person} 与该事故有关，须由他人调查和结案`,
    en: `${person} has a part in this accident; somebody else must look into it and close it`,
  }),
  NoSuchConsequence: ({ consequence, undecided }) => ({
    "zh-CN": `该事故没有待决定的处理“${consequence}”；待决定：${zh(undecided)}`,
    en: `no consequence "${consequence}" of this accident waits to be decided; these do: ${en(undecided)}`,
  }),
  AccidentNotSettled: ({ customer, remedy, consequences }) => ({
    "zh-CN": `安全事故尚不能结案；告知用户：${yes(customer, "未完成", "已完成")}；整改：${yes(remedy, "未完成", "已完成")}；待决定的处理：${zh(consequences)}`,
    en: `the accident cannot be closed; the customer ${yes(customer, "is to be told", "needs no word")}; a remedy ${yes(remedy, "is missing", "is there")}; to be decided: ${en(consequences)}`,
  }),
};

const zh = (names: readonly string[]): string => names.join("、") || "无";
const en = (names: readonly string[]): string => names.join(", ") || "nothing";
const yes = (open: boolean, then: string, otherwise: string): string => (open ? then : otherwise);
