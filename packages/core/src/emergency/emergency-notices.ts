import type { EventEnvelope } from "../event/event.ts";
import type { NewNotice } from "../notice/notice.ts";
import type { ServicePolicy } from "../policy/service-policy.ts";
import { called } from "../process/called.ts";
import { clockNotices } from "../process/clock-notices.ts";
import type { DecisionContext } from "../process/process.ts";
import { routedNotices, told, type Told } from "../process/routed-notices.ts";
import { entriesOf } from "./duty-log.ts";
import type { RecordedOfEmergency } from "./emergency-events.ts";
import type { BegunEmergency, EmergencyState } from "./emergency-state.ts";

/** Who must be told what because of an event of an emergency, at once. `state` is the state after it. */
export const emergencyNotices = (
  context: DecisionContext,
  envelope: EventEnvelope,
  state: EmergencyState,
): readonly NewNotice[] => {
  if (state.status === "unreported") return [];
  const event = envelope as RecordedOfEmergency;
  const about = { requestId: context.stream.id, number: context.number, customer: state.file.customer };
  if (event.type === "ClockWarned" || event.type === "ClockMissed" || event.type === "ClockEscalated")
    return clockNotices(event, about, null, null);
  const telling = tellings(event, about, state, context.policy.policy.emergencies);
  const notices = routedNotices(context, event.at, telling, (route, one) => {
    if (route === "called" || route === "department") return one.meant ?? null;
    return typeof route === "object" ? route : null;
  });
  return notices.map((notice) => ({ ...notice, urgent: true }));
};

const tellings = (
  event: RecordedOfEmergency,
  about: { readonly requestId: string; readonly number: string | null; readonly customer: string },
  { file }: BegunEmergency,
  rules: ServicePolicy["emergencies"],
): readonly Told[] => {
  const { facts } = file;
  const where = { nature: facts.nature ?? null, place: facts.place ?? null };
  switch (event.type) {
    case "EmergencyReported": {
      const { casualties = null, propertyLoss = null, progress = null, happenedAt = null, contact = null } = facts;
      const variables = { ...about, reportedAt: event.at, happenedAt };
      return [told("emergencyReported", variables, { ...where, casualties, propertyLoss, progress }, contact)];
    }
    case "CompanyTold": {
      const reportedAt = entriesOf(file.log, "EmergencyReported")[0]?.at ?? event.at;
      return event.data.heads.map((actorId) => ({
        ...told("emergencyHeadCalled", { ...about, reportedAt }, where),
        meant: { actorId },
      }));
    }
    case "DepartmentsNotified": {
      const instruction = entriesOf(file.log, "InstructionLogged").at(-1)?.data.instruction ?? null;
      return event.data.departments.map((orgUnit) => ({
        ...told("emergencyDepartmentTold", about, { ...where, instruction }),
        ...(rules === null ? {} : { meant: { role: rules.departmentRole, orgUnit } }),
      }));
    }
    case "EmergencyClassified": {
      const { weight, fault, toSuperior, findings, containment } = event.data;
      const classified = { weight: called(weight, rules?.weights), fault: called(fault, rules?.faults), toSuperior };
      return [told("emergencyClassified", { ...about, ...classified }, { findings, containment })];
    }
    case "ProgressReported":
      return [told("emergencyProgressTold", { ...about, toldAt: event.at }, { progress: event.data.progress })];
    case "InstructionLogged": {
      const { leader, instruction } = event.data;
      return [told("emergencyInstruction", { ...about, leader }, { instruction })];
    }
    case "EmergencyFiled":
      return [told("emergencyFiled", about, { handling: event.data.handling })];
    case "ReportPrepared":
      return [told("emergencyReportPrepared", about, { report: event.data.report })];
    case "ReportDelivered":
      return [told("emergencyReportDelivered", about, { report: event.data.report })];
    case "SuperiorInformed": {
      const { inWriting, report } = event.data;
      return [told("emergencySuperiorInformed", { ...about, inWriting }, { report })];
    }
    case "PlanAuthorised":
      return [told("emergencyPlanAuthorised", { ...about, plan: event.data.plan }, { decision: event.data.decision })];
    case "PlanStarted":
      return [told("emergencyPlanStarted", { ...about, plan: event.data.plan, planVersion: event.data.version })];
    case "PlanNotReady":
      return [told("emergencyPlanNotReady", { ...about, ...event.data })];
    case "NotHandedOn":
      return [told("emergencyNotHandedOn", { ...about, ...event.data })];
    case "EmergencyRecovered":
      return [told("emergencyRecovered", { ...about, recoveredAt: event.at }, { handling: event.data.handling })];
    case "FinalReportDelivered": {
      const { evaluation, report } = event.data;
      return [told("emergencyClosed", { ...about, closedAt: event.at }, { evaluation, report })];
    }
    case "EmergencyCancelled":
      return [told("emergencyCancelled", about, { reason: event.data.reason })];
    default:
      return [];
  }
};
