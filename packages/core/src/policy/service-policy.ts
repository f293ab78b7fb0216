import * as z from "zod";
import type { Adoption as AdoptionType } from "../sla/adopt-rules.ts";
import { TimeZone } from "../time/time-zone-schema.ts";
import { CapabilityModel } from "./capability-model.ts";
import { ChargeRule } from "./charge-rule.ts";
import { ArticleRules } from "./article-rules.ts";
import { ClockRule } from "./clock-rule-schema.ts";
import { CustomerRules } from "./customer-rules.ts";
import { ComplaintRules } from "./complaint-rules.ts";
import { ConfigurationRules } from "./configuration-rules.ts";
import { Condition } from "./condition-schema.ts";
import { InspectionPlan } from "./inspection-plan.ts";
import { Digests } from "./digest-schema.ts";
import { EmergencyPlanRules, EmergencyRules } from "./emergency-rules.ts";
import { Label } from "./label.ts";
import { LeftoverRules } from "./leftover-rules.ts";
import { NoticeRoutes, OvertakenNotices } from "./notice-rules.ts";
import { NumberSeries } from "./number-series.ts";
import { PartsRules } from "./parts-rules.ts";
import { PerformanceRules } from "./performance-rules.ts";
import { QuietHours } from "./quiet-hours-schema.ts";
import { policyFaults } from "./policy-faults.ts";
import { ProblemRules } from "./problem-rules.ts";
import { QualitySurveyRules } from "./quality-survey-rules.ts";
import { AccidentRules } from "./accident-rules.ts";
import { ConsequenceRules } from "./consequence-rules.ts";
import { TrainingRules } from "./training-rules.ts";
import { RecordingRules } from "./recording-rules.ts";
import { RequestRules } from "./request-rules.ts";
import { ReviewRules } from "./review-rules.ts";
import { RevisitRules } from "./revisit-rules.ts";
import { ScoringRules } from "./scoring-rules.ts";
import { SendInRules } from "./send-in-rules.ts";
import { SlipBookRules } from "./slip-book-rules.ts";
import { WarrantyRule } from "./warranty-rule.ts";

const name = z.string().min(1);
const source = z.array(name).readonly();

/** A part somebody plays: who may do what, and who is told. */
export const Role = z
  .strictObject({
    /** Names it; actors, rungs and routes speak of it. */
    id: name,
    /** What people read. */
    label: Label,
  })
  .readonly();
export type Role = z.infer<typeof Role>;

/** A level of service a customer has. */
export const Tier = z
  .strictObject({
    /** Names it; the fact `tier` has it as its value. */
    id: name,
    /** What people read. */
    label: Label,
  })
  .readonly();
export type Tier = z.infer<typeof Tier>;

/** Which facts give which tier. Of the rules that match, the one with the lowest rank decides. */
export const TierRule = z
  .strictObject({
    /** Its place among the rules; no two have the same. */
    rank: z.int(),
    /** The facts under which it decides. Empty: always. */
    when: Condition,
    /** What it decides: the id of a tier. */
    tier: name,
    /** Where the source material says so, or who decided it. */
    source,
  })
  .readonly();
export type TierRule = z.infer<typeof TierRule>;

/** How badly a fault affects the customer 影响程度. */
export const Severity = z
  .strictObject({
    /** Names it; the fact `severity` has it as its value. */
    id: name,
    /** What people read. */
    label: Label,
  })
  .readonly();
export type Severity = z.infer<typeof Severity>;

/** Which facts grade a fault how. Of the rules that match, the one with the lowest rank decides. */
export const SeverityRule = z
  .strictObject({
    /** Its place among the rules; no two have the same. */
    rank: z.int(),
    /** The facts under which it decides. Empty: always. */
    when: Condition,
    /** What it decides: the id of a severity. */
    severity: name,
    /** Where the source material says so, or who decided it. */
    source,
  })
  .readonly();
export type SeverityRule = z.infer<typeof SeverityRule>;

/** The schema of what a new version does to what is open already. */
export const Adoption: z.ZodType<AdoptionType> = z.enum(["pinned", "forward", "retroactive"]);
/** What a new version of the policy or of a calendar does to what is open already. */
export type Adoption = AdoptionType;

/** What an organisation promises and how it works, as versioned JSON. */
export const ServicePolicy = z
  .strictObject({
    /** Names the policy through all its versions. */
    id: name,
    /** Names this exact text; recorded in every event, so that an old promise can be explained. */
    version: name,
    /** IANA name: the zone in which times are worded where nobody asks for another. */
    timeZone: TimeZone,
    /** In which language it is worded where nobody asks for another. */
    language: z.enum(["zh-CN", "en"]),
    /** Ids of the calendars it uses. */
    calendars: z.array(name).readonly(),
    /** The parts people play in the organisation and with the customer. */
    roles: z.array(Role).readonly(),
    /** The cheapest first. */
    tiers: z.array(Tier).min(1).readonly(),
    /** Which facts give which tier, by rank. */
    tierRules: z.array(TierRule).readonly(),
    /** The gravest first. */
    severities: z.array(Severity).readonly(),
    /** Which facts grade a fault how, by rank. */
    severityRules: z.array(SeverityRule).readonly(),
    /** What is promised from which mark to which. */
    clocks: z.array(ClockRule).readonly(),
    /** When reminders wait for the morning; null where they go out at any hour. */
    quietHours: QuietHours.nullable(),
    /** Which notices are told together, and when; null where each is told by itself. */
    digests: Digests.nullable(),
    /** What a new version of the policy, or of a calendar it names, does to what is open. */
    adoption: z
      .strictObject({
        /** A new version of the policy. */
        policy: Adoption,
        /** A new version of a calendar. */
        calendar: Adoption,
      })
      .readonly(),
    /** How late and how far ahead things may be entered. */
    recording: RecordingRules,
    /** Series → how its numbers look. A process without a series here gives its streams no numbers. */
    numbers: z
      .strictObject({
        /** The numbers of requests. */
        request: NumberSeries,
      })
      .catchall(NumberSeries)
      .readonly(),
    /** Notice → who is told. */
    notices: NoticeRoutes,
    /** What nobody is told any more that life has overtaken. */
    overtaken: OvertakenNotices,
    /** How a request is lived through. */
    request: RequestRules,
    /** How revisits are planned and done. */
    revisit: RevisitRules,
    /** Null where nobody is asked to judge. */
    scoring: ScoringRules.nullable(),
    /** Null where no numbered books of slips are kept. */
    slipBooks: SlipBookRules.nullable(),
    /** Null where the application keeps its customers' files elsewhere. */
    customer: CustomerRules.nullable(),
    /** Null where no parts are kept. */
    parts: PartsRules.nullable(),
    /** Null where complaints are not kept here. */
    complaints: ComplaintRules.nullable(),
    /** Null where leftover problems are not followed up. */
    leftover: LeftoverRules.nullable(),
    /** Null where problems are not managed. */
    problems: ProblemRules.nullable(),
    /** Null where no knowledge base is kept here. */
    knowledge: ArticleRules.nullable(),
    /** Null where the configuration of assets is not managed. */
    configuration: ConfigurationRules.nullable(),
    /** Null where no reviews are planned. */
    reviews: ReviewRules.nullable(),
    /** Null where nobody is trained. */
    training: TrainingRules.nullable(),
    /** Null where security accidents are not kept here. */
    accidents: AccidentRules.nullable(),
    /** Null where rewards and penalties are not decided here. */
    consequences: ConsequenceRules.nullable(),
    /** Null where the quality of a service is not surveyed. */
    qualitySurvey: QualitySurveyRules.nullable(),
    /** Null where no devices are sent in for repair. */
    sendIn: SendInRules.nullable(),
    /** By which model the capability of engineers is judged; null where it is not. */
    capability: CapabilityModel.nullable(),
    /** How the performance of engineers is judged from their slips; null where it is not. */
    performance: PerformanceRules.nullable(),
    /** What is inspected how often. Empty where nothing is. */
    inspectionPlans: z.array(InspectionPlan).readonly(),
    /** What is under warranty for how long, by rank. Empty where nothing is said. */
    warrantyRules: z.array(WarrantyRule).readonly(),
    /** What customers pay for, by rank. Empty where nothing is said. */
    chargeRules: z.array(ChargeRule).readonly(),
    /** Null where emergencies are not handled here. */
    emergencies: EmergencyRules.nullable(),
    /** Null where no emergency plans are kept. */
    emergencyPlans: EmergencyPlanRules.nullable(),
  })
  .superRefine((policy, context) => {
    for (const { path, message } of policyFaults(policy))
      context.addIssue({ code: "custom", path: path.split("."), message });
  })
  .readonly();
export type ServicePolicy = z.infer<typeof ServicePolicy>;
