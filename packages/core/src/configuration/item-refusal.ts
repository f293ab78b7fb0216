import type { RecordRefusal } from "../process/record-process.ts";
import type { RefusalWords } from "../process/refusals.ts";

/** An item cannot depend on itself. */
export interface RelatedToItself {
  readonly type: "RelatedToItself";
  readonly item: string;
}

/** Items of this kind are put into service only from the customer's image. */
export interface ImageWanted {
  readonly type: "ImageWanted";
  readonly kind: string;
}

/** This change is not checked for that. */
export interface UnknownCheck {
  readonly type: "UnknownCheck";
  readonly check: string;
  readonly known: readonly string[];
}

/** The change may not be made: checks that were not made, or that it did not pass. */
export interface ChecksWanted {
  readonly type: "ChecksWanted";
  readonly missing: readonly string[];
  readonly failed: readonly string[];
}

/** Nobody has tried to guide the user from afar yet. */
export interface GuidanceWanted {
  readonly type: "GuidanceWanted";
  readonly of: string;
}

/** What only configuration items refuse. */
export type OwnItemRefusal = RelatedToItself | ImageWanted | UnknownCheck | ChecksWanted | GuidanceWanted;

/** Why a command on a configuration item was refused. Nothing was recorded. */
export type ItemRefusal = RecordRefusal | OwnItemRefusal;

/** One sentence for a person for each thing that only configuration items refuse. */
export const itemRefusalWords: RefusalWords<OwnItemRefusal> = {
  RelatedToItself: ({ item }) => ({
    "zh-CN": `配置项 ${item} 不能与自身关联`,
    en: `configuration item ${item} cannot depend on itself`,
  }),
  ImageWanted: ({ kind }) => ({
    "zh-CN": `${kind} 类配置项须按客户基准镜像安装后投入使用`,
    en: `an item of kind ${kind} is put into service only from the customer's image`,
  }),
  UnknownCheck: ({ check, known }) => ({
    "zh-CN": `该变更没有检查项“${check}”；可用：${known.join("、") || "无"}`,
    en: `this change is not checked for "${check}"; it is checked for: ${known.join(", ") || "nothing"}`,
  }),
  ChecksWanted: ({ missing, failed }) => ({
    "zh-CN": `变更前须通过检查；未检查：${missing.join("、") || "无"}；未通过：${failed.join("、") || "无"}`,
    en: `the change must pass its checks first; not made: ${missing.join(", ") || "none"}; not passed: ${failed.join(", ") || "none"}`,
  }),
  GuidanceWanted: ({ of }) => ({
    "zh-CN": `${of} 类变更须先远程指导用户，必要时再到现场`,
    en: `for a change of kind ${of} the user is guided from afar before anybody goes there`,
  }),
};
