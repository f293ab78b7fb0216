import type { RequestVariables } from "../notice/variables/request-variables.ts";
import type { DecisionContext } from "../process/process.ts";
import { linkUntil } from "../process/link-until.ts";
import { told, type Told } from "../process/routed-notices.ts";
import type { RevisitEvent, RevisitState } from "./revisit-state.ts";

/** A revisit that was planned. */
export type BegunRevisit = Exclude<RevisitState, { status: "unplanned" }>;

/** What is to be told because of an event of a revisit, before it is known to whom. `state` is the state after it. */
export const revisitTellings = (
  { policy, stream, recordedAt }: DecisionContext,
  about: RequestVariables,
  event: RevisitEvent,
  state: BegunRevisit,
): readonly Told[] => {
  const { contact, channel, windowFrom, windowUntil, serviceDoneAt } = state.task;
  const { answerLink, preparation: calling } = policy.policy.revisit;
  const revisit = { ...about, revisitId: stream.id };
  const asking = { ...revisit, channel, windowFrom, windowUntil };
  switch (event.type) {
    case "RevisitPlanned":
    case "RevisitMoved": {
      const preparation = channel === "questionnaire" ? [] : calling.map(({ label }) => label);
      const moved = event.type === "RevisitMoved";
      return [told("revisitPlanned", { ...asking, moved, preparation }, {}, contact)];
    }
    case "RevisitPrepared":
      return channel === "questionnaire"
        ? [told("answerInvited", { ...revisit, serviceDoneAt, linkUntil: linkUntil(answerLink, recordedAt) })]
        : [];
    case "RevisitAttempted": {
      const { result, next } = event.data;
      const attempts = state.attempts.length;
      return next === null
        ? [told("revisitUnreached", { ...revisit, result, attempts }, {}, contact)]
        : [told("revisitToRepeat", { ...asking, result, attempts }, {}, contact)];
    }
    case "RevisitCancelled":
      return [told("revisitCancelled", asking)];
    case "RevisitDone": {
      const { satisfied, remarks } = event.data;
      return satisfied ? [] : [told("revisitDissatisfied", revisit, { remarks })];
    }
    case "FollowUpAssigned": {
      const { requirement } = event.data;
      return [told("revisitAssigned", revisit, { remarks: remarksIn(state), requirement }, contact)];
    }
    case "RevisitTransferred": {
      const { reason } = event.data;
      return [told("revisitTransferred", revisit, { remarks: remarksIn(state), reason }, contact)];
    }
    case "FollowUpVerified":
    case "TransferSettled": {
      const settled = event.type === "FollowUpVerified" ? event.data.resolved : event.data.agreed;
      return settled ? [] : [told("revisitDissatisfied", revisit, { remarks: event.data.remarks })];
    }
    default:
      return [];
  }
};

/** What the customer said when asked. */
const remarksIn = (state: BegunRevisit) => ("remarks" in state ? state.remarks : null);
