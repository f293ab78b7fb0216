import type { EventEnvelope } from "../event/event.ts";
import type { DecisionContext } from "../process/process.ts";
import type { Reaction } from "../reaction/reaction.ts";
import type { RevisitState } from "./revisit-state.ts";

/**
 * The commands for other streams that follow from an event of a revisit: its request learns that it is done, and where
 * service is needed a new request is opened that names the revisit and the request it asked about.
 */
export const revisitReactions = (
  { stream, policy: { policy } }: DecisionContext,
  { type }: EventEnvelope,
  state: RevisitState,
): readonly Reaction[] => {
  if (type !== "RevisitDone" || !("doneAt" in state)) return [];
  const { task, satisfied, outcome } = state;
  const noted: readonly Reaction[] =
    task.request === null
      ? []
      : [
          {
            stream: { kind: "request", id: task.request.id },
            command: { type: "NoteRevisitDone", revisitId: stream.id, satisfied },
          },
        ];
  const kind = policy.revisit.leadsTo;
  if (outcome !== "needsService" || kind === null) return noted;
  const log = {
    type: "Log",
    customer: task.customer,
    kind,
    source: "revisit",
    fault: NEEDED[policy.language],
    facts: { revisit: stream.id, ...(task.request === null ? {} : { askedAbout: task.request.id }) },
    ...(task.contact === null ? {} : { contact: task.contact }),
  };
  return [...noted, { stream: { kind: "request", id: `${stream.id}-s1` }, command: log }];
};

const NEEDED = {
  "zh-CN": "回访中用户要求服务，详见回访记录",
  en: "The customer needs service; see the revisit's record",
};
