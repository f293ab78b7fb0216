import type { EmergencyCommandInput, EmergencyCommandName } from "../src/emergency/emergency-commands.ts";
import { emergencyProcess } from "../src/emergency/emergency-process.ts";
import type { EmergencyPlanCommandInput, EmergencyPlanCommandName } from "../src/emergency-plan/plan-commands.ts";
import { emergencyPlanProcess } from "../src/emergency-plan/plan-process.ts";
import { compilePolicy, type CompiledPolicy } from "../src/policy/compile-policy.ts";
import { composePolicy } from "../src/policy/compose-policy.ts";
import { emergencyPlanRules } from "../src/policy/presets/emergency-plan-rules.ts";
import { emergencyRules } from "../src/policy/presets/emergency-rules.ts";
import { presets } from "../src/presets/presets.ts";
import { adoptions } from "./adopting.ts";
import { processBench } from "./process-bench.ts";
import { at } from "./request-fixtures.ts";

/** The standard policy, with other sections for emergencies and their plans. */
export const withEmergencies = (
  changes: Partial<typeof emergencyRules> = {},
  planChanges: Partial<typeof emergencyPlanRules> = {},
): CompiledPolicy =>
  composePolicy(presets.compiled.standard.policy, {
    version: "emergencies",
    emergencies: { ...emergencyRules, ...changes },
    emergencyPlans: { ...emergencyPlanRules, ...planChanges },
  })
    .andThen((policy) => compilePolicy(policy, presets.calendars))
    ._unsafeUnwrap();

/** A policy that handles no emergencies. */
export const withoutEmergencies: CompiledPolicy = presets.compiled.solar;

type Named<Name extends EmergencyCommandName> = Extract<EmergencyCommandInput, { type: Name }>;
type PlanNamed<Name extends EmergencyPlanCommandName> = Extract<EmergencyPlanCommandInput, { type: Name }>;

/** The least that each command on an emergency says. */
export const plainEmergency: { readonly [Name in EmergencyCommandName]: Omit<Named<Name>, "type" | "by"> } = {
  ReportEmergency: {
    customer: "c-1",
    facts: {
      nature: "Spoken: fire in the server room",
      place: "Spoken: building 3",
      happenedAt: at("08:30"),
      casualties: "Spoken: none",
      propertyLoss: "Spoken: two racks",
      progress: "Spoken: fire is out",
      contact: { name: "Spoken Zhao" },
    },
  },
  AddFacts: { facts: { casualties: "Spoken: one, lightly" } },
  TellCompany: { heads: ["head-1", "head-2"] },
  PhoneLeaders: { leaders: emergencyRules.leaders },
  LogArrival: { person: "head-1", where: "office" },
  LogInstruction: { leader: "gm", instruction: "Spoken: close the building" },
  LogMeasure: { measure: "Spoken: power is off" },
  NotifyDepartments: { departments: ["it", "building"] },
  ReportProgress: { progress: "Spoken: the second line is up" },
  PrepareReport: { report: "Spoken: this is what happened" },
  ApproveReport: {},
  DeliverReport: {},
  ReachScene: {},
  ClassifyEmergency: { weight: "major", fault: "equipment", containment: "Spoken: traffic moved away" },
  FileEmergency: { handling: "Spoken: plugged it in" },
  RequestRepair: { request: "T-9", fault: "Spoken: the rack is burnt" },
  ContactExternal: { party: "integrator", support: "onsite" },
  InformSuperior: { inWriting: true, report: "Spoken: to the ministry" },
  AuthorisePlan: { plan: "P-1", basis: { channel: "dutyLog", reference: "entry 4" } },
  StartPlan: {},
  NotePlanStarted: { plan: "P-1", version: 2 },
  NotePlanNotReady: { plan: "P-1", because: "notInForce" },
  RecoverEmergency: { handling: "Spoken: moved to the second site" },
  RecordLesson: { lesson: "Spoken: test the alarm", plan: "P-1" },
  NoteNotHandedOn: { what: "lesson", to: "P-1" },
  DeliverFinalReport: { course: "Spoken course", evaluation: "Spoken evaluation", report: "Spoken report" },
  CancelEmergency: { reason: "Spoken: a drill next door" },
  FireTimer: { key: "emergency:S-1/headsInOffice/1/1/due" },
  ...adoptions,
};

const emergencyRoles: Readonly<Partial<Record<string, string>>> = {
  TellCompany: "emergencyDuty",
  PrepareReport: "departmentHead",
  ApproveReport: "leaderInCharge",
  DeliverReport: "departmentHead",
  PhoneLeaders: "departmentHead",
  NotifyDepartments: "departmentHead",
  InformSuperior: "emergencyLeadership",
  AuthorisePlan: "emergencyLeadership",
  NotePlanStarted: "system",
  NotePlanNotReady: "system",
  NoteNotHandedOn: "system",
  DeliverFinalReport: "departmentHead",
  CancelEmergency: "emergencyDuty",
  FireTimer: "system",
  AdoptPolicy: "system",
  AdoptCalendar: "system",
};

/** Who says it. */
export const emergencyActor = (type: string) => {
  const role = emergencyRoles[type] ?? "emergencyTeam";
  return { id: `${role}-1`, role };
};

/** Emergencies lived through one command after the other. */
export const emergencies = processBench({
  process: emergencyProcess,
  policy: withEmergencies(),
  plain: plainEmergency,
  by: emergencyActor,
  begins: at("08:00"),
});

/** Part → all its items, as somebody would write them. */
export const wholeParts: readonly Omit<PlanNamed<"WritePart">, "type" | "by">[] = emergencyPlanRules.parts.map(
  ({ id, items }) => ({ part: id, items: Object.fromEntries(items.map((item) => [item.id, `Spoken: ${item.id}`])) }),
);

/** The commands that write every part of a plan. */
export const written = wholeParts.map((part) => ["WritePart", part] as const);

/** The least that each command on an emergency plan says. */
export const plainPlan: { readonly [Name in EmergencyPlanCommandName]: Omit<PlanNamed<Name>, "type" | "by"> } = {
  DraftPlan: {
    customer: "c-1",
    title: "Power failure",
    procedure: "Spoken: the leadership decides, the team starts",
    decisionMakers: ["emergencyLeadership-1"],
    responsible: ["wang", "chen"],
  },
  WritePart: wholeParts[0] ?? { part: "itMeasures", items: {} },
  ScheduleDrill: { drill: "D-1", plannedFor: at("09:00", "2024-12-01"), simulation: true, schedule: "Spoken schedule" },
  RecordDrill: {
    participants: [{ person: "wang" }, { person: "zhou", standsFor: "chen" }],
    course: "Spoken course",
    effect: "Spoken effect",
    evaluation: "Spoken evaluation",
    improvements: "Spoken improvements",
    passed: true,
  },
  ApprovePlan: {},
  ReturnPlan: { reason: "Spoken: who pays?" },
  ReviewPlan: { findings: "Spoken: still good" },
  RevisePlan: { reason: "Spoken: new building" },
  TakeLesson: { lesson: "E-1-l9", emergency: { id: "E-1", number: "YJ2024-001" }, text: "Spoken lesson" },
  SettleLesson: { lesson: "E-1-l9", takenIn: true, how: "Spoken: alarm is tested" },
  ActivatePlan: { emergency: { id: "E-1", number: null }, authorisedBy: "emergencyLeadership-1" },
  WithdrawPlan: { reason: "Spoken: building sold" },
  FireTimer: { key: "emergencyPlan:S-1/planReview/1/1/due" },
  ...adoptions,
};

const planRoles: Readonly<Partial<Record<string, string>>> = {
  ApprovePlan: "emergencyLeadership",
  ReturnPlan: "emergencyLeadership",
  WithdrawPlan: "emergencyLeadership",
  TakeLesson: "system",
  ActivatePlan: "system",
  FireTimer: "system",
  AdoptPolicy: "system",
  AdoptCalendar: "system",
};

/** Who says it. */
export const planActor = (type: string) => {
  const role = planRoles[type] ?? "emergencyTeam";
  return { id: `${role}-1`, role };
};

/** Emergency plans lived through one command after the other. */
export const plans = processBench({
  process: emergencyPlanProcess,
  policy: withEmergencies(),
  plain: plainPlan,
  by: planActor,
  begins: at("08:00"),
});
