import type { RecordRefusal } from "../process/record-process.ts";
import type { RefusalWords } from "../process/refusals.ts";
import type { SurveyIncomplete } from "../survey/survey-refusal.ts";
import type { Mastery } from "./mastery.ts";

/** A training is given on an occasion, or about contents, that the policy does not list. */
export interface NotTaught {
  readonly type: "NotTaught";
  readonly unknown: readonly string[];
  readonly known: readonly string[];
}

/** The policy, or this training's plan, does not want this prepared. */
export interface NothingToPrepare {
  readonly type: "NothingToPrepare";
  readonly item: string;
  readonly wanted: readonly string[];
}

/** It is ready already. */
export interface AlreadyPrepared {
  readonly type: "AlreadyPrepared";
  readonly item: string;
}

/** Somebody else makes this ready. */
export interface NotYoursToPrepare {
  readonly type: "NotYoursToPrepare";
  readonly item: string;
  readonly roles: readonly string[];
}

/** It cannot have ended before it began. */
export interface NotHeldYet {
  readonly type: "NotHeldYet";
  readonly from: string;
  readonly at: string;
}

/** People who did not come have no points. */
export interface DidNotAttend {
  readonly type: "DidNotAttend";
  readonly people: readonly string[];
}

/** The training fell short, and the policy wants it repeated. */
export interface MasteryNotReached {
  readonly type: "MasteryNotReached";
  readonly mastery: Mastery;
}

/** Who taught it or arranged it does not ask how good it was. */
export interface OwnTraining {
  readonly type: "OwnTraining";
  readonly person: string;
}

/** What only trainings refuse. */
export type OwnTrainingRefusal =
  | NotTaught
  | NothingToPrepare
  | AlreadyPrepared
  | NotYoursToPrepare
  | NotHeldYet
  | DidNotAttend
  | MasteryNotReached
  | OwnTraining;

/** Why a command on a training was refused. Nothing was recorded. */
export type TrainingRefusal = RecordRefusal | OwnTrainingRefusal | SurveyIncomplete;

/** One sentence for a person for each thing that only trainings refuse. */
export const trainingRefusalWords: RefusalWords<OwnTrainingRefusal> = {
  NotTaught: ({ unknown, known }) => ({
    "zh-CN": `策略中没有：${zh(unknown)}；可用：${zh(known)}`,
    en: `the policy does not list ${en(unknown)}; it lists ${en(known)}`,
  }),
  NothingToPrepare: ({ item, wanted }) => ({
    "zh-CN": `本次培训不需要准备“${item}”；需要：${zh(wanted)}`,
    en: `this training does not want "${item}" prepared; it wants ${en(wanted)}`,
  }),
  AlreadyPrepared: ({ item }) => ({ "zh-CN": `“${item}”已准备好`, en: `"${item}" is ready already` }),
  NotYoursToPrepare: ({ item, roles }) => ({
    "zh-CN": `“${item}”由以下角色准备：${zh(roles)}`,
    en: `"${item}" is made ready by ${en(roles)}`,
  }),
  NotHeldYet: ({ from, at }) => ({
    "zh-CN": `培训于 ${from} 开始，不能在 ${at} 结束`,
    en: `the training begins at ${from}; it cannot have ended at ${at}`,
  }),
  DidNotAttend: ({ people }) => ({
    "zh-CN": `以下人员未参加培训，不能有成绩：${zh(people)}`,
    en: `${en(people)} did not attend, and can have no points`,
  }),
  MasteryNotReached: ({ mastery: { percent, target } }) => ({
    "zh-CN": `掌握程度 ${shown(percent)}%，未达到 ${String(target)}%，须重新培训`,
    en: `mastery is ${shown(percent)} %, which falls short of ${String(target)} %; the training must be repeated`,
  }),
  OwnTraining: ({ person }) => ({
    "zh-CN": `${person} 组织或讲授了本次培训，须由他人调查`,
    en: `${person} arranged or taught this training; somebody else must ask how good it was`,
  }),
};

const zh = (names: readonly string[]): string => names.join("、") || "无";
const en = (names: readonly string[]): string => names.join(", ") || "nothing";
/** Rounded down, so that what falls short never looks as if it did not. */
const shown = (percent: number): string => (Math.floor(percent * 10) / 10).toString();
