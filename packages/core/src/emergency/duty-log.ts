import type { Mark } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import type { EmergencyEvent, EmergencyEventName } from "./emergency-events.ts";
import type { EmergencyFile } from "./emergency-state.ts";

type Log = readonly EmergencyEvent[];

/** The log with one more entry, at its place in time; after those of the same moment. */
export const entered = (log: Log, event: EmergencyEvent): Log => {
  const later = log.findIndex(({ at }) => at > event.at);
  return later === -1 ? [...log, event] : log.toSpliced(later, 0, event);
};

/** The entries of one kind, the earliest first. */
export const entriesOf = <Name extends EmergencyEventName>(log: Log, type: Name): readonly Entry<Name>[] =>
  log.filter((entry): entry is Entry<Name> => entry.type === type);

type Entry<Name extends EmergencyEventName> = Extract<EmergencyEvent, { type: Name }>;

/** The steps of the main line, each after the one before. */
const steps: Readonly<Partial<Record<EmergencyEventName, string>>> = {
  EmergencyReported: "reported",
  SceneReached: "arrived",
  EmergencyClassified: "classified",
  EmergencyFiled: "filed",
  PlanAuthorised: "planAuthorised",
  PlanStartOrdered: "planOrdered",
  EmergencyRecovered: "ended",
  FinalReportDelivered: "finalReportDelivered",
  EmergencyCancelled: "cancelled",
};

/** What is put down whenever it was done. */
const acts: Readonly<Partial<Record<EmergencyEventName, string>>> = {
  CompanyTold: "companyTold",
  DepartmentsNotified: "departmentsNotified",
  LeadersPhoned: "leadersPhoned",
  ProgressReported: "progressTold",
  ReportDelivered: "writtenReportDelivered",
  SuperiorInformed: "superiorTold",
  PlanStarted: "planStarted",
};

const named = (log: Log, names: Readonly<Partial<Record<string, string>>>): readonly Mark[] =>
  log.flatMap(({ type, at }) => {
    const name = names[type];
    return name === undefined ? [] : [{ name, at, cycle: 1 }];
  });

/** The marks of the main line so far. */
export const stepsTaken = ({ log }: EmergencyFile): readonly Mark[] => named(log, steps);

/** Every mark of an emergency: its steps and acts, when it happened, and when the last head called came to the office. */
export const emergencyMarks = ({ log, facts }: EmergencyFile): readonly Mark[] => [
  ...(facts.happenedAt === undefined ? [] : [{ name: "happened", at: facts.happenedAt, cycle: 1 }]),
  ...named(log, { ...steps, ...acts }),
  ...named(
    entriesOf(log, "SuperiorInformed").filter(({ data }) => data.inWriting),
    { SuperiorInformed: "superiorReported" },
  ),
  ...headsArrived(log),
];

/** When all heads of department who were called were in the office. */
const headsArrived = (log: Log): readonly Mark[] => {
  const called = new Set(entriesOf(log, "CompanyTold").flatMap(({ data }) => data.heads));
  const arrivals = entriesOf(log, "ArrivalLogged").filter(({ data }) => data.where === "office");
  const came = [...called].map((head) => arrivals.find(({ data }) => data.person === head)?.at);
  const last = came.reduce<Instant | undefined>(
    (latest, at) => (at !== undefined && at > (latest ?? "") ? at : latest),
    undefined,
  );
  return last === undefined || came.includes(undefined) ? [] : [{ name: "headsArrived", at: last, cycle: 1 }];
};
