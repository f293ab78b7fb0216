// Time
export { fromMillis, instant, isMillis, parseInstant, toMillis } from "./time/instant.ts";
export type { Instant, NotAnInstant } from "./time/instant.ts";
export type { InZone } from "./time/in-zone.ts";
export { dayNumberOf, isLocalDate, localDate, localDateOf, parseLocalDate } from "./time/local-date.ts";
export type { LocalDate, NotALocalDate } from "./time/local-date.ts";
export {
  instantAtWallTime,
  isTimeZone,
  localDateAt,
  localDateTime,
  parseLocalDateTime,
  wallTimeAt,
  zoneOffsetMillis,
} from "./time/wall-time.ts";
export type { LocalDateTime, NotALocalDateTime } from "./time/wall-time.ts";

// The service calendar
export { addCalendar, dateAfter } from "./calendar/add-calendar.ts";
export type { CalendarAmount } from "./calendar/add-calendar.ts";
export { addWorkdays } from "./calendar/add-workdays.ts";
export type { WorkdayLanding } from "./calendar/add-workdays.ts";
export { defaultRules } from "./calendar/calendar-data.ts";
export type { CalendarRules, ServiceHours, Weekday } from "./calendar/calendar-data.ts";
export { describeCalendarRefusal } from "./calendar/calendar-refusal.ts";
export type { CalendarPath, CalendarRefusal, ExpectedPart } from "./calendar/calendar-refusal.ts";
export { CalendarData } from "./calendar/calendar-schema.ts";
export { compileCalendar } from "./calendar/compile-calendar.ts";
export { explainedSpans } from "./calendar/explained-spans.ts";
export type { CountedReason, ExplainedSpan, SkippedReason } from "./calendar/explained-spans.ts";
export { explainOpenTime } from "./calendar/explain-open-time.ts";
export type { OpenTimeExplanation, OpenTimeSpan } from "./calendar/explain-open-time.ts";
export { describeNeverOpen } from "./calendar/never-open.ts";
export type { NeverOpen } from "./calendar/never-open.ts";
export { describeNoSuchDay } from "./calendar/no-such-day.ts";
export type { NoSuchDay } from "./calendar/no-such-day.ts";
export { nthWeekend } from "./calendar/nth-weekend.ts";
export type { WeekendCount } from "./calendar/nth-weekend.ts";
export { addOpenMillis, isOpenAt, nextOpeningMillis, openMillisBetween } from "./calendar/open-millis.ts";
export { addOpenTime, isOpen, nextOpening, openTimeBetween } from "./calendar/open-time.ts";
export type { PausedTime } from "./calendar/open-time.ts";
export type { Pause } from "./calendar/pauses.ts";
export { provisionalYears } from "./calendar/provisional-years.ts";
export type { ServiceCalendar } from "./calendar/service-calendar.ts";
export { shiftDateToWorkday, shiftToWorkday } from "./calendar/shift-to-workday.ts";
export type { WorkdayShift } from "./calendar/shift-to-workday.ts";
export { isWorkday } from "./calendar/workday.ts";

// Clocks
export { adoptRules } from "./sla/adopt-rules.ts";
export type { Adopted } from "./sla/adopt-rules.ts";
export type { ClockProof, ProofPart } from "./sla/clock-proof.ts";
export { describeClockRefusal } from "./sla/clock-refusal.ts";
export type { ClockRefusal, NumberKind } from "./sla/clock-refusal.ts";
export type {
  ClockRule,
  FactsChange,
  MarkChoice,
  NewCycle,
  PromiseRule,
  Repeat,
  RungMoment,
  RungRule,
  Wording,
} from "./sla/clock-rule.ts";
export type { ClockStanding, ClockStatus } from "./sla/clock-status.ts";
export { clocksOf, clocksOfMillis } from "./sla/clocks-of.ts";
export { openClocksOf } from "./sla/open-clocks.ts";
export type { OpenClock } from "./sla/open-clocks.ts";
export { compareOutcomes } from "./sla/compare-outcomes.ts";
export type { ChangedOutcome, ComparedOutcome, OutcomeComparison, OutcomeCount } from "./sla/compare-outcomes.ts";
export { compileClocks } from "./sla/compile-clocks.ts";
export type {
  CompiledChoice,
  CompiledClock,
  CompiledClocks,
  CompiledPromise,
  CompiledRung,
} from "./sla/compile-clocks.ts";
export { holds, mismatches } from "./sla/condition.ts";
export type { Condition, FactValue, Matcher, Mismatch } from "./sla/condition.ts";
export { explainClock } from "./sla/explain-clock.ts";
export { inMillis } from "./sla/in-millis.ts";
export { carriedOver, movedDeadlines } from "./sla/moved-deadlines.ts";
export type { DeadlineCause, Deadlines, MovedDeadline } from "./sla/moved-deadlines.ts";
export { nextWakeup, nextWakeupMillis } from "./sla/next-wakeup.ts";
export type { PassedOver, RankedRule, RuleExplanation } from "./sla/ranked-rules.ts";
export { rungName } from "./sla/rung-name.ts";
export type { Rung } from "./sla/rung.ts";
export type { Amount, Target } from "./sla/target.ts";
export type { CarriedOver, EarlierFacts, Facts, Mark, Subject, Timeline, Waiting } from "./sla/timeline.ts";
export { timerKey } from "./sla/timer-key.ts";
export { timersOf, timersOfMillis } from "./sla/timers-of.ts";
export type { Timer } from "./sla/timers-of.ts";
export { wordExplanation } from "./sla/word-explanation.ts";
export { wordDuration } from "./sla/word-duration.ts";
export { wordTarget } from "./sla/word-target.ts";

// Policy
export { compilePolicy } from "./policy/compile-policy.ts";
export type { CompiledPolicy, VersionedCalendar } from "./policy/compile-policy.ts";
export { composePolicy } from "./policy/compose-policy.ts";
export type { Change, ClockChange, PolicyOverride } from "./policy/compose-policy.ts";
export { Charge, ChargeRule } from "./policy/charge-rule.ts";
export { explainCharge } from "./policy/explain-charge.ts";
export { explainSeverity } from "./policy/explain-severity.ts";
export type { SeverityExplanation } from "./policy/explain-severity.ts";
export { Digests } from "./policy/digest-schema.ts";
export { QuietHours } from "./policy/quiet-hours-schema.ts";
export { explainTier } from "./policy/explain-tier.ts";
export type { TierExplanation } from "./policy/explain-tier.ts";
export { explainWarranty } from "./policy/explain-warranty.ts";
export { InspectionItem, InspectionPlan } from "./policy/inspection-plan.ts";
export { Label } from "./policy/label.ts";
export { lintPolicy } from "./policy/lint-policy.ts";
export { describeLint } from "./policy/lint/policy-lint.ts";
export type { LintRule, PolicyLint } from "./policy/lint/policy-lint.ts";
export { describeNoTier, describePolicyRefusal } from "./policy/policy-refusal.ts";
export type { NoTier, PolicyRefusal } from "./policy/policy-refusal.ts";
export { presets } from "./presets/presets.ts";
export { Adoption, Role, ServicePolicy, Severity, SeverityRule, Tier, TierRule } from "./policy/service-policy.ts";
export { numberWanted } from "./policy/next-number.ts";
export type { NumberWanted } from "./policy/next-number.ts";
export {
  AfterRepairRevisit,
  Archivable,
  ChecklistItem,
  Gates,
  RequestKind,
  RequestRules,
  Requirement,
  Survey,
} from "./policy/request-rules.ts";
export { requestMilestones, sendInStandings } from "./policy/request-words.ts";
export type { SendInStanding } from "./policy/request-words.ts";
export type { RequestMilestone } from "./policy/request-words.ts";
export { NoticeRoute, NoticeRoutes, OvertakenNotices } from "./policy/notice-rules.ts";
export { NumberSeries } from "./policy/number-series.ts";
export { RecordingRules } from "./policy/recording-rules.ts";
export { RevisitRules } from "./policy/revisit-rules.ts";
export { warrantyAnchors, WarrantyPoint, WarrantyRule, WarrantyStart } from "./policy/warranty-rule.ts";
export { ApprovalSlot } from "./policy/approval-slot.ts";
export { RequestSlips } from "./policy/request-slips.ts";
export { AuthorisationRule } from "./policy/authorisation-rules.ts";
export { ConductRules } from "./policy/conduct-rules.ts";
export type { VersionRef } from "./policy/version-ref.ts";

// Scoring
export { Questionnaire } from "./policy/questionnaire.ts";
export { RateTarget } from "./policy/rate-target.ts";
export { RatingScale } from "./policy/rating-scale.ts";
export { confidences, ScoringRules } from "./policy/scoring-rules.ts";
export { scoringRules } from "./policy/presets/scoring/scoring-rules.ts";
export {
  CapabilityItem,
  CapabilityLevel,
  CapabilityLine,
  CapabilityModel,
  ExpertiseRule,
} from "./policy/capability-model.ts";
export { PerformancePart, PerformanceRules } from "./policy/performance-rules.ts";
export { capabilityModel2013 } from "./policy/presets/capability/model-2013.ts";
export { performanceRules } from "./policy/presets/scoring/performance-rules.ts";
export { evaluateCapability, towardsNextLevel } from "./scoring/evaluate-capability.ts";
export type {
  CapabilityEvaluation,
  CapabilityEvidence,
  CapabilityRecord,
  HeldItem,
  ItemGap,
  LevelStanding,
} from "./scoring/evaluate-capability.ts";
export { specialistsFor } from "./scoring/specialists-for.ts";
export type { AvailableEngineer, Specialist, SpecialistRanking } from "./scoring/specialists-for.ts";
export { performanceOf } from "./scoring/performance.ts";
export type { Performance, PerformanceShare, SlipResult } from "./scoring/performance.ts";
export { againstTarget, targetsFor } from "./scoring/against-target.ts";
export type { TargetStanding } from "./scoring/against-target.ts";
export { describeRatingRefusal, readGrade } from "./scoring/rating.ts";
export type { Rating, RatingRefusal, ReadRating, UnknownGrade, UnknownScale } from "./scoring/rating.ts";
export { satisfactionOf } from "./scoring/satisfaction-of.ts";
export type { Satisfaction } from "./scoring/satisfaction-of.ts";
export { shareOf } from "./scoring/share.ts";
export type { Share } from "./scoring/share.ts";
export { wilsonInterval } from "./scoring/wilson-interval.ts";
export type { Confidence, Interval } from "./scoring/wilson-interval.ts";

// Reports
export { ReportColumn, ReportDefinition } from "./policy/report-definition.ts";
export { standardReports } from "./policy/presets/reports/standard-reports.ts";
export { serviceCatalogue } from "./policy/presets/service-catalogue.ts";
export type { CatalogueService, Deliverable } from "./policy/presets/service-catalogue.ts";
export type { ReportFact } from "./report/report-fact.ts";
export { agedOn } from "./report/aged-on.ts";
export { beginReport, reportOf, reportOfTallies } from "./report/report-of.ts";
export type {
  CountedPeriod,
  Report,
  ReportCell,
  ReportInTheMaking,
  ReportRow,
  ReportTally,
} from "./report/report-of.ts";
export { FACTS_SHAPE, factsOf, factsOfHistory } from "./process/facts-of.ts";
export type { FactSource } from "./process/facts-of.ts";
export type { FactsContext, Reported } from "./process/reported.ts";
export { beginPerformance, performanceFrom } from "./report/performance-from.ts";
export type { PerformanceInTheMaking } from "./report/performance-from.ts";
export { reportPeriod } from "./report/report-period.ts";
export type { ReportPeriod } from "./report/report-period.ts";
export { reportTable } from "./report/report-table.ts";
export type { ReportTable, TableCell } from "./report/report-table.ts";

// Money
export { Money, wordMoney } from "./money/money.ts";

// Processes: what they have in common
export { Actor, Id, SYSTEM } from "./event/actor.ts";
export { policyAfter } from "./process/adoption.ts";
export type { Adopt } from "./process/adoption.ts";
export type {
  ClockEvent,
  ClockFired,
  DeadlineMove,
  RulesAdopted,
  RulesInForce,
  RungEvent,
  SubjectCarried,
} from "./process/clock-events.ts";
export type { ClockMemory } from "./process/clock-memory.ts";
export type { DecidedEvent, EventEnvelope, StreamId } from "./event/event.ts";
export { offeredCommands } from "./process/available-commands.ts";
export type { AvailableCommand, Offer, Wanted } from "./process/available-commands.ts";
export type { WantedFrom } from "./process/wanted-from.ts";
export { pendingTimers } from "./process/pending-timers.ts";
export type { FiredTimer } from "./process/pending-timers.ts";
export type { CommonRefusal } from "./process/decide-by-rules.ts";
export type { EventOf } from "./process/record-events.ts";
export type { RecordRefusal } from "./process/record-process.ts";
export { replay } from "./process/process.ts";
export type { Alarm, DecisionContext, Process, SearchRow } from "./process/process.ts";
export type {
  CommandIdReused,
  ImpossibleId,
  InputIssue,
  InTheFuture,
  MalformedCommand,
  NotAllowed,
  NotFound,
  NotInPolicy,
  NotPermitted,
  OutOfOrder,
  PolicyNotFound,
  PolicyUnusable,
  StaleVersion,
  TooBusy,
  TooLate,
  UnknownKindOfStream,
} from "./process/refusals.ts";
export { Contact, ContactCard, FreeText, sealed } from "./event/sealing.ts";
export type { CardRef, NewCard, PlainText, Sealed, Sealer, TextRef } from "./event/sealing.ts";
export { canonicalJson } from "./event/canonical-json.ts";
export { currentVersion, upcast } from "./event/upcasting.ts";
export type { Upcast, Upcasts } from "./event/upcasting.ts";
export { describe } from "./wording/describe.ts";
export { describeMissing } from "./wording/describe-missing.ts";
export type { Refusal } from "./wording/describe.ts";

// The service request
export { availableRequestCommands } from "./request/decide-request.ts";
export { Appointment, ChecklistAnswer, PartUsed, RepairDone } from "./request/command-parts.ts";
export { Signature, UnitSeal } from "./event/signature.ts";
export { signedDigest, signedText } from "./request/signature/signed-text.ts";
export type { Signing, SigningName } from "./request/signature/signed-text.ts";
export { RequestCommand } from "./request/request-commands.ts";
export type { RequestCommandInput, RequestCommandName } from "./request/request-commands.ts";
export type {
  CountedRepair,
  HoldReason,
  LinkKind,
  TellingChannel,
  KeptAnswer,
  KeptSignature,
  Outcome,
  ReceiptDecision,
  Scope,
  SignedDigest,
  RecordedOfRequest,
  RequestEvent,
  RequestEventData,
  RequestEventName,
  VisitMode,
  VisitPurpose,
  WorkResult,
} from "./request/request-events.ts";
export { requestSlip } from "./request/slip/request-slip.ts";
export type { RequestSlip } from "./request/slip/request-slip.ts";
export type { KeptValue, SlipValue } from "./request/slip/slip-value.ts";
export type { WrittenSlip } from "./request/slip/written-slip.ts";
export { responsibleFor } from "./request/annexes.ts";
export type {
  Annexes,
  Approval,
  Attachment,
  Escalation,
  Amendment,
  Authorisation,
  ConductSeen,
  HelpCall,
  KnownUnit,
  Receipt,
  RequestLink,
  SendInNote,
  Transfer,
} from "./request/annexes.ts";
export { requestLabels } from "./request/request-labels.ts";
export { requestOutcomes } from "./request/request-outcomes.ts";
export { requestProcess } from "./request/request-process.ts";
export type {
  AlreadyRecorded,
  ChecklistIncomplete,
  GateNotMet,
  LinkedToItself,
  Missing,
  NotCurrentVisit,
  NotIndependent,
  SignatureMissing,
  TranscriptRefused,
  SlipFieldsRefused,
  OpenProblemsMissing,
  OpenProblemsNotNone,
  RatingOutOfScale,
  RequestRefusal,
  EstimateNotPaid,
  SeverityMissing,
  UnknownWord,
} from "./request/request-refusal.ts";
export type {
  BegunRequest,
  Assessment,
  Evidence,
  HeldState,
  HoldableState,
  ProgressNote,
  RequestFile,
  RequestState,
  RequestStatus,
  AcceptedRequest,
  ArchivedRequest,
  DispatchedRequest,
  FinishedRequest,
  Imported,
  VisitDelay,
  Reassignment,
  Signed,
  SignedChecklist,
  SignOff,
  Unsigned,
  Visit,
  Work,
} from "./request/request-state.ts";
export { requestTransitions } from "./request/request-transitions.ts";

// The revisit
export type { OwnRevisitRefusal, RevisitRefusal, TopicsMissing, UnknownTopic } from "./revisit/revisit-refusal.ts";
export type { RevisitPlan } from "./revisit/plan-after-repair.ts";
export { describeScheduleRefusal } from "./revisit/describe-schedule.ts";
export { planRevisits } from "./revisit/plan-revisits.ts";
export { revisitTopics } from "./revisit/revisit-topics.ts";
export { revisitMoments } from "./revisit/revisit-moments.ts";
export type { ReckonedFor } from "./revisit/revisit-moments.ts";
export type { PlanningTime, RevisitPlanning } from "./revisit/plan-revisits.ts";
export type {
  CalendarUnknown,
  RevisitAnchor,
  RevisitOccasion,
  RevisitSchemes,
  RevisitSubject,
  ScheduleRefusal,
} from "./revisit/revisit-occasion.ts";
export type {
  DroppedBecause,
  KnownRevisit,
  MovedBecause,
  Reasons,
  RevisitChange,
  ScheduledRevisit,
} from "./revisit/scheduled-revisit.ts";
export { periodicRevisits, periodicSurveys, revisitSchemes, themeVisits } from "./policy/presets/revisit-schemes.ts";
export { DayWindow } from "./policy/day-window.ts";
export { RevisitCycle, RevisitDate, RevisitScheme, RevisitTopic } from "./policy/revisit-scheme.ts";
export { RevisitCommand } from "./revisit/revisit-commands.ts";
export type { RevisitCommandInput } from "./revisit/revisit-commands.ts";
export { assetsToRevisit } from "./revisit/assets-to-revisit.ts";
export type { FileOf } from "./revisit/assets-to-revisit.ts";
export { knownRevisit } from "./revisit/known-revisit.ts";
export { planningCommands } from "./revisit/planning-commands.ts";
export type { OwnedSubject, PlanningCommand } from "./revisit/planning-commands.ts";
export { RevisitSchedule } from "./revisit/revisit-schedule.ts";
export { revisitLabels } from "./revisit/revisit-labels.ts";
export { revisitProcess } from "./revisit/revisit-process.ts";
export { revisitOutcomes, revisitTransitions } from "./revisit/revisit-state.ts";
export type {
  AnsweredRevisit,
  PlannedRevisit,
  RevisitAnswer,
  RevisitAttempt,
  RevisitEvent,
  RevisitMove,
  RevisitOutcome,
  RevisitState,
  RevisitTask,
} from "./revisit/revisit-state.ts";
export type { AskingWindow } from "./revisit/first-window.ts";
export { revisitFigures } from "./revisit/revisit-figures.ts";
export type { RevisitFigures, RevisitStanding } from "./revisit/revisit-figures.ts";

// The complaint
export { ComplaintCommand } from "./complaint/complaint-commands.ts";
export type { ComplaintCommandInput, ComplaintCommandName } from "./complaint/complaint-commands.ts";
export type {
  Compensation,
  ComplaintEvent,
  ComplaintEventData,
  ComplaintEventName,
  ComplaintHandling,
  ComplaintReply,
  ConcernedRequest,
  Dissatisfaction,
  MergedComplaint,
  Merging,
  RecordedOfComplaint,
  Verification,
} from "./complaint/complaint-events.ts";
export { complaintLabels } from "./complaint/complaint-labels.ts";
export { complaintProcess } from "./complaint/complaint-process.ts";
export { complaintReasons } from "./complaint/complaint-reasons.ts";
export type { ComplaintReasons, ReasonCount } from "./complaint/complaint-reasons.ts";
export type {
  AboveStandard,
  CauseAnalysisMissing,
  ComplaintMissing,
  ComplaintRefusal,
  MergedIntoItself,
  MergeUnderWay,
  NotAtFault,
  NotTheHandler,
  OthersGoOnInIt,
  OwnComplaintRefusal,
  RevisitPending,
  UnknownCompensation,
  UnknownReasons,
  UnknownRevisit,
} from "./complaint/complaint-refusal.ts";
export { complaintOutcomes, complaintTransitions } from "./complaint/complaint-state.ts";
export type {
  BegunComplaint,
  ComplaintFile,
  ComplaintState,
  ComplaintStatus,
  PastRound,
  HandledComplaint,
} from "./complaint/complaint-state.ts";
export { openedByRatings } from "./policy/opened-by.ts";
export { complaintRules } from "./policy/presets/complaint-rules.ts";
export { ComplaintReason, ComplaintRules, CompensationStandard, OpenedAs } from "./policy/complaint-rules.ts";

// The emergency
export { EmergencyCommand } from "./emergency/emergency-commands.ts";
export type { EmergencyCommandInput, EmergencyCommandName } from "./emergency/emergency-commands.ts";
export type {
  Classification,
  EmergencyEvent,
  EmergencyEventData,
  EmergencyEventName,
  EmergencyFact,
  EmergencyFacts,
  FinalReport,
  PlanAuthorisation,
  RecordedOfEmergency,
} from "./emergency/emergency-events.ts";
export { emergencyLabels } from "./emergency/emergency-labels.ts";
export { emergencyProcess } from "./emergency/emergency-process.ts";
export type {
  ContainmentMissing,
  EmergencyMissing,
  EmergencyRefusal,
  EmergencyStep,
  FactsMissing,
  NotClassifiable,
  NotFormal,
  NotThePartyForFault,
  OwnEmergencyRefusal,
  StepsMissing,
} from "./emergency/emergency-refusal.ts";
export { emergencyOutcomes, emergencyTransitions } from "./emergency/emergency-state.ts";
export type {
  AuthorisedEmergency,
  BegunEmergency,
  EmergencyFile,
  EmergencyRecovery,
  EmergencyState,
  EmergencyStatus,
  PlanInUse,
} from "./emergency/emergency-state.ts";
export { reportStanding } from "./emergency/written-report.ts";
export type { ReportStanding } from "./emergency/written-report.ts";
export { EmergencyFault, EmergencyRules, EmergencyWeight } from "./policy/emergency-rules.ts";
export { emergencyRules } from "./policy/presets/emergency-rules.ts";

// The emergency plan
export { EmergencyPlanCommand } from "./emergency-plan/plan-commands.ts";
export type { EmergencyPlanCommandInput, EmergencyPlanCommandName } from "./emergency-plan/plan-commands.ts";
export { itemsMissing, openLessons } from "./emergency-plan/plan-contents.ts";
export type {
  ConcernedEmergency,
  DrillRecord,
  EmergencyPlanEvent,
  EmergencyPlanEventData,
  EmergencyPlanEventName,
  PlannedDrill,
  PlanTerms,
  RecordedOfEmergencyPlan,
} from "./emergency-plan/plan-events.ts";
export { emergencyPlanLabels } from "./emergency-plan/plan-labels.ts";
export { emergencyPlanProcess } from "./emergency-plan/plan-process.ts";
export type {
  EmergencyPlanMissing,
  EmergencyPlanRefusal,
  ExecutorsMissing,
  LessonsOpen,
  NoDraft,
  OwnEmergencyPlanRefusal,
  PlanIncomplete,
  SimulationNotAllowed,
  UnknownLesson,
  UnknownPlanItem,
} from "./emergency-plan/plan-refusal.ts";
export { emergencyPlanOutcomes, emergencyPlanTransitions } from "./emergency-plan/plan-state.ts";
export type {
  ApprovedVersion,
  BegunEmergencyPlan,
  EmergencyPlanFile,
  EmergencyPlanState,
  EmergencyPlanStatus,
  PlanLesson,
} from "./emergency-plan/plan-state.ts";
export { versionInForce } from "./emergency-plan/version-in-force.ts";
export { EmergencyPlanItem, EmergencyPlanPart, EmergencyPlanRules } from "./policy/emergency-rules.ts";
export { emergencyPlanRules } from "./policy/presets/emergency-plan-rules.ts";

// Lists
export type { CodeList, CodeOption } from "./lists/code-list.ts";
export { codeLists } from "./lists/code-lists.ts";
export { labelOf } from "./lists/label-of.ts";
export { workKindIn } from "./lists/work-kind-in.ts";
export type { ProjectPhase } from "./lists/work-kind-in.ts";

// Slips
export { checkFields } from "./slips/check-fields.ts";
export { describeFieldRefusal } from "./slips/field-refusal.ts";
export type {
  FieldMissing,
  FieldRefusal,
  KeptElsewhere,
  NotAnOption,
  NotTheirField,
  OutOfRange,
  UnknownField,
  WrongFieldType,
} from "./slips/field-refusal.ts";
export { CellValue, FieldValue, FieldValues, SlipSignature } from "./slips/field-value.ts";
export { fieldsOf } from "./slips/fields-of.ts";
export { filledAfter } from "./slips/filled-field.ts";
export type { FilledField } from "./slips/filled-field.ts";
export { missingFields } from "./slips/missing-fields.ts";
export type { MissingOptions } from "./slips/missing-fields.ts";
export { slipFillers } from "./slips/slip-fillers.ts";
export {
  Holding,
  Mandatory,
  SlipColumn,
  SlipField,
  SlipFieldType,
  SlipSection,
  SlipTemplate,
} from "./policy/slip-template.ts";
export { slipTemplates } from "./policy/presets/slip-templates.ts";
export { againstContract } from "./slips/against-contract.ts";
export type { ComparedItem, NotedItem } from "./slips/against-contract.ts";

// The customer's file
export { CustomerRules } from "./policy/customer-rules.ts";
export { CustomerCommand } from "./customer/customer-commands.ts";
export type { CustomerCommandInput, CustomerCommandName } from "./customer/customer-commands.ts";
export type { CustomerEvent, CustomerEventData, CustomerEventName } from "./customer/customer-events.ts";
export { customerFileView, serviceStanding } from "./customer/customer-file-view.ts";
export type { CustomerFileView, ServiceStanding } from "./customer/customer-file-view.ts";
export { customerLabels } from "./customer/customer-labels.ts";
export { customerProcess } from "./customer/customer-process.ts";
export type {
  CustomerRefusal,
  FeedbackAnswered,
  NoConsent,
  InTheFileAlready,
  NotInTheFile,
  OwnCustomerRefusal,
} from "./customer/customer-refusal.ts";
export { customerOutcomes, customerTransitions } from "./customer/customer-state.ts";
export type {
  Asset,
  ContactList,
  CustomerFile,
  CustomerState,
  Consent,
  Disclosure,
  Feedback,
  FileContact,
  Registration,
  ReplacedPart,
  ServiceEntry,
  Site,
} from "./customer/customer-state.ts";
export type { WantedInFile } from "./customer/lacking-in-file.ts";

// Leftover problems
export { LeftoverRules } from "./policy/leftover-rules.ts";
export { LeftoverCommand } from "./leftover/leftover-commands.ts";
export type { LeftoverCommandInput, LeftoverCommandName } from "./leftover/leftover-commands.ts";
export { leftoverLabels } from "./leftover/leftover-labels.ts";
export { leftoverProcess } from "./leftover/leftover-process.ts";
export type {
  LeftoverRefusal,
  OwnLeftoverRefusal,
  OwnVerification,
  ServedElsewhere,
} from "./leftover/leftover-refusal.ts";
export { leftoverOutcomes, leftoverTransitions } from "./leftover/leftover-state.ts";
export type {
  Leftover,
  LeftoverEvent,
  LeftoverEventData,
  LeftoverState,
  ServedThrough,
} from "./leftover/leftover-state.ts";

// Training

export { TrainingRules } from "./policy/training-rules.ts";
export { masteryOf, type Mastery } from "./training/mastery.ts";
export { TrainingCommand } from "./training/training-commands.ts";
export type { TrainingCommandInput, TrainingCommandName } from "./training/training-commands.ts";
export { trainingEvidence, trainingStanding } from "./training/training-figures.ts";
export type { KnownTraining, TrainingStanding } from "./training/training-figures.ts";
export { trainingLabels } from "./training/training-labels.ts";
export { trainingProcess } from "./training/training-process.ts";
export type {
  AlreadyPrepared,
  DidNotAttend,
  MasteryNotReached,
  NothingToPrepare,
  NotHeldYet,
  NotTaught,
  NotYoursToPrepare,
  OwnTraining,
  OwnTrainingRefusal,
  TrainingRefusal,
} from "./training/training-refusal.ts";
export { trainingOutcomes, trainingTransitions } from "./training/training-state.ts";
export type {
  Training,
  ExaminedTraining,
  HeldTraining,
  TrainingAudience,
  TrainingDelivery,
  TrainingEvent,
  TrainingEventData,
  TrainingSession,
  TrainingState,
  TrainingSurvey,
} from "./training/training-state.ts";

// Security accidents, rewards and penalties
export { AccidentRules } from "./policy/accident-rules.ts";
export { AccidentCommand } from "./accident/accident-commands.ts";
export type { AccidentCommandInput, AccidentCommandName } from "./accident/accident-commands.ts";
export { accidentLabels } from "./accident/accident-labels.ts";
export { accidentProcess } from "./accident/accident-process.ts";
export type {
  AccidentNotSettled,
  AccidentRefusal,
  DataNotNamed,
  NoCustomerConcerned,
  NoSecurityAccident,
  NoSuchConsequence,
  NotHappenedYet,
  OwnAccident,
  OwnAccidentRefusal,
} from "./accident/accident-refusal.ts";
export { accidentOutcomes, accidentTransitions } from "./accident/accident-state.ts";
export type {
  Accident,
  AccidentEvent,
  AccidentEventData,
  AccidentState,
  ConfirmedAccident,
  ResponsibleForAccident,
} from "./accident/accident-state.ts";
export { ConsequenceRules } from "./policy/consequence-rules.ts";
export { ConsequenceCommand } from "./consequence/consequence-commands.ts";
export type { ConsequenceCommandInput, ConsequenceCommandName } from "./consequence/consequence-commands.ts";
export { consequenceLabels } from "./consequence/consequence-labels.ts";
export { consequenceProcess } from "./consequence/consequence-process.ts";
export type {
  ConsequenceRefusal,
  NoSuchReason,
  NotHeard,
  OwnConsequence,
  OwnConsequenceRefusal,
} from "./consequence/consequence-refusal.ts";
export { consequenceOutcomes, consequenceTransitions } from "./consequence/consequence-state.ts";
export type {
  Consequence,
  ConsequenceDecision,
  ConsequenceEvent,
  ConsequenceEventData,
  ConsequenceState,
} from "./consequence/consequence-state.ts";

// Quality surveys and conduct
export { ConductChecklist } from "./policy/conduct-checklist.ts";
export { QualitySurveyRules } from "./policy/quality-survey-rules.ts";
export { conductScore, conductWanted } from "./conduct/conduct-score.ts";
export type { ConductAnswer, ConductScore } from "./conduct/conduct-score.ts";
export { SurveyCommand } from "./survey/survey-commands.ts";
export type { SurveyCommandInput, SurveyCommandName } from "./survey/survey-commands.ts";
export { surveyLabels } from "./survey/survey-labels.ts";
export { surveyProcess } from "./survey/survey-process.ts";
export type {
  NotTheInvestigator,
  OwnSurvey,
  OwnSurveyRefusal,
  SurveyIncomplete,
  SurveyRefusal,
} from "./survey/survey-refusal.ts";
export { surveyOutcomes, surveyTransitions } from "./survey/survey-state.ts";
export type {
  SurveyAnswer,
  SurveyEvent,
  SurveyEventData,
  SurveyFindings,
  SurveyState,
  SurveyTask,
} from "./survey/survey-state.ts";

// Numbered slip books
export { availableSlipBookCommands } from "./slips/decide-slip-book.ts";
export { repairSlipBooks } from "./policy/presets/repair-slip-books.ts";
export { registerOf, repeatedNumbers } from "./slips/register-of.ts";
export type { RegisterLine, Standing } from "./slips/register-of.ts";
export { SlipBookCommand } from "./slips/slip-book-commands.ts";
export type { SlipBookCommandInput, SlipBookCommandName } from "./slips/slip-book-commands.ts";
export type { OfBook, OfSlip, SlipBookEvent, SlipBookEventData, SlipBookEventName } from "./slips/slip-book-events.ts";
export { slipBookProcess } from "./slips/slip-book-process.ts";
export type {
  BookNotUsedUp,
  BookUsedUp,
  CopiesMissing,
  DelaySlipMissing,
  DelaySlipThere,
  FieldsRefused,
  IssuedBefore,
  NotTheHolder,
  NumberOutOfOrder,
  OwnSlipBookRefusal,
  ReserveNumberTaken,
  SlipBookRefusal,
  SlipsOpen,
  UnknownNumber,
  UnusedSlipsDiffer,
  VoidSlipsDiffer,
  WrongStanding,
} from "./slips/slip-book-refusal.ts";
export { SlipBookRules } from "./policy/slip-book-rules.ts";
export { slipBookOutcomes, slipBookTransitions, slipOutcomes, slipTransitions } from "./slips/slip-book-state.ts";
export type {
  Delay,
  NumberStatus,
  Slip,
  SlipBook,
  SlipBookState,
  SlipFile,
  SlipStep,
  SlipBookStatus,
  SlipStatus,
} from "./slips/slip-book-state.ts";
export { numbersIn, SlipNumbers } from "./slips/slip-numbers.ts";
export { fieldTypes, slipBookCommands, slipStandings } from "./slips/slip-words.ts";

// Parts
export { installationsIn, installedAt } from "./parts/installations.ts";
export type { Installation } from "./parts/installations.ts";
export { availablePartCommands } from "./parts/decide-part.ts";
export type { PartHolding } from "./parts/holdings.ts";
export { PartCommand, RepairsAsker, TakenFor } from "./parts/part-commands.ts";
export { Component, PartItem } from "./parts/part-item.ts";
export type { PartCommandInput, PartCommandName } from "./parts/part-commands.ts";
export type { Asked, OfRequest, PartEvent, PartEventData, PartEventName } from "./parts/part-events.ts";
export { partPaths } from "./parts/part-paths.ts";
export type { PlaceKind } from "./parts/part-paths.ts";
export { partProcess } from "./parts/part-process.ts";
export type {
  NotPacked,
  NotSoMany,
  OneOfASerial,
  OriginNotAccepted,
  OwnPartRefusal,
  PartRefusal,
  SerialElsewhere,
  WrongLedger,
} from "./parts/part-refusal.ts";
export { partRowsOf } from "./parts/part-rows.ts";
export type { PartRow } from "./parts/part-rows.ts";
export { partTransitions } from "./parts/part-state.ts";
export type { Packed, PartFile, PartState, PartStatus } from "./parts/part-state.ts";
export { partStream } from "./parts/part-stream.ts";
export type { PartIdentity } from "./parts/part-stream.ts";
export { partConditions, partLabels, partOrigins, placeKinds } from "./parts/parts-words.ts";
export { Place } from "./parts/place.ts";
export { repairStanding } from "./parts/repair-standing.ts";
export { RepairCount } from "./parts/repair-count.ts";
export type { UnitWork } from "./parts/repair-standing.ts";
export { availableRequisitionCommands } from "./parts/decide-requisition.ts";
export { OldPart, RequisitionCommand, RequisitionLine } from "./parts/requisition-commands.ts";
export type { RequisitionCommandInput, RequisitionCommandName } from "./parts/requisition-commands.ts";
export type {
  PartUse,
  Pieces,
  RequisitionEvent,
  RequisitionEventData,
  RequisitionEventName,
  RequisitionTask,
  ReturnReason,
} from "./parts/requisition-events.ts";
export { requisitionLabels } from "./parts/requisition-labels.ts";
export { requisitionProcess } from "./parts/requisition-process.ts";
export type {
  InspectionMissing,
  MoreThanWanted,
  NotSoManyPieces,
  OldIsNew,
  OwnRequisitionRefusal,
  PiecesOutstanding,
  RequisitionRefusal,
  SerialGivenBefore,
  UnknownLine,
} from "./parts/requisition-refusal.ts";
export { piecePaths, requisitionOutcomes, requisitionTransitions } from "./parts/requisition-state.ts";
export type {
  LineFile,
  PieceStanding,
  RequisitionFile,
  RequisitionState,
  RequisitionStatus,
  StandingPieces,
} from "./parts/requisition-state.ts";
export { shelvedTime } from "./parts/shelved-time.ts";
export type { ShelvedTime } from "./parts/shelved-time.ts";
export { PartCondition, PartOrigin, PartsRules, RepeatedRepair } from "./policy/parts-rules.ts";
export { partsRules } from "./policy/presets/parts-rules.ts";
export type { Permissions, RefusedBeforehand } from "./process/refused-beforehand.ts";

// Devices sent in for repair
export { SendInCommand } from "./send-in/send-in-commands.ts";
export type { SendInCommandInput, SendInCommandName } from "./send-in/send-in-commands.ts";
export { sendInLabels } from "./send-in/send-in-labels.ts";
export { sendInProcess } from "./send-in/send-in-process.ts";
export type {
  BeyondRepair,
  LoanerNotAccounted,
  LoanerStays,
  LoanerThere,
  OwnSendInRefusal,
  PartiesNotTold,
  RepairsNotKnown,
  ReplacementWanted,
  SendInRefusal,
  UseNotRestored,
} from "./send-in/send-in-refusal.ts";
export { sendInOutcomes, sendInTransitions } from "./send-in/send-in-state.ts";
export type {
  Loaner,
  SendInEvent,
  SendInFile,
  SendInState,
  SendInStatus,
  SendInTask,
  SentTo,
} from "./send-in/send-in-state.ts";
export { LoanerTrigger, SendInRules } from "./policy/send-in-rules.ts";
export { sendInRules } from "./policy/presets/send-in-rules.ts";

// Knowledge, configuration and reviews
export { ArticleRules } from "./policy/article-rules.ts";
export { articleRules } from "./policy/presets/article-rules.ts";
export { ArticleCommand } from "./article/article-commands.ts";
export type { ArticleCommandInput, ArticleCommandName } from "./article/article-commands.ts";
export { articleLabels } from "./article/article-labels.ts";
export { articleProcess } from "./article/article-process.ts";
export type { ArticleRefusal, NotInLibrary, OwnArticle, OwnArticleRefusal } from "./article/article-refusal.ts";
export { articleOutcomes, articleTransitions } from "./article/article-state.ts";
export type {
  ArticleEvent,
  ArticleEventData,
  ArticleState,
  DraftedArticle,
  ArticleSubject,
  ArticleVersion,
  PublishedVersion,
} from "./article/article-state.ts";
export { articlesAbout } from "./article/articles-about.ts";
export type { LookedFrom } from "./article/articles-about.ts";
export { readableBy } from "./article/readable-by.ts";
export { ConfigurationRules } from "./policy/configuration-rules.ts";
export { configurationRules } from "./policy/presets/configuration-rules.ts";
export { behindImage } from "./configuration/behind-image.ts";
export { impactOf } from "./configuration/impact-of.ts";
export type { Impact, ItemRelation, RelatedItem } from "./configuration/impact-of.ts";
export { ItemCommand } from "./configuration/item-commands.ts";
export type { ItemCommandInput, ItemCommandName } from "./configuration/item-commands.ts";
export { itemLabels } from "./configuration/item-labels.ts";
export { itemProcess } from "./configuration/item-process.ts";
export type {
  ChecksWanted,
  GuidanceWanted,
  ImageWanted,
  ItemRefusal,
  OwnItemRefusal,
  RelatedToItself,
  UnknownCheck,
} from "./configuration/item-refusal.ts";
export { itemOutcomes, itemTransitions } from "./configuration/item-state.ts";
export type {
  ConfigurationItem,
  InstalledFrom,
  ItemEvent,
  ItemEventData,
  ItemState,
  MadeChange,
  ProposedChange,
} from "./configuration/item-state.ts";
export { ReviewRules } from "./policy/review-rules.ts";
export { reviewRules } from "./policy/presets/review-rules.ts";
export { ReviewCommand } from "./review/review-commands.ts";
export type { ReviewCommandInput, ReviewCommandName } from "./review/review-commands.ts";
export { reviewLabels } from "./review/review-labels.ts";
export { reviewProcess } from "./review/review-process.ts";
export type { NoSuchDecision, OwnReviewRefusal, ReviewRefusal, UnknownReviewKind } from "./review/review-refusal.ts";
export { reviewOutcomes, reviewTransitions } from "./review/review-state.ts";
export type {
  PlannedReview,
  FollowedDecision,
  ReviewDecision,
  ReviewEvent,
  ReviewEventData,
  Reviews,
  ReviewState,
} from "./review/review-state.ts";

// Problems
export { FaultTrait, RecurrenceRule } from "./policy/recurrence-rule.ts";
export { ProblemRules } from "./policy/problem-rules.ts";
export { problemRules } from "./policy/presets/problem-rules.ts";
export { faultsFrom } from "./problem/faults-from.ts";
export type { FactOfStream } from "./problem/faults-from.ts";
export { occurredBefore, recurringFaults } from "./problem/recurring-faults.ts";
export type { Fault, RecurringFault, SharedTraits } from "./problem/recurring-faults.ts";
export { problemOf } from "./problem/problem-of.ts";
export { ProblemCommand } from "./problem/problem-commands.ts";
export type { ProblemCommandInput, ProblemCommandName } from "./problem/problem-commands.ts";
export type { ProblemEvent, ProblemEventData } from "./problem/problem-events.ts";
export { problemLabels } from "./problem/problem-labels.ts";
export { problemProcess } from "./problem/problem-process.ts";
export type {
  ArticleWanted,
  EffectNotVerified,
  EmergencyWanted,
  MeasureThere,
  NoSuchMeasure,
  NotEscalated,
  OwnEffect,
  OwnProblemRefusal,
  ProblemRefusal,
} from "./problem/problem-refusal.ts";
export { problemOutcomes, problemTransitions } from "./problem/problem-state.ts";
export type {
  BegunProblem,
  CauseAnalysis,
  Emergency,
  ProblemEscalation,
  Measure,
  Problem,
  ProblemState,
} from "./problem/problem-state.ts";

// Notices and reactions
export type { NewNotice, NoticeRecipient } from "./notice/notice.ts";
export { digestMoment, digestTimesOf } from "./notice/digest.ts";
export type { DigestRules } from "./notice/digest.ts";
export { quietSpanOf, quietUntil } from "./notice/quiet-hours.ts";
export type { QuietRules, QuietSpan } from "./notice/quiet-hours.ts";
export type { NoticeKey, NoticeVariables } from "./notice/notice-variables.ts";
export type { ClockNotices, ClockVariables } from "./notice/variables/clock-notices.ts";
export type { EmergencyNotices, EmergencyPlanNotices, PlanVariables } from "./notice/variables/emergency-notices.ts";
export type { ComplaintNotices } from "./notice/variables/complaint-notices.ts";
export type { DeviceNotices, DeviceVariables } from "./notice/variables/device-notices.ts";
export type { LeftoverNotices, LeftoverVariables } from "./notice/variables/leftover-notices.ts";
export type { PartsNotices, PartsVariables } from "./notice/variables/parts-notices.ts";
export type { RequestNotices } from "./notice/variables/request-notices.ts";
export type { ProblemNotices, ProblemVariables } from "./notice/variables/problem-notices.ts";
export type { RecordVariables, RequestVariables } from "./notice/variables/request-variables.ts";
export type { ArticleNotices, ArticleVariables } from "./notice/variables/article-notices.ts";
export type { ChangeNotices, ChangeVariables } from "./notice/variables/change-notices.ts";
export type { ReportVariables, ReviewNotices, ReviewVariables } from "./notice/variables/review-notices.ts";
export type { AskingVariables, RevisitNotices, RevisitVariables } from "./notice/variables/revisit-notices.ts";
export type { SlipNotices } from "./notice/variables/slip-notices.ts";
export type { SurveyNotices, SurveyVariables } from "./notice/variables/survey-notices.ts";
export type {
  AccidentNotices,
  AccidentVariables,
  ConsequenceNotices,
  ConsequenceVariables,
} from "./notice/variables/accident-notices.ts";
export type { TrainingNotices, TrainingVariables } from "./notice/variables/training-notices.ts";
export type { VisitNotices, VisitVariables } from "./notice/variables/visit-notices.ts";
export type { AskedOfStream, Reaction } from "./reaction/reaction.ts";

// Ports: what an adapter provides
export type {
  CustomerClue,
  CustomerFiles,
  CustomerFilesFault,
  KnownAsset,
  KnownCustomer,
  KnownService,
} from "./ports/customer-files.ts";
export type { Directory, DirectoryFault, Person } from "./ports/directory.ts";
export type {
  Delivery,
  Digest,
  DeliverLater,
  Language,
  LanguageTag,
  Notifier,
  Recipient,
  Undeliverable,
} from "./ports/notifier.ts";
export type { Policies, PoliciesFault, PolicySelector, VersionedDocument } from "./ports/policies.ts";
export type { Append, CommandMark, Snapshot } from "./ports/append.ts";
export type { Claim } from "./ports/claim.ts";
export type { FactLedger, FactPage, KeptFact, TakenFacts } from "./ports/fact-ledger.ts";
export type {
  ArisenNotice,
  DeliveryAddress,
  DigestBody,
  OutboxBody,
  OutboxItem,
  WordedIn,
} from "./ports/outbox-item.ts";
export type { ClaimedItem, DeadLetter, Outbox, Settlement } from "./ports/outbox.ts";
export type { ErasedContact, KeptText, Records } from "./ports/records.ts";
export type { StorageFault } from "./ports/storage-fault.ts";
export type { Listening, Storage, WakeUps } from "./ports/storage.ts";
export type { FoundStream, StreamQuery, StreamSelection } from "./ports/stream-query.ts";
export type { CommandRepeated, LoadedStream, RecordedCommand, Streams, VersionConflict } from "./ports/streams.ts";
export type { ClaimedTimer, KeptTimer, Timers } from "./ports/timers.ts";
