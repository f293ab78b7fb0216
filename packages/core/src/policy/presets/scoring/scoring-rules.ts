import type { ScoringRules } from "../../scoring-rules.ts";
import { questionnaires } from "./questionnaires.ts";
import { rateTargets } from "./rate-targets.ts";
import { ratingScales } from "./rating-scales.ts";

/** Every scale, questionnaire and target of the seeds. */
export const scoringRules: ScoringRules = {
  scales: ratingScales,
  questionnaires,
  targets: Object.values(rateTargets),
  confidence: "0.95",
};
