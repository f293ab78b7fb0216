import type { RecordRefusal } from "../process/record-process.ts";
import type { RefusalWords } from "../process/refusals.ts";

/** The survey is another investigator's. */
export interface NotTheInvestigator {
  readonly type: "NotTheInvestigator";
  readonly investigator: string;
  readonly actor: string;
}

/** What was answered is not what is asked: questions without an answer, without a question, or graded off their scale. */
export interface SurveyIncomplete {
  readonly type: "SurveyIncomplete";
  readonly unanswered: readonly string[];
  readonly unknown: readonly string[];
  readonly offScale: readonly string[];
}

/** Whoever asked does not countersign. */
export interface OwnSurvey {
  readonly type: "OwnSurvey";
  readonly investigator: string;
}

/** What only surveys refuse. */
export type OwnSurveyRefusal = NotTheInvestigator | SurveyIncomplete | OwnSurvey;

/** Why a command on a survey was refused. Nothing was recorded. */
export type SurveyRefusal = RecordRefusal | OwnSurveyRefusal;

/** One sentence for a person for each thing that only surveys refuse. */
export const surveyRefusalWords: RefusalWords<OwnSurveyRefusal> = {
  NotTheInvestigator: ({ investigator, actor }) => ({
    "zh-CN": `该调查由 ${investigator} 负责，${actor} 不能填写`,
    en: `${investigator} makes this survey; ${actor} may not record it`,
  }),
  SurveyIncomplete: ({ unanswered, unknown, offScale }) => ({
    "zh-CN": `调查未填全或有误；未答：${zh(unanswered)}；没有的项目：${zh(unknown)}；等级无效：${zh(offScale)}`,
    en: `the survey is not as it is asked; unanswered: ${en(unanswered)}; not asked: ${en(unknown)}; off their scale: ${en(offScale)}`,
  }),
  OwnSurvey: ({ investigator }) => ({
    "zh-CN": `${investigator} 是调查人，须由管理者代表签署`,
    en: `${investigator} made the survey; somebody else must countersign it`,
  }),
};

const zh = (names: readonly string[]): string => names.join("、") || "无";
const en = (names: readonly string[]): string => names.join(", ") || "none";
