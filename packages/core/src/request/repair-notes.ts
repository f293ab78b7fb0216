import type { EventEnvelope } from "../event/event.ts";
import { partStream } from "../parts/part-stream.ts";
import type { DecisionContext } from "../process/process.ts";
import type { Reaction } from "../reaction/reaction.ts";
import { unitOf } from "./counted-repairs.ts";
import type { RecordedOfRequest, RequestEventData } from "./request-events.ts";
import type { BegunRequest } from "./request-state.ts";

/**
 * What a request tells the ledgers of units, and asks them: which repairs and replacements it made, and, whenever it is
 * about to be dispatched, how often its unit was repaired by then.
 */
export const repairNotes = (
  { policy, stream, number }: DecisionContext,
  envelope: EventEnvelope,
  state: BegunRequest,
): readonly Reaction[] => {
  if (policy.policy.parts === null) return [];
  const event = envelope as RecordedOfRequest;
  const done = event.type === "WorkCompleted" || event.type === "VisitEnded" ? event.data : null;
  const request = { id: stream.id, number };
  return [
    ...(done === null ? [] : [...repaired(done, state, request), ...replaced(done, state, request)]),
    ...(isAskedAfter(event.type, state) ? asked(state, request.id) : []),
  ];
};

type Done = Pick<RequestEventData["WorkCompleted"], "repairs" | "parts">;
interface Ref {
  readonly id: string;
  readonly number: string | null;
}

const repaired = ({ repairs }: Done, { file }: BegunRequest, request: Ref): readonly Reaction[] =>
  repairs.map(({ unit: item, component, inWarranty }) => ({
    stream: partStream(item),
    command: { type: "RecordRepair", item, customer: file.intake.customer, request, component, inWarranty },
  }));

const replaced = ({ parts }: Done, { file }: BegunRequest, request: Ref): readonly Reaction[] =>
  parts.flatMap((one) => {
    const unit = unitOf(one, file.annexes.unit?.item ?? null);
    if (unit === null || one.part === null) return [];
    const component = { part: one.part, position: one.position, serial: one.serialIn };
    return [{ stream: partStream(unit), command: { type: "RecordReplacement", component, request } }];
  });

const asked = ({ file }: BegunRequest, id: string): readonly Reaction[] => {
  const item = file.annexes.unit?.item;
  if (item === undefined) return [];
  return [{ stream: partStream(item), command: { type: "TellRepairs", item, to: { kind: "request", id } } }];
};

/** Others may have repaired it meanwhile: so it is asked anew whenever a visit is to be dispatched. */
const BEFORE_DISPATCH: readonly RecordedOfRequest["type"][] = [
  "RequestTriaged",
  "VisitDeclined",
  "NonVisitRecorded",
  "VisitEnded",
  "ReceiptDecided",
  "RequestResumed",
  "RequestReopened",
];

const isAskedAfter = (type: RecordedOfRequest["type"], { status }: BegunRequest): boolean =>
  type === "UnitIdentified" || ((status === "triaged" || status === "waiting") && BEFORE_DISPATCH.includes(type));
