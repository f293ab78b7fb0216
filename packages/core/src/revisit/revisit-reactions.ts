import type { EventEnvelope } from "../event/event.ts";
import type { DecisionContext } from "../process/process.ts";
import type { Reaction } from "../reaction/reaction.ts";
import type { ComplaintRules } from "../policy/complaint-rules.ts";
import { inZone } from "../time/in-zone.ts";
import type { AnsweredRevisit, RevisitState } from "./revisit-state.ts";
import { zoneOfTask } from "./zone-of-task.ts";

/**
 * The commands for other streams that follow from an event of a revisit: its request learns that it is done, and where
 * service is needed a new request is opened that names the revisit and the request it asked about. A complaint that it
 * asked about learns of it as well; any other customer who is not content opens what the policy says.
 */
export const revisitReactions = (
  { stream, policy: { policy } }: DecisionContext,
  { type }: EventEnvelope,
  state: RevisitState,
): readonly Reaction[] => {
  if (type !== "RevisitDone" || !("doneAt" in state)) return [];
  const { task, satisfied, outcome } = state;
  const command = { type: "NoteRevisitDone", revisitId: stream.id, satisfied };
  const noted: readonly Reaction[] = [
    ...(task.request === null ? [] : [{ stream: { kind: "request", id: task.request.id }, command }]),
    ...(task.subject?.kind === "complaint" ? [{ stream: task.subject, command }] : []),
    ...openedComplaint(stream.id, policy.complaints, state),
  ];
  const kind = policy.revisit.leadsTo;
  if (outcome !== "needsService" || kind === null) return noted;
  const log = {
    type: "Log",
    customer: task.customer,
    kind,
    source: "revisit",
    fault: NEEDED[policy.language],
    facts: {
      revisit: stream.id,
      ...(task.request === null ? {} : { askedAbout: task.request.id }),
      ...inZone(zoneOfTask(task)),
    },
    ...(task.contact === null ? {} : { contact: task.contact }),
  };
  return [...noted, { stream: { kind: "request", id: `${stream.id}-s1` }, command: log }];
};

const openedComplaint = (
  revisitId: string,
  complaints: ComplaintRules | null,
  { task, satisfied, remarks }: AnsweredRevisit,
): readonly Reaction[] => {
  const { request, subject, customer, contact } = task;
  const opens = complaints?.automatic.revisit ?? null;
  if (satisfied || subject?.kind === "complaint" || opens === null) return [];
  const command = {
    type: "NoticeDissatisfaction",
    opens,
    customer,
    because: { type: "revisit", revisitId },
    ...(request === null ? {} : { request }),
    ...(contact === null ? {} : { complainant: contact }),
    ...(remarks === null ? {} : { content: remarks }),
    ...inZone(zoneOfTask(task)),
  };
  return [{ stream: { kind: "complaint", id: `${revisitId}-q` }, command }];
};

const NEEDED = {
  "zh-CN": "回访中用户要求服务，详见回访记录",
  en: "The customer needs service; see the revisit's record",
};
