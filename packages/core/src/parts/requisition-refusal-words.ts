import type { RefusalWords } from "../process/refusals.ts";
import { requisitionLabels } from "./requisition-labels.ts";
import type { OwnRequisitionRefusal } from "./requisition-refusal.ts";

/** One sentence for a person for each thing that only requisitions refuse. */
export const requisitionRefusalWords: RefusalWords<OwnRequisitionRefusal> = {
  UnknownLine: ({ line, known }) => ({
    "zh-CN": `领用单没有第 ${line} 行；有：${known.join("、")}`,
    en: `the requisition has no line ${line}; it has: ${known.join(", ")}`,
  }),
  MoreThanWanted: ({ line, wanted, before, quantity }) => ({
    "zh-CN": `第 ${line} 行申请 ${String(wanted)} 件，已发 ${String(before)} 件，不能再发 ${String(quantity)} 件`,
    en: `line ${line} asks for ${String(wanted)}, ${String(before)} were given out, so ${String(quantity)} more are too many`,
  }),
  SerialGivenBefore: ({ line, serial }) => ({
    "zh-CN": `第 ${line} 行已发过序列号 ${serial}`,
    en: `serial number ${serial} is on line ${line} already`,
  }),
  InspectionMissing: ({ line }) => ({
    "zh-CN": `第 ${line} 行的新件须先点验`,
    en: `the new part of line ${line} must be checked before it is given out`,
  }),
  NotSoManyPieces: ({ line, serial, standing, wanted, there }) => ({
    "zh-CN": `第 ${line} 行${serial === null ? "" : `序列号 ${serial} `}${requisitionLabels.standings[standing]["zh-CN"]}只有 ${String(there)} 件，不足 ${String(wanted)} 件`,
    en: `of line ${line}${serial === null ? "" : `, serial number ${serial}`}, ${String(there)} are ${requisitionLabels.standings[standing].en}, not ${String(wanted)}`,
  }),
  OldIsNew: ({ line, serial }) => ({
    "zh-CN": `第 ${line} 行换下的旧件与新件序列号相同：${serial}`,
    en: `on line ${line} the old part has the new one's serial number ${serial}`,
  }),
  PiecesOutstanding: ({ lines }) => ({
    "zh-CN": `还有备件未结：${lines.map(({ line, asked, out, used }) => `第 ${line} 行待出库 ${String(asked)}、已领未用 ${String(out)}、已用 ${String(used)}`).join("；")}`,
    en: `pieces are outstanding: ${lines.map(({ line, asked, out, used }) => `line ${line}: ${String(asked)} asked of the store, ${String(out)} with the engineer, ${String(used)} used`).join("; ")}`,
  }),
};
