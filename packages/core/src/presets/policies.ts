import type { ServicePolicy } from "../policy/service-policy.ts";
import { agri } from "../policy/presets/agri.ts";
import { complaint } from "../policy/presets/complaint.ts";
import { construction } from "../policy/presets/construction.ts";
import { door } from "../policy/presets/door.ts";
import { education } from "../policy/presets/education.ts";
import { emergency } from "../policy/presets/emergency.ts";
import { equipment1y } from "../policy/presets/equipment-1y.ts";
import { faultProblem } from "../policy/presets/fault-problem.ts";
import { guarantee } from "../policy/presets/guarantee.ts";
import { hotline24h } from "../policy/presets/hotline-24h.ts";
import { hwWarranty } from "../policy/presets/hw-warranty.ts";
import { labourHour } from "../policy/presets/labour-hour.ts";
import { lighting } from "../policy/presets/lighting.ts";
import { local524 } from "../policy/presets/local-5-24.ts";
import { officeFramework } from "../policy/presets/office-framework.ts";
import { promiseA } from "../policy/presets/promise-a.ts";
import { remote5 } from "../policy/presets/remote-5.ts";
import { renovation } from "../policy/presets/renovation.ts";
import { reportDeadlines } from "../policy/presets/report-deadlines.ts";
import { resident10min } from "../policy/presets/resident-10min.ts";
import { revisit } from "../policy/presets/revisit.ts";
import { sendInRepair } from "../policy/presets/send-in-repair.ts";
import { softwareMaintenance } from "../policy/presets/software-maintenance.ts";
import { solar } from "../policy/presets/solar.ts";
import { standard } from "../policy/presets/standard.ts";

/** The policies of the seed systems, by the names they go by in code. */
export const presetPolicies = {
  standard,
  agri,
  complaint,
  construction,
  door,
  education,
  emergency,
  equipment1y,
  faultProblem,
  guarantee,
  hotline24h,
  hwWarranty,
  labourHour,
  lighting,
  local524,
  officeFramework,
  promiseA,
  remote5,
  renovation,
  reportDeadlines,
  resident10min,
  revisit,
  sendInRepair,
  softwareMaintenance,
  solar,
} satisfies Readonly<Record<string, ServicePolicy>>;
