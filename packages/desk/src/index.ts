export { serviceDesk } from "./service-desk.ts";
export type { ServiceDesk } from "./service-desk.ts";
export type { Offered } from "./available-commands.ts";
export { signOffGrantOf, signOffLinks } from "./sign-off-links.ts";
export type { SaidByLink, SignOffGrant, SignOffLinks } from "./sign-off-links.ts";
export { answerGrantOf, answerLinks } from "./answer-links.ts";
export type { AnsweredByLink, AnswerGrant, AnswerLinks } from "./answer-links.ts";
export type { LinkGrant, LinkOptions, OpenedLink, SignedLinks } from "./signed-links.ts";
export { describeLinkRefusal } from "./link-refusal.ts";
export type { LinkRefusal } from "./link-refusal.ts";
export type { StreamOf, TenantDesk } from "./tenant-desk.ts";
export { defaultLimits } from "./desk-options.ts";
export type { DeskLimits, DeskOptions } from "./desk-options.ts";
export type { Thrown } from "./engine.ts";
export type { Executed, ExecuteOptions } from "./execute.ts";
export type { KindOfStream, KindsOfStream } from "./processes.ts";
export type { PlanningRefusal, RevisitsAsked, RevisitsPlanned } from "./plan-revisits.ts";
export type { RecomputeReport, RecomputeSelector, StreamAdopted, StreamFailed } from "./recompute.ts";
export type { ItemThrew, RelayReport } from "./relay.ts";
export type {
  Attributes,
  CounterPort,
  HistogramPort,
  MeterPort,
  SlowCall,
  SlowCalls,
  SpanPort,
  Telemetry,
  TracerPort,
} from "./observe.ts";
export type { Round, RunOptions } from "./run.ts";
export type { FaultsWanted, FoundFaults } from "./faults.ts";
export type { MadePerformance, PerformanceWanted } from "./performance.ts";
export type { MadeReport, ReportWanted } from "./report.ts";
export type { FactsTaken } from "./take-facts.ts";
export type { TickReport, TimerFailed } from "./tick.ts";
export type { StreamView } from "./view-of.ts";
export type { Interrupted } from "./work-in-turns.ts";
