import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { availableCommandsLaws } from "../../test-support/available-commands-laws.ts";
import { emergencies, emergencyActor, plainEmergency, withEmergencies } from "../../test-support/emergency-fixtures.ts";
import { adoptionSaid, processLaws, situationsOf, storiesOf, type Telling } from "../../test-support/process-laws.ts";
import { at } from "../../test-support/request-fixtures.ts";
import { emergencyRules } from "../policy/presets/emergency-rules.ts";
import { fromMillis, toMillis } from "../time/instant.ts";
import { emergencyMarks } from "./duty-log.ts";
import type { EmergencyCommand, EmergencyCommandName } from "./emergency-commands.ts";
import type { EmergencyEvent, RecordedOfEmergency } from "./emergency-events.ts";
import { emergencyProcess } from "./emergency-process.ts";
import type { EmergencyRefusal } from "./emergency-refusal.ts";
import { emergencyOutcomes, type EmergencyState } from "./emergency-state.ts";
import type { EmergencyNotices } from "../notice/variables/emergency-notices.ts";

/** What may be said otherwise than plainly, by its turn. */
const carefulWays = (type: string, state: EmergencyState): readonly object[] => {
  const contacts =
    "classification" in state
      ? (emergencyRules.faults.find(({ id }) => id === state.classification.fault)?.contacts ?? ["anybody"])
      : ["anybody"];
  const plan = "authorisation" in state ? state.authorisation.plan : "P-1";
  const { facts } = plainEmergency.ReportEmergency;
  const ways: Readonly<Partial<Record<string, readonly object[]>>> = {
    ReportEmergency: [{}, { facts: { ...facts, casualties: undefined }, notKnown: ["casualties"] }],
    AddFacts: [{}, { facts: { happenedAt: at("08:00") } }],
    TellCompany: [{ heads: ["head-1"] }, { heads: ["head-2", "head-3"] }],
    LogArrival: ["head-1", "head-2", "head-3"].map((person) => ({ person })),
    PhoneLeaders: [{}, { leaders: ["generalManager"] }],
    ClassifyEmergency: [
      { weight: "classifiedFault", fault: "line" },
      { weight: "selfSolvable", fault: "equipment", containment: undefined },
      {},
      { weight: "disaster", fault: "software" },
    ],
    ContactExternal: contacts.map((party) => ({ party })),
    InformSuperior: [{}, { inWriting: false }],
    AuthorisePlan: [{}, { plan: "P-2" }],
    NotePlanStarted: [{ plan }],
    NotePlanNotReady: [{ plan, because: "notTheDecisionMaker" }],
    RecordLesson: [{}, { plan: undefined }, { plan: null }],
    NoteNotHandedOn: [{}, { what: "repair", to: "T-9" }],
  };
  return ways[type] ?? [{}];
};
const carelessWays: Readonly<Partial<Record<string, readonly object[]>>> = {
  ReportEmergency: [{ facts: {} }, { facts: { ...plainEmergency.ReportEmergency.facts, happenedAt: at("23:59") } }],
  AddFacts: [{ facts: { happenedAt: at("23:59", "2024-11-22") } }],
  ClassifyEmergency: [{ weight: "huge" }, { fault: "mood" }, { containment: undefined }],
  ContactExternal: [{ party: "astrologer" }],
  AuthorisePlan: [{ basis: { channel: "rumour", reference: "heard" } }],
  NotePlanStarted: [{ plan: "P-9" }],
};

const telling: Telling<EmergencyCommand, EmergencyState, RecordedOfEmergency> = {
  process: emergencyProcess,
  policies: [withEmergencies(), withEmergencies({ leaders: ["generalManager"], facts: [] })],
  said: (type, state, seed, careful) => {
    const ways = (careful ? undefined : carelessWays[type]) ?? carefulWays(type, state);
    return { ...plainEmergency[type as EmergencyCommandName], ...ways[seed % ways.length] };
  },
  by: emergencyActor,
  begins: at("09:00"),
  rarely: [
    "CancelEmergency",
    "FileEmergency",
    "AddFacts",
    "LogArrival",
    "LogInstruction",
    "LogMeasure",
    "NotifyDepartments",
    "ReportProgress",
    "RequestRepair",
    "NoteNotHandedOn",
    "FireTimer",
    "AdoptPolicy",
    "AdoptCalendar",
  ],
  onward: {
    reported: ["ReachScene"],
    onScene: ["ClassifyEmergency"],
    classified: ["AuthorisePlan", "RecoverEmergency", "FileEmergency", "NotifyDepartments", "ContactExternal"],
    authorised: ["StartPlan"],
    starting: ["NotePlanStarted", "NotePlanNotReady"],
    planRunning: ["RecoverEmergency", "ContactExternal"],
    recovered: [
      "TellCompany",
      "PhoneLeaders",
      "PrepareReport",
      "ApproveReport",
      "DeliverReport",
      "InformSuperior",
      "RecordLesson",
      "DeliverFinalReport",
      "DeliverFinalReport",
    ],
  },
};

/** Under a policy that handles emergencies, which is what these stories have. */
const refusals: Readonly<Record<Exclude<EmergencyRefusal["type"], "NotInPolicy">, true>> = {
  NotFound: true,
  NotAllowed: true,
  NotPermitted: true,
  TooLate: true,
  InTheFuture: true,
  OutOfOrder: true,
  PolicyNotFound: true,
  FactsMissing: true,
  NotClassifiable: true,
  ContainmentMissing: true,
  NotThePartyForFault: true,
  NotFormal: true,
  StepsMissing: true,
};

const LONG = 60;

const notices: Readonly<Record<keyof EmergencyNotices | "clockWarned" | "clockMissed", true>> = {
  emergencyReported: true,
  emergencyHeadCalled: true,
  emergencyClassified: true,
  emergencyProgressTold: true,
  emergencyInstruction: true,
  emergencyDepartmentTold: true,
  emergencyFiled: true,
  emergencyReportPrepared: true,
  emergencyReportDelivered: true,
  emergencySuperiorInformed: true,
  emergencyPlanAuthorised: true,
  emergencyPlanStarted: true,
  emergencyPlanNotReady: true,
  emergencyNotHandedOn: true,
  emergencyRecovered: true,
  emergencyClosed: true,
  emergencyCancelled: true,
  clockWarned: true,
  clockMissed: true,
};

describe("an emergency, whatever is done in it", () => {
  const laws = processLaws({
    ...telling,
    refusals: Object.keys(refusals),
    notices,
    outcomes: emergencyOutcomes,
    numRuns: 400,
    maxLength: LONG,
  });
  for (const { law, check } of laws) test(law, check);

  test("keeps a duty log of all that was put down, in the order in which it happened (R-498)", () => {
    fc.assert(
      fc.property(storiesOf(telling), ({ events, state }) => {
        if (state.status === "unreported") return;
        const { log } = state.file;
        const own = events.filter(({ type }) => type in emptyLog);
        expect(log).toHaveLength(own.length);
        expect([...log].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))).toEqual(log);
        for (const entry of own) expect(log).toContainEqual(entry);
      }),
    );
  });

  test("runs no plan that the leadership has not authorised on formal information (R-502, R-511)", () => {
    fc.assert(
      fc.property(storiesOf(telling, LONG), ({ events, state }) => {
        if (state.status !== "planRunning") return;
        const authorised = events.filter((event) => event.type === "PlanAuthorised");
        expect(authorised.map(({ data }) => data.plan)).toContain(state.plan.plan);
        expect(emergencyRules.formalChannels).toContain(state.plan.basis.channel);
        expect(state.plan.authorisedBy).toBe("emergencyLeadership-1");
      }),
    );
  });

  test("is handled until it is solved: only what is closed, filed or a false alarm is left alone (R-515)", () => {
    const leadsOn = (command: string) => emergencyOutcomes[command as EmergencyCommandName] !== "same";
    const answers = ["NotePlanStarted", "NotePlanNotReady"];
    const ends = Object.entries<readonly string[]>(emergencyProcess.transitions)
      .filter(([, commands]) => !commands.some((command) => leadsOn(command) && !answers.includes(command)))
      .map(([status]) => status);
    expect(ends).toEqual(["closed", "filed", "cancelled"]);
  });

  test("is closed only when its report can tell everything that had to be done", () => {
    fc.assert(
      fc.property(storiesOf(telling, LONG), ({ state, policy }) => {
        if (state.status !== "closed") return;
        const done = new Set(state.file.log.map(({ type }) => type));
        for (const type of ["CompanyTold", "ReportDelivered", "LessonRecorded"] as const) expect(done).toContain(type);
        const phoned = state.file.log.flatMap((one) => (one.type === "LeadersPhoned" ? one.data.leaders : []));
        expect(phoned).toEqual(expect.arrayContaining([...(policy.policy.emergencies?.leaders ?? [])]));
        if (state.classification.toSuperior) expect(done).toContain("SuperiorInformed");
      }),
    );
  });
});

/** Every entry of the log. */
const emptyLog: Readonly<Record<EmergencyEvent["type"], true>> = {
  EmergencyReported: true,
  FactsAdded: true,
  CompanyTold: true,
  LeadersPhoned: true,
  ArrivalLogged: true,
  InstructionLogged: true,
  MeasureLogged: true,
  DepartmentsNotified: true,
  ProgressReported: true,
  ReportPrepared: true,
  ReportApproved: true,
  ReportDelivered: true,
  SceneReached: true,
  EmergencyClassified: true,
  EmergencyFiled: true,
  RepairRequested: true,
  ExternalContacted: true,
  SuperiorInformed: true,
  PlanAuthorised: true,
  PlanStartOrdered: true,
  PlanStarted: true,
  PlanNotReady: true,
  EmergencyRecovered: true,
  LessonRecorded: true,
  NotHandedOn: true,
  FinalReportDelivered: true,
  EmergencyCancelled: true,
};

describe("what is put down late", () => {
  /** What may be put down beside the main line, each at a minute of its own. */
  const acts = fc.uniqueArray(
    fc.record({
      minute: fc.integer({ min: 1, max: 55 }),
      step: fc.constantFrom(
        ["TellCompany", { heads: ["head-1"] }] as const,
        ["TellCompany", { heads: ["head-2"] }] as const,
        ["PhoneLeaders", {}] as const,
        ["LogArrival", { person: "head-1" }] as const,
        ["LogArrival", { person: "head-2" }] as const,
        ["LogInstruction", {}] as const,
        ["LogMeasure", {}] as const,
        ["ReportProgress", {}] as const,
        ["InformSuperior", { inWriting: false }] as const,
      ),
    }),
    { selector: ({ minute }) => minute, maxLength: 12 },
  );

  test("is as if it had been put down in time: the same log, the same marks", () => {
    fc.assert(
      fc.property(
        acts.chain((inOrder) =>
          fc.tuple(fc.constant(inOrder), fc.shuffledSubarray(inOrder, { minLength: inOrder.length })),
        ),
        ([some, shuffled]) => {
          const reported = toMillis(at("09:00"));
          const inTime = [...some].sort((one, other) => one.minute - other.minute);
          const lived = (acted: typeof some) =>
            emergencies.given(
              ["ReportEmergency", { recordedAt: at("09:00") }],
              ...acted.map(({ minute, step: [type, twist] }) => {
                const happened = fromMillis(reported + minute * 60_000);
                return [type, { ...twist, at: happened, recordedAt: at("10:00") }] as const;
              }),
            ).state;
          const [early, late] = [lived(inTime), lived(shuffled)];
          if (early.status === "unreported" || late.status === "unreported") throw new Error("nothing was reported");
          expect(late.file.log).toEqual(early.file.log);
          expect(emergencyMarks(late.file)).toEqual(emergencyMarks(early.file));
        },
      ),
    );
  });
});

describe("the commands offered in an emergency", () => {
  const laws = availableCommandsLaws({
    process: emergencyProcess,
    situations: situationsOf(telling),
    roles: [...new Set(Object.values(emergencyRules.permissions).flat()), "passerBy"],
    payloads: 4,
    payload: (command, role, { state, context }, seed) => ({
      type: command,
      ...(command.startsWith("Adopt")
        ? adoptionSaid(command, context.policy)
        : telling.said(command, state, seed, true)),
      by: { ...emergencyActor(command), role },
    }),
    before: ["StepsMissing"],
  });
  for (const { law, check } of laws) test(law, check);
});
