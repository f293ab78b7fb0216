import type { AccidentNotices, ConsequenceNotices } from "./variables/accident-notices.ts";
import type { ArticleNotices } from "./variables/article-notices.ts";
import type { ChangeNotices } from "./variables/change-notices.ts";
import type { ClockNotices } from "./variables/clock-notices.ts";
import type { ComplaintNotices } from "./variables/complaint-notices.ts";
import type { DeviceNotices } from "./variables/device-notices.ts";
import type { EmergencyNotices, EmergencyPlanNotices } from "./variables/emergency-notices.ts";
import type { LeftoverNotices } from "./variables/leftover-notices.ts";
import type { PartsNotices } from "./variables/parts-notices.ts";
import type { ProblemNotices } from "./variables/problem-notices.ts";
import type { RequestNotices } from "./variables/request-notices.ts";
import type { ReviewNotices } from "./variables/review-notices.ts";
import type { RevisitNotices } from "./variables/revisit-notices.ts";
import type { SlipNotices } from "./variables/slip-notices.ts";
import type { SurveyNotices } from "./variables/survey-notices.ts";
import type { TrainingNotices } from "./variables/training-notices.ts";
import type { VisitNotices } from "./variables/visit-notices.ts";

/** The variables of each notice, by its key. Texts (symptom, suggestion …) travel beside them, see the comments. */
export interface NoticeVariables
  extends
    RequestNotices,
    VisitNotices,
    SlipNotices,
    ClockNotices,
    RevisitNotices,
    PartsNotices,
    DeviceNotices,
    ComplaintNotices,
    LeftoverNotices,
    SurveyNotices,
    TrainingNotices,
    AccidentNotices,
    ConsequenceNotices,
    ProblemNotices,
    ArticleNotices,
    ChangeNotices,
    ReviewNotices,
    EmergencyNotices,
    EmergencyPlanNotices {}

/** What a notice is about; each key has its own variables and its own wording in every language. */
export type NoticeKey = keyof NoticeVariables;
