import { ok } from "neverthrow";
import type { EmergencyRules } from "../policy/emergency-rules.ts";
import type { Asked } from "../process/decide-by-rules.ts";
import { outOfOrder } from "../process/out-of-order.ts";
import { entriesOf, stepsTaken } from "./duty-log.ts";
import {
  recordedOfEmergency as recorded,
  refusedByEmergency as refused,
  whenReady,
  type EmergencyDecision,
  type EmergencyRule,
  type RefusedByRule,
  type RuledEmergencyCommand,
  type SealedEmergencyCommand,
} from "./emergency-rule.ts";
import type { BegunEmergency } from "./emergency-state.ts";
import { happenedAfterwards, type MainLineCommand } from "./main-line-rules.ts";
import { reportStanding } from "./written-report.ts";

type DutyCommand = Exclude<RuledEmergencyCommand, MainLineCommand>;

/**
 * What is put down beside the main line: the duty log, the leaders, the written information, and others who help.
 *
 * Each may be put down late, in any order; none lies before the report.
 */
export const dutyRules: { readonly [Name in DutyCommand]: EmergencyRule<Name> } = {
  AddFacts: (command, state, asked) => {
    const { facts } = command;
    const [reported] = entriesOf(state.file.log, "EmergencyReported");
    const refusal = happenedAfterwards(facts.happenedAt, reported?.at ?? command.at);
    return refusal ? refused(refusal) : since(command, state, asked, recorded(command, "FactsAdded", { facts }));
  },
  TellCompany: (command, state, asked) =>
    since(command, state, asked, recorded(command, "CompanyTold", { heads: command.heads })),
  PhoneLeaders: (command, state, asked) =>
    since(command, state, asked, recorded(command, "LeadersPhoned", { leaders: command.leaders })),
  LogArrival: (command, state, asked) => {
    const { person, where } = command;
    return since(command, state, asked, recorded(command, "ArrivalLogged", { person, where }));
  },
  LogInstruction: (command, state, asked) => {
    const { leader, instruction } = command;
    return since(command, state, asked, recorded(command, "InstructionLogged", { leader, instruction }));
  },
  LogMeasure: (command, state, asked) =>
    since(command, state, asked, recorded(command, "MeasureLogged", { measure: command.measure })),
  NotifyDepartments: (command, state, asked) =>
    since(command, state, asked, recorded(command, "DepartmentsNotified", { departments: command.departments })),
  ReportProgress: (command, state, asked) =>
    since(command, state, asked, recorded(command, "ProgressReported", { progress: command.progress })),
  PrepareReport: (command, state, asked) =>
    since(command, state, asked, recorded(command, "ReportPrepared", { report: command.report })),
  ApproveReport: (command, state, asked) => since(command, state, asked, passedOn(command, state, "ReportApproved")),
  DeliverReport: (command, state, asked) => since(command, state, asked, passedOn(command, state, "ReportDelivered")),
  RequestRepair: (command, state, asked) => {
    const { request, fault, site = null } = command;
    return since(command, state, asked, recorded(command, "RepairRequested", { request, fault, site }));
  },
  ContactExternal: (command, state, asked) => {
    const { party, person = null, support, remarks = null } = command;
    const refusal = notTheParty(asked.rules, state.classification.fault, party);
    if (refusal) return refused(refusal);
    return since(command, state, asked, recorded(command, "ExternalContacted", { party, person, support, remarks }));
  },
  InformSuperior: (command, state, asked) => {
    const { inWriting, report } = command;
    return since(command, state, asked, recorded(command, "SuperiorInformed", { inWriting, report }));
  },
  RecordLesson: (command, state, asked) => {
    const { lesson, plan = state.plan?.plan ?? null } = command;
    return since(command, state, asked, recorded(command, "LessonRecorded", { lesson, plan }));
  },
  NoteNotHandedOn: (command) => recorded(command, "NotHandedOn", { what: command.what, to: command.to }),
};

type Said = Pick<SealedEmergencyCommand, "type" | "at" | "by">;

/** Nothing is done about an emergency before it is reported, and written information goes its way in order. */
const since = (
  command: Said,
  state: BegunEmergency,
  asked: Asked<EmergencyRules>,
  decided: EmergencyDecision,
): EmergencyDecision => {
  const refusal = tooEarly(command, state.file);
  return whenReady(command.type, state, asked, refusal ? refused(refusal) : decided);
};

const ofReport: readonly string[] = ["PrepareReport", "ApproveReport", "DeliverReport"];

const tooEarly = ({ type, at }: Said, file: BegunEmergency["file"]): RefusedByRule | null => {
  const standing = ofReport.includes(type) ? reportStanding(file.log) : null;
  const report = standing === null ? [] : [{ name: standing.mark, at: standing.at, cycle: 1 }];
  return outOfOrder([...stepsTaken(file).slice(0, 1), ...report], type, at);
};

/** What was prepared last goes on as it stands. */
const passedOn = (
  command: Said,
  { file }: BegunEmergency,
  type: "ReportApproved" | "ReportDelivered",
): EmergencyDecision => {
  const standing = reportStanding(file.log);
  return standing === null ? ok([]) : recorded(command, type, { report: standing.report });
};

const notTheParty = ({ faults }: EmergencyRules, fault: string, party: string): RefusedByRule | null => {
  const parties = faults.find(({ id }) => id === fault)?.contacts ?? null;
  return parties === null || parties.includes(party) ? null : { type: "NotThePartyForFault", fault, party, parties };
};
