import { isClockEvent } from "../process/clock-events.ts";
import { factsChanged, memoryAfter, nothingRemembered } from "../process/clock-memory.ts";
import { corrupt } from "../process/record-events.ts";
import { entered } from "./duty-log.ts";
import type { EmergencyEvent, RecordedOfEmergency } from "./emergency-events.ts";
import type { BegunEmergency, EmergencyFile, EmergencyState } from "./emergency-state.ts";
import { clockFactsOf } from "./emergency-timelines.ts";

/** The emergency after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolveEmergency = (state: EmergencyState, event: RecordedOfEmergency): EmergencyState => {
  if (state.status === "unreported") return begun(event);
  if (isClockEvent(event)) return { ...state, file: { ...state.file, clocks: memoryAfter(state.file.clocks, event) } };
  const file = { ...state.file, log: entered(state.file.log, event) };
  const after = steppedOn({ ...state, file }, event);
  const clocks = factsChanged(file.clocks, event.at, clockFactsOf(state), clockFactsOf(after));
  return clocks === file.clocks ? after : { ...after, file: { ...after.file, clocks } };
};

const steppedOn = (state: BegunEmergency, event: EmergencyEvent): BegunEmergency => {
  const { file } = state;
  switch (event.type) {
    case "EmergencyReported":
      throw corrupt(event.type, state.status);
    case "FactsAdded":
      return { ...state, file: withFacts(file, event.data.facts) };
    case "SceneReached":
      return { status: "onScene", file };
    case "EmergencyClassified":
      return state.status === "authorised" || state.status === "planRunning"
        ? { ...state, classification: event.data }
        : { status: "classified", file, classification: event.data };
    case "EmergencyCancelled":
      return { status: "cancelled", file, reason: event.data.reason };
    case "EmergencyFiled":
    case "PlanAuthorised":
    case "PlanStartOrdered":
    case "PlanStarted":
    case "PlanNotReady":
    case "EmergencyRecovered":
    case "FinalReportDelivered":
      return onceClassified(state, event);
    default:
      return state;
  }
};

type OnceClassified = Extract<
  EmergencyEvent,
  {
    type:
      | "EmergencyFiled"
      | "PlanAuthorised"
      | "PlanStartOrdered"
      | "PlanStarted"
      | "PlanNotReady"
      | "EmergencyRecovered"
      | "FinalReportDelivered";
  }
>;

const onceClassified = (state: BegunEmergency, event: OnceClassified): BegunEmergency => {
  if (!("classification" in state)) throw corrupt(event.type, state.status);
  const { file, classification } = state;
  if (event.type === "EmergencyFiled") return { status: "filed", file, classification, handling: event.data.handling };
  if (event.type === "PlanAuthorised") {
    const authorisation = { ...event.data, authorisedBy: event.by.id };
    return { status: "authorised", file, classification, authorisation };
  }
  if (event.type === "EmergencyRecovered") {
    const plan = state.status === "planRunning" ? state.plan : null;
    return { status: "recovered", file, classification, plan, handling: event.data.handling };
  }
  if (event.type === "FinalReportDelivered") {
    if (state.status !== "recovered") throw corrupt(event.type, state.status);
    return { ...state, status: "closed", finalReport: event.data };
  }
  if (!("authorisation" in state)) throw corrupt(event.type, state.status);
  if (event.type === "PlanStartOrdered") return { ...state, status: "starting" };
  if (event.type === "PlanNotReady") return { status: "classified", file, classification };
  const plan = { ...state.authorisation, version: event.data.version };
  return { status: "planRunning", file, classification, plan };
};

const withFacts = (file: EmergencyFile, facts: EmergencyFile["facts"]): EmergencyFile => ({
  ...file,
  facts: { ...file.facts, ...facts },
  notKnown: file.notKnown.filter((fact) => facts[fact] === undefined),
});

const begun = (event: RecordedOfEmergency): EmergencyState => {
  if (event.type !== "EmergencyReported") throw corrupt(event.type, "unreported");
  const { customer, channel, request, facts, notKnown } = event.data;
  const file = { customer, channel, request, facts, notKnown, log: [event], clocks: nothingRemembered };
  return { status: "reported", file };
};
