import type { QualitySurveyRules } from "../quality-survey-rules.ts";
import { conductChecklist } from "./conduct-checklist.ts";
import { scoringRules } from "./scoring/scoring-rules.ts";

const OPENERS = ["dutyManager", "archivist", "managementRepresentative"];

const [questionnaire] = scoringRules.questionnaires.filter(({ id }) => id === "followUp");
if (questionnaire === undefined) throw new Error("the follow-up survey of S-93 is among the questionnaires");

/**
 * The service-quality survey slip 服务质量调查单 (S-27) with the questions of S-93: an investigator asks, the management
 * representative countersigns. Its form is lost, so who opens one is Callout's.
 */
export const qualitySurveyRules: QualitySurveyRules = {
  permissions: {
    OpenSurvey: OPENERS,
    RecordSurvey: ["surveyInvestigator"],
    CountersignSurvey: ["managementRepresentative"],
    ReturnSurvey: ["managementRepresentative"],
    CancelSurvey: OPENERS,
  },
  investigator: "surveyInvestigator",
  questionnaire,
  scales: scoringRules.scales.filter(({ id }) => questionnaire.questions.some(({ scale }) => scale === id)),
  conduct: conductChecklist,
  source: ["R-037", "R-209", "R-396", "callout"],
};
