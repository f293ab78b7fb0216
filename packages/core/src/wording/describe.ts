import type { CustomerRefusal } from "../customer/customer-refusal.ts";
import type { EmergencyRefusal } from "../emergency/emergency-refusal.ts";
import type { EmergencyPlanRefusal } from "../emergency-plan/plan-refusal.ts";
import type { LeftoverRefusal } from "../leftover/leftover-refusal.ts";
import type { ServicePolicy } from "../policy/service-policy.ts";
import type { Language } from "../ports/notifier.ts";
import type { PoliciesFault } from "../ports/policies.ts";
import type { StorageFault } from "../ports/storage-fault.ts";
import type {
  CommandIdReused,
  ImpossibleId,
  MalformedCommand,
  PolicyNotFound,
  PolicyUnusable,
  StaleVersion,
  TooBusy,
  UnknownKindOfStream,
} from "../process/refusals.ts";
import type { PartRefusal } from "../parts/part-refusal.ts";
import type { RequisitionRefusal } from "../parts/requisition-refusal.ts";
import type { RequestRefusal, TranscriptRefused } from "../request/request-refusal.ts";
import type { RevisitRefusal } from "../revisit/revisit-refusal.ts";
import type { SendInRefusal } from "../send-in/send-in-refusal.ts";
import type { Wording } from "../sla/clock-rule.ts";
import type { ArticleRefusal } from "../article/article-refusal.ts";
import type { ItemRefusal } from "../configuration/item-refusal.ts";
import type { ReviewRefusal } from "../review/review-refusal.ts";
import type { ProblemRefusal } from "../problem/problem-refusal.ts";
import type { ComplaintRefusal } from "../complaint/complaint-refusal.ts";
import type { SlipBookRefusal } from "../slips/slip-book-refusal.ts";
import type { SurveyRefusal } from "../survey/survey-refusal.ts";
import type { AccidentRefusal } from "../accident/accident-refusal.ts";
import type { ConsequenceRefusal } from "../consequence/consequence-refusal.ts";
import type { TrainingRefusal } from "../training/training-refusal.ts";
import { deskRefusalWords } from "./desk-refusal-words.ts";
import { recordRefusalWords } from "./record-refusal-words.ts";
import type { RefusalWording } from "./refusal-wording.ts";
import { requestRefusalWords } from "./request-refusal-words.ts";
import { chinese, ownWords, type OwnWords } from "./terms.ts";
import { wordsOfOneProcess } from "./words-of-one-process.ts";

/** Everything that a command can be refused for, by any process or by the desk that runs it. */
export type Refusal =
  | RequestRefusal
  | RevisitRefusal
  | SlipBookRefusal
  | CustomerRefusal
  | PartRefusal
  | RequisitionRefusal
  | ComplaintRefusal
  | LeftoverRefusal
  | SurveyRefusal
  | TrainingRefusal
  | AccidentRefusal
  | ConsequenceRefusal
  | SendInRefusal
  | ProblemRefusal
  | EmergencyRefusal
  | EmergencyPlanRefusal
  | ArticleRefusal
  | ItemRefusal
  | ReviewRefusal
  | MalformedCommand
  | UnknownKindOfStream
  | ImpossibleId
  | CommandIdReused
  | StaleVersion
  | TooBusy
  | PolicyNotFound
  | PolicyUnusable
  | PoliciesFault
  | StorageFault;

/**
 * One sentence for a person: what was refused, where and why.
 *
 * In Chinese, commands, statuses and roles are called what the slip calls them; in English they keep their names. Words
 * of the application, such as ids, are quoted as they are; the causes of faults are not, since they may hold what nobody
 * should read.
 *
 * @param policy - whose words for kinds, severities, checklist items and questions are used, and in whose zone moments
 *   are told; without it ids stand for themselves and moments are told in UTC
 * @example
 * ```ts
 * const refusal = { type: "NotPermitted", command: "Dispatch", role: "fieldEngineer", permitted: ["dutyManager"] } as const;
 * describe(refusal, "en") // => "fieldEngineer may not issue Dispatch; these roles may: dutyManager"
 * describe(refusal, "zh-CN") // => "现场服务工程师无权执行“派单”；有权的角色：值班经理"
 * ```
 */
export const describe = (refusal: Refusal, language: Language, policy?: ServicePolicy): string =>
  wordsOf(refusal, ownWords(policy))[language];

const words: RefusalWording<Exclude<Refusal, TranscriptRefused>> = {
  ...recordRefusalWords,
  ...requestRefusalWords,
  ...deskRefusalWords,
  ...wordsOfOneProcess,
};

const wordsOf = (refusal: Refusal, own: OwnWords): Wording => {
  if (refusal.type === "TranscriptRefused") return transcriptWords(refusal, own);
  // The sentence is found by the type of the very refusal it is given, which TypeScript cannot follow.
  const word = words[refusal.type] as (refusal: Refusal, own: OwnWords) => Wording;
  return word(refusal, own);
};

const transcriptWords = ({ step, command, because }: TranscriptRefused, own: OwnWords): Wording => {
  const why = wordsOf(because, own);
  return {
    "zh-CN": `第 ${String(step)} 步${chinese.command(command)}不能录入：${why["zh-CN"]}`,
    en: `step ${String(step)}, ${command}, cannot be entered: ${why.en}`,
  };
};
