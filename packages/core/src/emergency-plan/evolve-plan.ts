import { isClockEvent } from "../process/clock-events.ts";
import { memoryAfter, nothingRemembered } from "../process/clock-memory.ts";
import { corrupt } from "../process/record-events.ts";
import type { Instant } from "../time/instant.ts";
import type { EmergencyPlanEvent, RecordedOfEmergencyPlan } from "./plan-events.ts";
import type { BegunEmergencyPlan, EmergencyPlanFile, EmergencyPlanState, PlanLesson } from "./plan-state.ts";

/** The plan after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolvePlan = (state: EmergencyPlanState, event: RecordedOfEmergencyPlan): EmergencyPlanState => {
  if (state.status === "unwritten") return begun(event);
  const { file } = state;
  if (isClockEvent(event)) return { ...state, file: { ...file, clocks: memoryAfter(file.clocks, event) } };
  switch (event.type) {
    case "PlanDrafted":
      throw corrupt(event.type, state.status);
    case "LessonTaken": {
      const { lesson, emergency, text } = event.data;
      const taken = { lesson, emergency, text, receivedAt: event.at, settled: null };
      return { ...state, file: { ...file, lessons: [...file.lessons, taken] } };
    }
    case "LessonSettled":
      return { ...state, file: { ...file, lessons: file.lessons.map((one) => settled(one, event)) } };
    case "PlanActivated":
      return { ...state, file: { ...file, started: [...file.started, event.data] } };
    case "ActivationDeclined":
      return state;
    default:
      return steppedOn(state, event);
  }
};

type Step = Exclude<
  EmergencyPlanEvent,
  { type: "PlanDrafted" | "LessonTaken" | "LessonSettled" | "PlanActivated" | "ActivationDeclined" }
>;

const steppedOn = (state: BegunEmergencyPlan, event: Step): BegunEmergencyPlan => {
  const { file } = state;
  const { at } = event;
  switch (event.type) {
    case "PartWritten": {
      const { part, items } = event.data;
      return {
        status: "drafted",
        file: { ...file, parts: { ...file.parts, [part]: { ...file.parts[part], ...items } } },
      };
    }
    case "DrillScheduled":
      return { status: "drillPlanned", file: marked(file, "drillPlanned", at), drill: event.data };
    case "DrillRecorded":
      return drilled(state, event);
    case "PlanApproved": {
      const approved = [...file.approved, { ...file.terms, version: file.version, approvedAt: at }];
      const mark = file.approved.length === 0 ? "approved" : "renewed";
      return { status: "approved", file: { ...marked(file, mark, at), approved } };
    }
    case "PlanReviewed":
      return { status: "approved", file: marked(file, "reviewed", at) };
    case "PlanReturned":
      return { status: "drafted", file: marked(file, "returned", at) };
    case "PlanRevised": {
      const { version, procedure, decisionMakers, responsible } = event.data;
      const terms = { procedure, decisionMakers, responsible };
      return { status: "drafted", file: { ...marked(file, "revised", at), version, terms } };
    }
    case "PlanWithdrawn":
      return { status: "withdrawn", file: marked(file, "withdrawn", at), reason: event.data.reason, withdrawnAt: at };
  }
};

/** What a drill suggests is something to be improved, like what an emergency teaches. */
const drilled = (state: BegunEmergencyPlan, event: EmergencyPlanEvent<"DrillRecorded">): BegunEmergencyPlan => {
  if (state.status !== "drillPlanned") throw corrupt(event.type, state.status);
  const { file, drill } = state;
  const { at, data } = event;
  const number = file.drills.length + 1;
  const lesson: PlanLesson = {
    lesson: `drill-${String(number)}`,
    emergency: null,
    text: data.improvements,
    receivedAt: at,
    settled: null,
  };
  const drills = [...file.drills, { ...drill, ...data, version: file.version }];
  const after = { ...marked(file, "drilled", at), drills, lessons: [...file.lessons, lesson] };
  return { status: data.passed ? "drilled" : "drafted", file: after };
};

const settled = (one: PlanLesson, { at, data }: EmergencyPlanEvent<"LessonSettled">): PlanLesson =>
  one.lesson === data.lesson ? { ...one, settled: { at, version: data.version, how: data.how } } : one;

const begun = (event: RecordedOfEmergencyPlan): EmergencyPlanState => {
  if (event.type !== "PlanDrafted") throw corrupt(event.type, "unwritten");
  const { customer, title, procedure, decisionMakers, responsible } = event.data;
  const file: EmergencyPlanFile = {
    customer,
    title,
    version: 1,
    terms: { procedure, decisionMakers, responsible },
    parts: {},
    approved: [],
    drills: [],
    lessons: [],
    started: [],
    marks: [],
    clocks: nothingRemembered,
  };
  return { status: "drafted", file: marked(file, "drafted", event.at) };
};

const marked = (file: EmergencyPlanFile, name: string, at: Instant): EmergencyPlanFile => ({
  ...file,
  marks: [...file.marks, { name, at, cycle: 1 }],
});
