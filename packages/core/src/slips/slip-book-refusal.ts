import { match } from "ts-pattern";
import { labelOf } from "../lists/label-of.ts";
import type { InTheFuture, NotAllowed, NotFound, NotPermitted, TooLate } from "../process/refusals.ts";
import type { Wording } from "../sla/clock-rule.ts";
import { describeFieldRefusal, type FieldRefusal } from "./field-refusal.ts";
import type { NumberStatus } from "./slip-book-state.ts";
import { slipBookCommands, slipStandings } from "./slip-words.ts";

/** The book belongs to somebody else. */
export interface NotTheHolder {
  readonly type: "NotTheHolder";
  readonly holder: string;
  readonly actor: string;
}

/** The technician was given this book, or some of its numbers, before. */
export interface IssuedBefore {
  readonly type: "IssuedBefore";
  readonly book: string;
  /** The numbers that were; none when it is the book's own id that was used. */
  readonly numbers: readonly string[];
}

/** Slips are used strictly in order. */
export interface NumberOutOfOrder {
  readonly type: "NumberOutOfOrder";
  readonly number: string;
  readonly next: string;
}

/** No number of the book is unused any more: it wants to be exchanged. */
export interface BookUsedUp {
  readonly type: "BookUsedUp";
  readonly book: string;
}

/** The number is in no book that this technician was given. */
export interface UnknownNumber {
  readonly type: "UnknownNumber";
  readonly number: string;
}

/** What has become of the number so far leaves no room for this. */
export interface WrongStanding {
  readonly type: "WrongStanding";
  readonly number: string;
  readonly command: string;
  readonly standing: NumberStatus;
}

/** Every copy is marked void, and every copy that is handed in is there (R-480, R-484, C-21). */
export interface CopiesMissing {
  readonly type: "CopiesMissing";
  readonly number: string;
  readonly wanted: number;
  readonly received: number;
}

/** The reserve slip's number is one of this technician's own slips, or another slip went on there. */
export interface ReserveNumberTaken {
  readonly type: "ReserveNumberTaken";
  readonly reserveNumber: string;
}

/** The slip has its delay slip already, another one. */
export interface DelaySlipThere {
  readonly type: "DelaySlipThere";
  readonly number: string;
  readonly delaySlip: string;
}

/** No delay slip goes with this slip, so there is nothing to account for. */
export interface DelaySlipMissing {
  readonly type: "DelaySlipMissing";
  readonly number: string;
}

/** What was written into the slip cannot be kept, or items were left out. */
export interface FieldsRefused {
  readonly type: "FieldsRefused";
  readonly number: string;
  readonly faults: readonly FieldRefusal[];
}

/** These slips are open: they are finished, made void or transferred to a reserve slip first. */
export interface SlipsOpen {
  readonly type: "SlipsOpen";
  readonly numbers: readonly string[];
}

/** A book is exchanged when it is used up, and these numbers are not. */
export interface BookNotUsedUp {
  readonly type: "BookNotUsedUp";
  readonly unused: readonly string[];
}

/** The void slips go to finance with the book: those that are missing, and those that are not void. */
export interface VoidSlipsDiffer {
  readonly type: "VoidSlipsDiffer";
  readonly missing: readonly string[];
  readonly notVoid: readonly string[];
}

/** Every unused slip comes back: those that are missing, and those that are not unused. */
export interface UnusedSlipsDiffer {
  readonly type: "UnusedSlipsDiffer";
  readonly missing: readonly string[];
  readonly notUnused: readonly string[];
}

/** What only slip books refuse. */
export type OwnSlipBookRefusal =
  | NotTheHolder
  | IssuedBefore
  | NumberOutOfOrder
  | BookUsedUp
  | UnknownNumber
  | WrongStanding
  | CopiesMissing
  | ReserveNumberTaken
  | DelaySlipThere
  | DelaySlipMissing
  | FieldsRefused
  | SlipsOpen
  | BookNotUsedUp
  | VoidSlipsDiffer
  | UnusedSlipsDiffer;

const own: Readonly<Record<OwnSlipBookRefusal["type"], true>> = {
  NotTheHolder: true,
  IssuedBefore: true,
  NumberOutOfOrder: true,
  BookUsedUp: true,
  UnknownNumber: true,
  WrongStanding: true,
  CopiesMissing: true,
  ReserveNumberTaken: true,
  DelaySlipThere: true,
  DelaySlipMissing: true,
  FieldsRefused: true,
  SlipsOpen: true,
  BookNotUsedUp: true,
  VoidSlipsDiffer: true,
  UnusedSlipsDiffer: true,
};

/** Whether it is one that only slip books refuse with. */
export const isOfSlipBook = (refusal: { readonly type: string }): refusal is OwnSlipBookRefusal =>
  Object.hasOwn(own, refusal.type);

/** Why a command on a slip book was refused. Nothing was recorded. */
export type SlipBookRefusal = NotFound | NotAllowed | NotPermitted | TooLate | InTheFuture | OwnSlipBookRefusal;

/**
 * One sentence for a person: what a slip book refused, and why.
 *
 * @example
 * ```ts
 * describeSlipBookRefusal({ type: "NumberOutOfOrder", number: "W-103", next: "W-102" }, "en")
 * // => "W-103 cannot be used yet: slips are used in order, and W-102 is next"
 * ```
 */
export const describeSlipBookRefusal = (refusal: OwnSlipBookRefusal, language: keyof Wording): string =>
  words(refusal)[language];

const words = (refusal: OwnSlipBookRefusal): Wording =>
  match(refusal)
    .returnType<Wording>()
    .with({ type: "NotTheHolder" }, ({ holder, actor }) => ({
      "zh-CN": `这本维修单由 ${holder} 领用，${actor} 不能使用`,
      en: `the book was issued to ${holder}; ${actor} may not use it`,
    }))
    .with({ type: "IssuedBefore" }, ({ book, numbers }) => ({
      "zh-CN": numbers.length === 0 ? `单本 ${book} 已领用过` : `单本 ${book} 的单号已领用过：${list(numbers)}`,
      en:
        numbers.length === 0
          ? `book ${book} was issued before`
          : `of book ${book} these were issued before: ${list(numbers)}`,
    }))
    .with({ type: "NumberOutOfOrder" }, ({ number, next }) => ({
      "zh-CN": `单号须按顺序使用，不得跳号：下一张是 ${next}，不是 ${number}`,
      en: `${number} cannot be used yet: slips are used in order, and ${next} is next`,
    }))
    .with({ type: "BookUsedUp" }, ({ book }) => ({
      "zh-CN": `单本 ${book} 已用完，须以旧换新`,
      en: `book ${book} is used up; exchange it for a new one`,
    }))
    .with({ type: "UnknownNumber" }, ({ number }) => ({
      "zh-CN": `没有领用过单号 ${number}`,
      en: `${number} is in no book that was issued here`,
    }))
    .with({ type: "WrongStanding" }, ({ number, command, standing }) => ({
      "zh-CN": `单号 ${number} ${labelOf(slipStandings, standing, "zh-CN")}，不能${labelOf(slipBookCommands, command, "zh-CN")}`,
      en: `cannot ${labelOf(slipBookCommands, command, "en")}: ${number} is ${labelOf(slipStandings, standing, "en")}`,
    }))
    .with({ type: "CopiesMissing" }, ({ number, wanted, received }) => ({
      "zh-CN": `单号 ${number} 应有 ${String(wanted)} 联，实有 ${String(received)} 联`,
      en: `of ${number} there are to be ${String(wanted)} copies, not ${String(received)}`,
    }))
    .with({ type: "ReserveNumberTaken" }, ({ reserveNumber }) => ({
      "zh-CN": `备用维修单号 ${reserveNumber} 已被使用`,
      en: `the reserve slip number ${reserveNumber} is taken`,
    }))
    .with({ type: "DelaySlipThere" }, ({ number, delaySlip }) => ({
      "zh-CN": `单号 ${number} 已附延时单 ${delaySlip}`,
      en: `delay slip ${delaySlip} goes with ${number} already`,
    }))
    .with({ type: "DelaySlipMissing" }, ({ number }) => ({
      "zh-CN": `单号 ${number} 未附延时单`,
      en: `no delay slip goes with ${number}`,
    }))
    .with({ type: "FieldsRefused" }, ({ number, faults }) => ({
      "zh-CN": `单号 ${number}：${faults.map((fault) => describeFieldRefusal(fault, "zh-CN")).join("；")}`,
      en: `${number}: ${faults.map((fault) => describeFieldRefusal(fault, "en")).join("; ")}`,
    }))
    .with({ type: "SlipsOpen" }, ({ numbers }) => ({
      "zh-CN": `还有未完成的单：${list(numbers)}；须先完成、作废或转入备用维修单`,
      en: `these slips are open: ${list(numbers)}; finish them, make them void or transfer them first`,
    }))
    .with({ type: "BookNotUsedUp" }, ({ unused }) => ({
      "zh-CN": `单本还没有用完：${list(unused)}`,
      en: `the book is not used up; still unused: ${list(unused)}`,
    }))
    .with({ type: "VoidSlipsDiffer" }, ({ missing, notVoid }) => ({
      "zh-CN": `上交的作废单不符；未交：${list(missing) || "无"}；不是作废单：${list(notVoid) || "无"}`,
      en: `the void slips do not agree; missing: ${list(missing) || "none"}; not void: ${list(notVoid) || "none"}`,
    }))
    .with({ type: "UnusedSlipsDiffer" }, ({ missing, notUnused }) => ({
      "zh-CN": `上交的未使用单不符；未交：${list(missing) || "无"}；不是未使用单：${list(notUnused) || "无"}`,
      en: `the unused slips do not agree; missing: ${list(missing) || "none"}; not unused: ${list(notUnused) || "none"}`,
    }))
    .exhaustive();

const list = (numbers: readonly string[]): string => numbers.join(", ");
