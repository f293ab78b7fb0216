import { memoryAfter, nothingRemembered } from "../process/clock-memory.ts";
import type { Mark } from "../sla/timeline.ts";
import { inZone } from "../time/in-zone.ts";
import type { Instant } from "../time/instant.ts";
import type { ComplaintEventName, RecordedOfComplaint } from "./complaint-events.ts";
import type { BegunComplaint, ComplaintFile, ComplaintState } from "./complaint-state.ts";

/** The complaint after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolveComplaint = (state: ComplaintState, event: RecordedOfComplaint): ComplaintState => {
  if (state.status === "unreceived") return begun(event);
  const { file } = state;
  switch (event.type) {
    case "ComplaintReceived":
    case "DissatisfactionNoticed":
      throw corrupt(event, state.status);
    case "NoticeFiled":
      return { status: "filed", file: marked(alone(file), "filed", event.at) };
    case "ComplaintAdmitted":
      return { status: "admitted", file: { ...marked(file, "admitted", event.at), reasons: event.data.reasons } };
    case "ComplaintAssigned":
      return { status: "assigned", file: marked(file, "assigned", event.at), handler: event.data.handler };
    case "ComplaintWithdrawn":
      return { status: "withdrawn", file: marked(alone(file), "withdrawn", event.at), reason: event.data.reason };
    case "MergeAsked":
      return { ...state, file: { ...file, merging: event.data } };
    case "MergeDeclined":
      return { ...state, file: alone(file) };
    case "ComplaintMerged":
      return { status: "merged", file: marked(alone(file), "merged", event.at), ...event.data };
    case "CompensationRecorded":
      return { ...state, file: { ...file, compensations: [...file.compensations, event.data] } };
    case "MergeNoted": {
      const { complaint, number, complainant, others } = event.data;
      const merged = [...file.merged, { id: complaint, number, complainant }, ...others];
      return { ...state, file: { ...file, merged } };
    }
    case "ComplaintVerified":
    case "ComplaintHandled":
    case "ComplaintReplied":
    case "ComplaintRevisited":
    case "ComplaintSettled":
      return handledFurther(state, event);
    default:
      return { ...state, file: { ...file, clocks: memoryAfter(file.clocks, event) } };
  }
};

type OfHandling = Extract<
  RecordedOfComplaint,
  { type: "ComplaintVerified" | "ComplaintHandled" | "ComplaintReplied" | "ComplaintRevisited" | "ComplaintSettled" }
>;

const handledFurther = (state: BegunComplaint, event: OfHandling): ComplaintState => {
  const { at } = event;
  if (event.type === "ComplaintVerified" && state.status === "assigned") {
    const { handler } = state;
    return { status: "verified", file: marked(state.file, "verified", at), handler, verification: event.data };
  }
  if (event.type === "ComplaintHandled" && state.status === "verified") {
    const { handler, verification } = state;
    return { status: "handled", file: marked(state.file, "handled", at), handler, verification, handling: event.data };
  }
  if (event.type === "ComplaintReplied" && state.status === "handled") {
    const { handler, verification, handling, file } = state;
    return {
      status: "replied",
      file: marked(alone(file), "replied", at),
      handler,
      verification,
      handling,
      reply: event.data,
    };
  }
  if (state.status === "replied" && (event.type === "ComplaintRevisited" || event.type === "ComplaintSettled")) {
    const { handler, verification, handling, reply, file } = state;
    const satisfied = event.type === "ComplaintRevisited" ? event.data.satisfied : null;
    const round = { handler, verification, handling, reply };
    return satisfied === false
      ? { status: "admitted", file: reopened({ ...file, pastRounds: [...file.pastRounds, round] }, at) }
      : { status: "settled", file: marked(file, "settled", at), ...round, satisfied };
  }
  throw corrupt(event, state.status);
};

const begun = (event: RecordedOfComplaint): ComplaintState => {
  const marks: readonly Mark[] = [{ name: "received", at: event.at, cycle: 1 }];
  const empty = {
    reasons: [],
    round: 1,
    pastRounds: [],
    compensations: [],
    merged: [],
    merging: null,
    marks,
    clocks: nothingRemembered,
  };
  if (event.type === "ComplaintReceived") {
    const { customer, complainant, channel, content, request, timeZone } = event.data;
    const file = { opened: "complaint", customer, complainant, channel, content, request, because: null } as const;
    return { status: "received", file: { ...file, ...inZone(timeZone), ...empty } };
  }
  if (event.type !== "DissatisfactionNoticed") throw corrupt(event, "unreceived");
  const { opens, customer, complainant, content, request, because, timeZone } = event.data;
  const file = { opened: opens, customer, complainant, channel: null, content, request, because, ...inZone(timeZone) };
  return { status: opens === "complaint" ? "received" : "noticed", file: { ...file, ...empty } };
};

/** It waits for no other complaint any more. */
const alone = (file: ComplaintFile): ComplaintFile => ({ ...file, merging: null });

const marked = (file: ComplaintFile, name: string, at: Instant): ComplaintFile => ({
  ...file,
  marks: [...file.marks, { name, at, cycle: file.round }],
});

const reopened = (file: ComplaintFile, at: Instant): ComplaintFile =>
  marked({ ...file, round: file.round + 1 }, "reopened", at);

const corrupt = (
  { type }: { readonly type: ComplaintEventName | RecordedOfComplaint["type"] },
  status: string,
): Error => new Error(`corrupt history: ${type} cannot come while ${status}`);
