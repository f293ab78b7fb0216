import { match } from "ts-pattern";
import { labelOf } from "../lists/label-of.ts";
import type { Wording } from "../sla/clock-rule.ts";
import { fieldTypes, fillersIn } from "./slip-words.ts";
import type { Mandatory, SlipFieldType } from "../policy/slip-template.ts";

/** The slip has no such field. */
export interface UnknownField {
  readonly type: "UnknownField";
  readonly field: string;
  readonly known: readonly string[];
}

/** The value is not of the field's type. */
export interface WrongFieldType {
  readonly type: "WrongFieldType";
  readonly field: string;
  readonly wanted: SlipFieldType;
  readonly received: SlipFieldType;
}

/** The list the field chooses from has no such option, and is closed or was given no words. */
export interface NotAnOption {
  readonly type: "NotAnOption";
  readonly field: string;
  readonly option: string;
  readonly options: readonly string[];
}

/** The number is outside the bounds printed on the slip. */
export interface OutOfRange {
  readonly type: "OutOfRange";
  readonly field: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/** A command keeps this already, or it is printed: it is not written down a second time. */
export interface KeptElsewhere {
  readonly type: "KeptElsewhere";
  readonly field: string;
  /** The command that keeps it; null where none does, since it is printed, or follows from the record itself. */
  readonly command: string | null;
}

/** The field must be filled and is not (R-482). */
export interface FieldMissing {
  readonly type: "FieldMissing";
  readonly field: string;
  readonly label: Wording;
  /** The roles it is wanted from. */
  readonly from: readonly string[];
  readonly mandatory: Mandatory;
}

/** The field is for others to fill. */
export interface NotTheirField {
  readonly type: "NotTheirField";
  readonly field: string;
  readonly role: string;
  /** The roles it is wanted from. */
  readonly from: readonly string[];
}

/** Why what was written into a slip is refused. */
export type FieldRefusal =
  UnknownField | WrongFieldType | NotAnOption | OutOfRange | KeptElsewhere | FieldMissing | NotTheirField;

/**
 * One sentence for whoever filled the slip.
 *
 * @example
 * ```ts
 * describeFieldRefusal({ type: "OutOfRange", field: "attitude", value: 6, least: 1, most: 5 }, "zh-CN")
 * // => "“attitude”的 6 不在 1 到 5 之间"
 * ```
 */
export const describeFieldRefusal = (refusal: FieldRefusal, language: keyof Wording): string =>
  words(refusal)[language];

const words = (refusal: FieldRefusal): Wording =>
  match(refusal)
    .returnType<Wording>()
    .with({ type: "UnknownField" }, ({ field, known }) => ({
      "zh-CN": `本单没有“${field}”一栏；有：${known.join("、")}`,
      en: `the slip has no field "${field}"; it has: ${known.join(", ")}`,
    }))
    .with({ type: "WrongFieldType" }, ({ field, wanted, received }) => ({
      "zh-CN": `“${field}”应填${labelOf(fieldTypes, wanted, "zh-CN")}，填的是${labelOf(fieldTypes, received, "zh-CN")}`,
      en: `${field} takes ${labelOf(fieldTypes, wanted, "en")}, not ${labelOf(fieldTypes, received, "en")}`,
    }))
    .with({ type: "NotAnOption" }, ({ field, option, options }) => ({
      "zh-CN": `“${field}”没有选项“${option}”；可选：${options.join("、")}`,
      en: `${field} has no option "${option}"; there are: ${options.join(", ")}`,
    }))
    .with({ type: "OutOfRange" }, ({ field, value, least, most }) => ({
      "zh-CN": `“${field}”的 ${String(value)} 不在 ${String(least)} 到 ${String(most)} 之间`,
      en: `${String(value)} for ${field} is not between ${String(least)} and ${String(most)}`,
    }))
    .with({ type: "KeptElsewhere" }, ({ field, command }) => ({
      "zh-CN": command === null ? `“${field}”不由人填写` : `“${field}”由 ${command} 记录，不另填`,
      en: command === null ? `${field} is not for anybody to fill in` : `${field} is recorded by ${command}, not here`,
    }))
    .with({ type: "NotTheirField" }, ({ field, role, from }) => ({
      "zh-CN": `“${field}”由${fillersIn(from, "zh-CN")}填写，${fillersIn([role], "zh-CN")}不能填写`,
      en: `${field} is filled in by the ${fillersIn(from, "en")}, not by the ${fillersIn([role], "en")}`,
    }))
    .with({ type: "FieldMissing" }, ({ field, label, from }) => ({
      "zh-CN": `“${label["zh-CN"]}”（${field}）未填${from.length === 0 ? "" : `，由${fillersIn(from, "zh-CN")}填写`}`,
      en: `${label.en} (${field}) is not filled in${from.length === 0 ? "" : `; wanted from ${fillersIn(from, "en")}`}`,
    }))
    .exhaustive();
