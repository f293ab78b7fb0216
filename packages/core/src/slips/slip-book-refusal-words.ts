import { labelOf } from "../lists/label-of.ts";
import type { RefusalWords } from "../process/refusals.ts";
import { describeFieldRefusal } from "./field-refusal.ts";
import type { OwnSlipBookRefusal } from "./slip-book-refusal.ts";
import { slipBookCommands, slipStandings } from "./slip-words.ts";

/** One sentence for a person for each thing that only slip books refuse. */
export const slipBookRefusalWords: RefusalWords<OwnSlipBookRefusal> = {
  NotTheHolder: ({ holder, actor }) => ({
    "zh-CN": `这本维修单由 ${holder} 领用，${actor} 不能使用`,
    en: `the book was issued to ${holder}; ${actor} may not use it`,
  }),
  IssuedBefore: ({ book, numbers }) => ({
    "zh-CN": numbers.length === 0 ? `单本 ${book} 已领用过` : `单本 ${book} 的单号已领用过：${list(numbers)}`,
    en:
      numbers.length === 0
        ? `book ${book} was issued before`
        : `of book ${book} these were issued before: ${list(numbers)}`,
  }),
  NumberOutOfOrder: ({ number, next }) => ({
    "zh-CN": `单号须按顺序使用，不得跳号：下一张是 ${next}，不是 ${number}`,
    en: `${number} cannot be used yet: slips are used in order, and ${next} is next`,
  }),
  BookUsedUp: ({ book }) => ({
    "zh-CN": `单本 ${book} 已用完，须以旧换新`,
    en: `book ${book} is used up; exchange it for a new one`,
  }),
  UnknownNumber: ({ number }) => ({
    "zh-CN": `没有领用过单号 ${number}`,
    en: `${number} is in no book that was issued here`,
  }),
  WrongStanding: ({ number, command, standing }) => ({
    "zh-CN": `单号 ${number} ${labelOf(slipStandings, standing, "zh-CN")}，不能${labelOf(slipBookCommands, command, "zh-CN")}`,
    en: `cannot ${labelOf(slipBookCommands, command, "en")}: ${number} is ${labelOf(slipStandings, standing, "en")}`,
  }),
  CopiesMissing: ({ number, wanted, received }) => ({
    "zh-CN": `单号 ${number} 应有 ${String(wanted)} 联，实有 ${String(received)} 联`,
    en: `of ${number} there are to be ${String(wanted)} copies, not ${String(received)}`,
  }),
  ReserveNumberTaken: ({ reserveNumber }) => ({
    "zh-CN": `备用维修单号 ${reserveNumber} 已被使用`,
    en: `the reserve slip number ${reserveNumber} is taken`,
  }),
  DelaySlipThere: ({ number, delaySlip }) => ({
    "zh-CN": `单号 ${number} 已附延时单 ${delaySlip}`,
    en: `delay slip ${delaySlip} goes with ${number} already`,
  }),
  DelaySlipMissing: ({ number }) => ({
    "zh-CN": `单号 ${number} 未附延时单`,
    en: `no delay slip goes with ${number}`,
  }),
  FieldsRefused: ({ number, faults }) => ({
    "zh-CN": `单号 ${number}：${faults.map((fault) => describeFieldRefusal(fault, "zh-CN")).join("；")}`,
    en: `${number}: ${faults.map((fault) => describeFieldRefusal(fault, "en")).join("; ")}`,
  }),
  SlipsOpen: ({ numbers }) => ({
    "zh-CN": `还有未完成的单：${list(numbers)}；须先完成、作废或转入备用维修单`,
    en: `these slips are open: ${list(numbers)}; finish them, make them void or transfer them first`,
  }),
  BookNotUsedUp: ({ unused }) => ({
    "zh-CN": `单本还没有用完：${list(unused)}`,
    en: `the book is not used up; still unused: ${list(unused)}`,
  }),
  VoidSlipsDiffer: ({ missing, notVoid }) => ({
    "zh-CN": `上交的作废单不符；未交：${list(missing) || "无"}；不是作废单：${list(notVoid) || "无"}`,
    en: `the void slips do not agree; missing: ${list(missing) || "none"}; not void: ${list(notVoid) || "none"}`,
  }),
  UnusedSlipsDiffer: ({ missing, notUnused }) => ({
    "zh-CN": `上交的未使用单不符；未交：${list(missing) || "无"}；不是未使用单：${list(notUnused) || "无"}`,
    en: `the unused slips do not agree; missing: ${list(missing) || "none"}; not unused: ${list(notUnused) || "none"}`,
  }),
};

const list = (numbers: readonly string[]): string => numbers.join(", ");
