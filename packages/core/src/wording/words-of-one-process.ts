import { accidentRefusalWords, type OwnAccidentRefusal } from "../accident/accident-refusal.ts";
import { consequenceRefusalWords, type OwnConsequenceRefusal } from "../consequence/consequence-refusal.ts";
import { customerRefusalWords } from "../customer/customer-refusal-words.ts";
import type { OwnCustomerRefusal } from "../customer/customer-refusal.ts";
import { partRefusalWords } from "../parts/part-refusal-words.ts";
import type { OwnPartRefusal } from "../parts/part-refusal.ts";
import { requisitionRefusalWords } from "../parts/requisition-refusal-words.ts";
import type { OwnRequisitionRefusal } from "../parts/requisition-refusal.ts";
import { complaintRefusalWords } from "../complaint/complaint-refusal-words.ts";
import type { OwnComplaintRefusal } from "../complaint/complaint-refusal.ts";
import { emergencyRefusalWords } from "../emergency/emergency-refusal-words.ts";
import type { OwnEmergencyRefusal } from "../emergency/emergency-refusal.ts";
import { emergencyPlanRefusalWords } from "../emergency-plan/plan-refusal-words.ts";
import type { OwnEmergencyPlanRefusal } from "../emergency-plan/plan-refusal.ts";
import { leftoverRefusalWords, type OwnLeftoverRefusal } from "../leftover/leftover-refusal.ts";
import { articleRefusalWords, type OwnArticleRefusal } from "../article/article-refusal.ts";
import { itemRefusalWords, type OwnItemRefusal } from "../configuration/item-refusal.ts";
import { reviewRefusalWords, type OwnReviewRefusal } from "../review/review-refusal.ts";
import { problemRefusalWords, type OwnProblemRefusal } from "../problem/problem-refusal.ts";
import type { RefusalWords } from "../process/refusals.ts";
import { sendInRefusalWords } from "../send-in/send-in-refusal-words.ts";
import type { OwnSendInRefusal } from "../send-in/send-in-refusal.ts";
import { revisitRefusalWords, type OwnRevisitRefusal } from "../revisit/revisit-refusal.ts";
import { slipBookRefusalWords } from "../slips/slip-book-refusal-words.ts";
import type { OwnSlipBookRefusal } from "../slips/slip-book-refusal.ts";
import { trainingRefusalWords, type OwnTrainingRefusal } from "../training/training-refusal.ts";
import { surveyRefusalWords, type OwnSurveyRefusal } from "../survey/survey-refusal.ts";

/** A refusal that one process alone knows. */
type OfOneProcess =
  | OwnRevisitRefusal
  | OwnSlipBookRefusal
  | OwnCustomerRefusal
  | OwnPartRefusal
  | OwnRequisitionRefusal
  | OwnComplaintRefusal
  | OwnLeftoverRefusal
  | OwnSurveyRefusal
  | OwnTrainingRefusal
  | OwnAccidentRefusal
  | OwnConsequenceRefusal
  | OwnSendInRefusal
  | OwnProblemRefusal
  | OwnEmergencyRefusal
  | OwnEmergencyPlanRefusal
  | OwnArticleRefusal
  | OwnItemRefusal
  | OwnReviewRefusal;

/** The sentence for each refusal that one process alone knows, in each language. */
export const wordsOfOneProcess: RefusalWords<OfOneProcess> = {
  ...revisitRefusalWords,
  ...slipBookRefusalWords,
  ...customerRefusalWords,
  ...partRefusalWords,
  ...requisitionRefusalWords,
  ...complaintRefusalWords,
  ...leftoverRefusalWords,
  ...surveyRefusalWords,
  ...trainingRefusalWords,
  ...accidentRefusalWords,
  ...consequenceRefusalWords,
  ...sendInRefusalWords,
  ...problemRefusalWords,
  ...emergencyRefusalWords,
  ...emergencyPlanRefusalWords,
  ...articleRefusalWords,
  ...itemRefusalWords,
  ...reviewRefusalWords,
};
