import type { PoliciesFault } from "../ports/policies.ts";
import type { StorageFault } from "../ports/storage-fault.ts";
import type {
  CommandIdReused,
  ImpossibleId,
  PolicyUnusable,
  StaleVersion,
  TooBusy,
  UnknownKindOfStream,
} from "../process/refusals.ts";
import type { RefusalWording } from "./refusal-wording.ts";
import { chinese, englishList } from "./terms.ts";

/** What the desk that runs the processes may refuse, or what fails beneath it. */
type OfTheDesk =
  | UnknownKindOfStream
  | ImpossibleId
  | CommandIdReused
  | StaleVersion
  | TooBusy
  | PolicyUnusable
  | PoliciesFault
  | StorageFault;

/** One sentence for a person for each thing that the desk refuses, or that fails beneath it. */
export const deskRefusalWords: RefusalWording<OfTheDesk> = {
  UnknownKindOfStream: ({ kind, known }) => ({
    "zh-CN": `没有“${kind}”这类记录；可用：${known.map(chinese.kindOfStream).join("、")}`,
    en: `no process of kind "${kind}"; known: ${englishList(known)}`,
  }),
  ImpossibleId: ({ what, received }) => ({
    "zh-CN": `${what === "tenant" ? "服务组织" : "记录"}编号无效：${JSON.stringify(received)}；须为 1 至 200 个字符，不含控制字符`,
    en: `${JSON.stringify(received)} cannot be the id of a ${what}: 1 to 200 characters, no control characters`,
  }),
  CommandIdReused: ({ commandId }) => ({
    "zh-CN": `命令编号 ${commandId} 已用于另一条内容不同的命令`,
    en: `the command id ${commandId} was used already, for a command that said something else`,
  }),
  StaleVersion: ({ expected, actual }) => ({
    "zh-CN": `记录已变更（现为第 ${String(actual)} 版，提交依据第 ${String(expected)} 版），请刷新后重试`,
    en: `the record has changed: it is at version ${String(actual)}, this was decided on version ${String(expected)}`,
  }),
  TooBusy: ({ attempts }) => ({
    "zh-CN": `他人正在同时修改，尝试 ${String(attempts)} 次未成功，请重试`,
    en: `others kept changing the record; given up after ${String(attempts)} attempts, nothing was recorded; try again`,
  }),
  PolicyUnusable: ({ id, version, faults }) => ({
    "zh-CN": `服务政策 ${id} 版本 ${version} 不可用：${faults.map((fault) => fault["zh-CN"]).join("；")}`,
    en: `policy ${id} in version ${version} cannot be used: ${faults.map((fault) => fault.en).join("; ")}`,
  }),
  PoliciesFault: () => ({
    "zh-CN": "暂时读不到服务政策，未作任何记录，请稍后重试",
    en: "the policies cannot be read now; nothing was recorded",
  }),
  StorageFault: ({ during, outcome, retryable }) => ({
    "zh-CN": `存储出错（${during}）：${outcome === "unchanged" ? "未作任何记录" : "是否已记录尚不确定，请用同一命令编号重试"}${retryable ? "，可稍后重试" : ""}`,
    en: `the storage failed while it was to ${during}: ${
      outcome === "unchanged"
        ? "nothing was recorded"
        : "whether it was recorded is not known, so send the same command id again"
    }${retryable ? "; it may work later" : ""}`,
  }),
};
