import { labelOf } from "../lists/label-of.ts";
import type { RefusalWords } from "../process/refusals.ts";
import type { OwnPartRefusal } from "./part-refusal.ts";
import { partConditions, partOrigins, wordPlace } from "./parts-words.ts";

/** One sentence for a person for each thing that only a part's ledger refuses. */
export const partRefusalWords: RefusalWords<OwnPartRefusal> = {
  WrongLedger: ({ stream, expected }) => ({
    "zh-CN": `该配件的台账是 ${expected}，不是 ${stream}`,
    en: `this part's ledger is ${expected}, not ${stream}`,
  }),
  SerialElsewhere: ({ part, serial, place }) => ({
    "zh-CN": `配件 ${part} 序列号 ${serial} 已在：${wordPlace(place)["zh-CN"]}`,
    en: `${part} with serial number ${serial} is recorded already: ${wordPlace(place).en}`,
  }),
  OneOfASerial: ({ part, serial, quantity }) => ({
    "zh-CN": `配件 ${part} 序列号 ${serial} 只有一件，不能是 ${String(quantity)} 件`,
    en: `there is one ${part} with serial number ${serial}, not ${String(quantity)}`,
  }),
  NotSoMany: ({ part, place, condition, wanted, there }) => ({
    "zh-CN": `配件 ${part}${condition === null ? "" : `（${labelOf(partConditions, condition, "zh-CN")}）`}在${wordPlace(place)["zh-CN"]}只有 ${String(there)} 件，不足 ${String(wanted)} 件`,
    en: `of ${part}${condition === null ? "" : ` (${labelOf(partConditions, condition, "en")})`} there are ${String(there)} at ${wordPlace(place).en}, not ${String(wanted)}`,
  }),
  OriginNotAccepted: ({ part, origin, accepted }) => ({
    "zh-CN": `配件 ${part} 来源为“${labelOf(partOrigins, origin, "zh-CN")}”；只接收：${accepted.map((one) => labelOf(partOrigins, one, "zh-CN")).join("、")}`,
    en: `${part} is of origin ${labelOf(partOrigins, origin, "en")}; taken in are: ${accepted.map((one) => labelOf(partOrigins, one, "en")).join(", ")}`,
  }),
  NotPacked: ({ part }) => ({
    "zh-CN": `配件 ${part} 没有处于封存状态`,
    en: `${part} does not lie packed`,
  }),
};
