import type { SlipTemplate } from "./slip-template.ts";
import { commissioning } from "./templates/commissioning.ts";
import { serviceCase } from "./templates/case.ts";
import { designLiaison } from "./templates/design-liaison.ts";
import { designPlan } from "./templates/design-plan.ts";
import { fieldRepair } from "./templates/field-repair.ts";
import { fieldServiceRecord } from "./templates/field-service-record.ts";
import { fieldServiceRequest } from "./templates/field-service-request.ts";
import { fieldService } from "./templates/field-service.ts";
import { hotlineLog } from "./templates/hotline-log.ts";
import { knowledgeRecords } from "./templates/knowledge-records.ts";
import { leftover, qualitySurvey } from "./templates/leftover-and-survey.ts";
import { marketingServiceRecord } from "./templates/marketing-service-record.ts";
import { operatingManual } from "./templates/operating-manual.ts";
import { operationService } from "./templates/operation-service.ts";
import { projectServiceRecord } from "./templates/project-service-record.ts";
import { repairSlip, slipBookRecords } from "./templates/repair-slips.ts";
import { technicalService } from "./templates/technical-service.ts";

const all: readonly SlipTemplate[] = [
  fieldServiceRequest,
  fieldServiceRecord,
  fieldService,
  fieldRepair,
  projectServiceRecord,
  technicalService,
  marketingServiceRecord,
  commissioning,
  leftover,
  qualitySurvey,
  designLiaison,
  designPlan,
  hotlineLog,
  ...operatingManual,
  ...operationService,
  repairSlip,
  ...slipBookRecords,
  serviceCase,
  ...knowledgeRecords,
];

/**
 * The slips and records of the seeds, in the order of their forms, by id.
 *
 * @example
 * ```ts
 * slipTemplates["fieldServiceRequest"]?.formCode // => "NMSJS/QP/2-10/QR18"
 * slipTemplates["designLiaison"]?.copies // => 2
 * ```
 */
export const slipTemplates: Readonly<Record<string, SlipTemplate>> = Object.fromEntries(
  all.map((one) => [one.id, one]),
);
