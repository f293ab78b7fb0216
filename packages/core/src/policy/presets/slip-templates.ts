import type { SlipTemplate } from "../slip-template.ts";
import { commissioning } from "./slip-templates/commissioning.ts";
import { serviceCase } from "./slip-templates/case.ts";
import { constructionRepair } from "./slip-templates/construction-repair.ts";
import { designLiaison } from "./slip-templates/design-liaison.ts";
import { designPlan } from "./slip-templates/design-plan.ts";
import { fieldRepair } from "./slip-templates/field-repair.ts";
import { fieldServiceRecord } from "./slip-templates/field-service-record.ts";
import { fieldServiceRequest } from "./slip-templates/field-service-request.ts";
import { fieldService } from "./slip-templates/field-service.ts";
import { hotlineLog } from "./slip-templates/hotline-log.ts";
import { knowledgeRecords } from "./slip-templates/knowledge-records.ts";
import { leftover, qualitySurvey } from "./slip-templates/leftover-and-survey.ts";
import { marketingServiceRecord } from "./slip-templates/marketing-service-record.ts";
import { operatingManual } from "./slip-templates/operating-manual.ts";
import { operationService } from "./slip-templates/operation-service.ts";
import { projectServiceRecord } from "./slip-templates/project-service-record.ts";
import { repairSlip, slipBookRecords } from "./slip-templates/repair-slips.ts";
import { renovationRepair } from "./slip-templates/renovation-repair.ts";
import { softwareMaintenance } from "./slip-templates/software-maintenance.ts";
import { technicalInstallation } from "./slip-templates/technical-installation.ts";
import { technicalService } from "./slip-templates/technical-service.ts";

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
  renovationRepair,
  softwareMaintenance,
  ...constructionRepair,
  ...operationService,
  repairSlip,
  ...slipBookRecords,
  technicalInstallation,
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
