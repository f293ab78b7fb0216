import { replacementWords } from "../parts/repair-count-words.ts";
import type { RefusalWords } from "../process/refusals.ts";
import type { OwnSendInRefusal } from "./send-in-refusal.ts";

/** One sentence for a person for each thing that only send-in repairs refuse. */
export const sendInRefusalWords: RefusalWords<OwnSendInRefusal> = {
  UseNotRestored: ({ reportedAt }) => ({
    "zh-CN": `客户自 ${reportedAt} 起无法使用，须先恢复使用再送修`,
    en: `the customer cannot work since ${reportedAt}; restore that first, then send the device in`,
  }),
  ReplacementWanted: ({ counts }) => replacementWords(counts),
  RepairsNotKnown: ({ serial }) => ({
    "zh-CN": `尚未查得${serial === null ? "该设备" : `设备 ${serial}`}的维修次数`,
    en: `it is not known yet how often ${serial ?? "the device"} was repaired`,
  }),
  LoanerThere: ({ serial }) => ({
    "zh-CN": `已有备机${serial === null ? "" : ` ${serial}`}`,
    en: `there is a loaner already${serial === null ? "" : `: ${serial}`}`,
  }),
  LoanerNotAccounted: ({ serial }) => ({
    "zh-CN": serial === null ? "没有借出备机，无需换回" : `备机 ${serial} 须一并换回，请注明交回的备件库`,
    en:
      serial === null
        ? "no loaner is out, so there is none to swap back"
        : `the loaner ${serial} is to be swapped back, into a store that is named`,
  }),
  LoanerStays: ({ serial }) => ({
    "zh-CN": `备机${serial === null ? "" : ` ${serial} `}已作为更换设备留用，无需交回备件库`,
    en: `the loaner${serial === null ? "" : ` ${serial}`} takes the place of the device, so it goes back into no store`,
  }),
  PartiesNotTold: ({ missing }) => ({
    "zh-CN": `进度还须书面通报：${missing.join("、")}`,
    en: `progress must be told in writing to these too: ${missing.join(", ")}`,
  }),
  BeyondRepair: ({ serial }) => ({
    "zh-CN": `${serial === null ? "该设备" : `设备 ${serial} `}无法修复，须更换`,
    en: `${serial ?? "the device"} is beyond repair, and is to be replaced`,
  }),
};
