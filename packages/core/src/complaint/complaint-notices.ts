import type { EventEnvelope } from "../event/event.ts";
import type { NewNotice } from "../notice/notice.ts";
import { clockNotices } from "../process/clock-notices.ts";
import type { DecisionContext } from "../process/process.ts";
import { routedNotices, told, type Told } from "../process/routed-notices.ts";
import type { RecordedOfComplaint } from "./complaint-events.ts";
import type { BegunComplaint, ComplaintState } from "./complaint-state.ts";

/** Who must be told what because of an event of a complaint. `state` is the state after it. */
export const complaintNotices = (
  context: DecisionContext,
  envelope: EventEnvelope,
  state: ComplaintState,
): readonly NewNotice[] => {
  if (state.status === "unreceived") return [];
  const event = envelope as RecordedOfComplaint;
  const about = { requestId: context.stream.id, number: context.number, customer: state.file.customer };
  if (event.type === "ClockWarned" || event.type === "ClockMissed" || event.type === "ClockEscalated") {
    const role = context.policy.policy.complaints?.handlerRole ?? "";
    return clockNotices(event, about, null, "handler" in state ? { role, actorId: state.handler } : null);
  }
  return routedNotices(context, event.at, tellings(event, about, state), (route, one) => {
    if (route === "contact") return one.meant ?? state.file.complainant;
    if (route === "handler") return "handler" in state ? { actorId: state.handler } : null;
    return typeof route === "object" ? route : null;
  });
};

const tellings = (
  event: RecordedOfComplaint,
  about: { readonly requestId: string; readonly number: string | null; readonly customer: string },
  { file }: BegunComplaint,
): readonly Told[] => {
  switch (event.type) {
    case "ComplaintReceived":
      return [told("complaintReceived", { ...about, receivedAt: event.at }, { content: event.data.content })];
    case "DissatisfactionNoticed": {
      const { opens, because, request, content } = event.data;
      const noticed = { ...about, opened: opens, by: because.type, about: request?.number ?? request?.id ?? null };
      return [told("dissatisfactionNoticed", noticed, { content })];
    }
    case "ComplaintAdmitted":
      return [told("complaintAdmitted", { ...about, admittedAt: event.at })];
    case "ComplaintAssigned":
      return [told("complaintAssigned", about, { content: file.content, suggestion: event.data.suggestion })];
    case "ComplaintReplied": {
      const answer = told("complaintReplied", { ...about, repliedAt: event.at }, { reply: event.data.reply });
      const others = file.merged.flatMap(({ complainant }) => complainant ?? []);
      return [answer, ...others.map((meant) => ({ ...answer, meant }))];
    }
    case "ComplaintRevisited":
      return event.data.satisfied ? [] : [told("complaintReopened", { ...about, round: file.round })];
    case "ComplaintMerged":
      return [told("complaintMerged", { ...about, into: event.data.into }, { reason: event.data.reason })];
    case "MergeDeclined":
      return [told("complaintNotMerged", { ...about, into: event.data.into })];
    default:
      return [];
  }
};
