import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { availableCommandsLaws } from "../../test-support/available-commands-laws.ts";
import { plainPlan, planActor, wholeParts, withEmergencies } from "../../test-support/emergency-fixtures.ts";
import { adoptionSaid, processLaws, situationsOf, storiesOf, type Telling } from "../../test-support/process-laws.ts";
import { at } from "../../test-support/request-fixtures.ts";
import { emergencyPlanRules } from "../policy/presets/emergency-plan-rules.ts";
import type { EmergencyPlanCommand, EmergencyPlanCommandName } from "./plan-commands.ts";
import { itemsMissing, openLessons } from "./plan-contents.ts";
import type { RecordedOfEmergencyPlan } from "./plan-events.ts";
import { emergencyPlanProcess } from "./plan-process.ts";
import type { EmergencyPlanRefusal } from "./plan-refusal.ts";
import { emergencyPlanOutcomes, type EmergencyPlanState } from "./plan-state.ts";
import { versionInForce } from "./version-in-force.ts";
import type { EmergencyPlanNotices } from "../notice/variables/emergency-notices.ts";

/** A policy whose plans have one part, so that stories come to whole plans. */
const short = { parts: emergencyPlanRules.parts.slice(1, 2) };
const inEarnest = { ...short, simulation: false };
const shortParts = wholeParts.filter(({ part }) => short.parts.some(({ id }) => id === part));

/** What may be said otherwise than plainly, by its turn. */
const carefulWays = (type: string, state: EmergencyPlanState): readonly object[] => {
  const [open] = state.status === "unwritten" ? [] : openLessons(state.file);
  const missing = state.status === "unwritten" ? [] : itemsMissing(short, state.file);
  const wanted = shortParts.filter(({ part }) => missing.some((item) => item.startsWith(`${part}.`)));
  const lesson = open?.lesson ?? "none";
  const ways: Readonly<Partial<Record<string, readonly object[]>>> = {
    WritePart: wanted.length > 0 ? wanted : shortParts,
    ScheduleDrill: [{ simulation: false }],
    RecordDrill: [{}, { passed: false }, {}],
    RevisePlan: [{}, { decisionMakers: ["gm"], responsible: ["wang"] }],
    TakeLesson: [{}, { lesson: "E-2-l4" }, { lesson: "E-3-l2" }],
    SettleLesson: [
      { lesson, takenIn: false },
      { lesson, takenIn: state.status === "drafted" },
    ],
    ActivatePlan: [{}, { authorisedBy: "gm" }],
  };
  return ways[type] ?? [{}];
};
const carelessWays: Readonly<Partial<Record<string, readonly object[]>>> = {
  WritePart: [{ part: "weather" }, { part: "nonItMeasures", items: { tea: "Spoken: hot" } }],
  ScheduleDrill: [{ simulation: true }],
  RecordDrill: [{ participants: [{ person: "somebody" }] }],
  SettleLesson: [{ lesson: "none" }],
};
/** An open lesson, taken into what is no draft. */
const outsideDrafts = (type: string, state: EmergencyPlanState): object => {
  if (type !== "SettleLesson" || state.status === "unwritten") return {};
  const [open] = openLessons(state.file);
  return open === undefined ? {} : { lesson: open.lesson, takenIn: true };
};

const telling: Telling<EmergencyPlanCommand, EmergencyPlanState, RecordedOfEmergencyPlan> = {
  process: emergencyPlanProcess,
  policies: [withEmergencies({}, short), withEmergencies({}, inEarnest)],
  said: (type, state, seed, careful) => {
    const ways = (careful ? undefined : carelessWays[type]) ?? carefulWays(type, state);
    const said = { ...plainPlan[type as EmergencyPlanCommandName], ...ways[seed % ways.length] };
    return careful || seed % 2 === 0 ? said : { ...said, ...outsideDrafts(type, state) };
  },
  by: planActor,
  begins: at("09:00"),
  rarely: ["WithdrawPlan", "FireTimer", "AdoptPolicy", "AdoptCalendar"],
  onward: {
    drafted: ["ScheduleDrill", "SettleLesson", "WritePart"],
    drillPlanned: ["RecordDrill"],
    drilled: ["ApprovePlan", "ReturnPlan"],
    approved: ["ReviewPlan", "SettleLesson", "SettleLesson", "RevisePlan"],
  },
};

/** Under a policy that keeps emergency plans, which is what these stories have. */
const refusals: Readonly<Record<Exclude<EmergencyPlanRefusal["type"], "NotInPolicy">, true>> = {
  NotFound: true,
  NotAllowed: true,
  NotPermitted: true,
  TooLate: true,
  InTheFuture: true,
  OutOfOrder: true,
  PolicyNotFound: true,
  UnknownPlanItem: true,
  PlanIncomplete: true,
  SimulationNotAllowed: true,
  ExecutorsMissing: true,
  LessonsOpen: true,
  UnknownLesson: true,
  NoDraft: true,
};

const LONG = 60;

const notices: Readonly<Record<keyof EmergencyPlanNotices, true>> = {
  planLessonReceived: true,
  planDrilled: true,
  planApproved: true,
  planReturned: true,
};

describe("an emergency plan, whatever is done to it", () => {
  const laws = processLaws({
    ...telling,
    refusals: Object.keys(refusals),
    notices,
    outcomes: emergencyPlanOutcomes,
    numRuns: 500,
    maxLength: LONG,
  });
  for (const { law, check } of laws) test(law, check);

  test("is approved in no version that was not drilled with success as it stands (R-509)", () => {
    fc.assert(
      fc.property(storiesOf(telling, LONG), ({ events }) => {
        let drilled = false;
        for (const { type, data } of events as readonly { readonly type: string; readonly data: unknown }[]) {
          if (type === "DrillRecorded") drilled = (data as { readonly passed: boolean }).passed;
          if (type === "PartWritten" || type === "PlanRevised") drilled = false;
          if (type === "PlanApproved") expect(drilled).toBe(true);
        }
      }),
    );
  });

  test("is drilled only whole, and with nothing left to be learnt (R-507, R-508)", () => {
    fc.assert(
      fc.property(storiesOf(telling, LONG), ({ steps }) => {
        for (const { before, events } of steps) {
          if (before.status === "unwritten" || !events.some(({ type }) => type === "DrillScheduled")) continue;
          expect(itemsMissing(short, before.file)).toEqual([]);
          expect(openLessons(before.file)).toEqual([]);
        }
      }),
    );
  });

  test("is started in the version that was in force then, by those who decide about it (R-511)", () => {
    fc.assert(
      fc.property(storiesOf(telling, LONG), ({ steps }) => {
        for (const { before, events } of steps)
          for (const event of events)
            if (event.type === "PlanActivated")
              expect(versionInForce(before, event.at)?.version).toBe(event.data.version);
            else if (event.type === "ActivationDeclined" && event.data.because === "notInForce")
              expect(versionInForce(before, event.at)).toBeNull();
      }),
    );
  });
});

describe("the commands offered on an emergency plan", () => {
  const laws = availableCommandsLaws({
    process: emergencyPlanProcess,
    situations: situationsOf(telling),
    roles: [...new Set(Object.values(emergencyPlanRules.permissions).flat()), "passerBy"],
    payloads: 3,
    payload: (command, role, { state, context }, seed) => ({
      type: command,
      ...(command.startsWith("Adopt")
        ? adoptionSaid(command, context.policy)
        : telling.said(command, state, seed, true)),
      by: { ...planActor(command), role },
    }),
    before: ["PlanIncomplete", "LessonsOpen", "UnknownLesson"],
  });
  for (const { law, check } of laws) test(law, check);
});
