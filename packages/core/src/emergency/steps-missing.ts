import type { EmergencyRules } from "../policy/emergency-rules.ts";
import { entriesOf } from "./duty-log.ts";
import type { EmergencyMissing, EmergencyStep } from "./emergency-refusal.ts";
import type { BegunEmergency, EmergencyState } from "./emergency-state.ts";
import { reportStanding } from "./written-report.ts";

/** What a command on an emergency still waits for; nothing, for most commands and states. */
export const stepsMissing = (
  command: string,
  state: EmergencyState,
  rules: Pick<EmergencyRules, "leaders">,
): readonly EmergencyMissing[] => {
  if (state.status === "unreported") return [];
  const stage = reportStanding(state.file.log)?.stage ?? null;
  const solvable = "classification" in state && state.classification.selfSolvable;
  switch (command) {
    case "NotifyDepartments":
      return unless(entriesOf(state.file.log, "InstructionLogged").length > 0, "instruction");
    case "ApproveReport":
      return unless(stage === "prepared", "reportPrepared");
    case "DeliverReport":
      return unless(stage === "approved", "reportApproved");
    case "FileEmergency":
      return unless(solvable, "selfSolvable");
    case "AuthorisePlan":
      return unless(!solvable, "graver");
    case "RecoverEmergency":
      return unless(!solvable || state.status !== "classified", "graver");
    case "DeliverFinalReport":
      return beforeTheFinalReport(state, rules);
    default:
      return [];
  }
};

const unless = (done: boolean, requirement: EmergencyStep): readonly EmergencyMissing[] =>
  done ? [] : [{ requirement }];

const beforeTheFinalReport = (
  state: BegunEmergency,
  rules: Pick<EmergencyRules, "leaders">,
): readonly EmergencyMissing[] => {
  const { log } = state.file;
  const phoned = new Set(entriesOf(log, "LeadersPhoned").flatMap(({ data }) => data.leaders));
  const leaders = rules.leaders.filter((leader) => !phoned.has(leader));
  const informed = entriesOf(log, "SuperiorInformed");
  const toSuperior = "classification" in state && state.classification.toSuperior;
  return [
    ...unless(entriesOf(log, "CompanyTold").length > 0, "companyTold"),
    ...(leaders.length === 0 ? [] : [{ requirement: "leadersPhoned", leaders } as const]),
    ...unless(entriesOf(log, "ReportDelivered").length > 0, "reportDelivered"),
    ...unless(!toSuperior || informed.length > 0, "superiorTold"),
    ...unless(!toSuperior || informed.some(({ data }) => data.inWriting), "superiorReported"),
    ...unless(entriesOf(log, "LessonRecorded").length > 0, "lesson"),
  ];
};
